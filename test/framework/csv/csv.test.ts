import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { isOwnSheet } from "../../../server/framework/csv/csv-sheet.ts";
import { readFrameworkCsv } from "../../../server/framework/csv/read-csv.ts";
import { writeFrameworkCsv } from "../../../server/framework/csv/write-csv.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { anyContent } from "../any-content.ts";
import { en, small } from "../shelf.ts";

const read = (text: string) => readFrameworkCsv(text).over(null);

test("what is written is read back as it was, whatever its texts hold", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const text = writeFrameworkCsv(content);
      expect(isOwnSheet(text)).toBe(true);
      const { content: again, findings } = read(text);
      expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
      expect({ ...again, extensions: [] }).toEqual({ ...content, extensions: [] });
      expect(new Set(again?.extensions)).toEqual(new Set(content.extensions));
    }),
  );
});

test("laid over what it was written from, a sheet changes nothing", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { content: again } = readFrameworkCsv(writeFrameworkCsv(content)).over(content);
      expect(again !== null && sameContent(again, content)).toBe(true);
    }),
  );
});

test("a sheet is one that a person can read", () => {
  expect(writeFrameworkCsv(small("small")).split("\r\n").slice(0, 8)).toEqual([
    "\ufeffrow,key,group,competency,profile,level,stage," +
      "name.en,definition.en,rationale.en,statement.en,languages,freshnessMonths",
    "framework,small,,,,,,Small,,,,en,",
    'level,,,,,0,,"Level 0",,,,,',
    'level,,,,,1,,"Level 1",,,,,',
    "group,group,,,,,,Group,,,,,",
    "competency,one,group,,,,,one,,,,,",
    'indicator,one/1/1,,one,,1,,,,,"Shows one",,',
    "competency,two,group,,,,,two,,,,,",
  ]);
});

test("what a spreadsheet would take for a formula has an apostrophe before it", () => {
  const content = { ...small("small"), title: { en: "=SUM(A1)", fr: "'-1" } };
  const text = writeFrameworkCsv(content);
  expect(text).toContain(",'=SUM(A1),''-1,");
  expect(read(text).content?.title).toEqual(content.title);
});

test("semicolons, tabs, capitals and spare columns at the end make no difference", () => {
  const content = small("small");
  const text = writeFrameworkCsv(content).replaceAll('"', "");
  const withSpares = text.replaceAll("\r\n", ",,\n").replace("\ufeffrow,key", "\ufeff Row ,KEY");
  for (const delimiter of [",", ";", "\t"]) {
    const sheet = withSpares.replaceAll(",", delimiter);
    expect(isOwnSheet(sheet)).toBe(true);
    expect(read(sheet)).toEqual({ content, findings: [] });
  }
});

/** The small framework with the rows laid over it. */
function completed(...lines: string[]): FrameworkContent {
  const { content } = readFrameworkCsv(lines.join("\n"), { key: "small" }).over(small("small"));
  if (content === null) throw new Error("It was refused.");
  return content;
}

test("a sheet of indicators and requirements alone completes what is stored", () => {
  const before = small("small");
  const content = completed(
    "row,key,competency,level,stage,statement.en,statement.fr",
    "indicator,two/1/2,two,1,,New,Nouveau",
    "indicator,one/1/1,one,1,,Shows it,",
    "requirement,,two,1,first,,",
    "requirement,,one,0,first,,",
  );
  const [one, two] = before.competencies;
  const shown = { key: "two/1/2", level: 1, statement: { en: "New", fr: "Nouveau" }, stages: [] };
  expect(content).toEqual({
    ...before,
    competencies: [
      { ...one, indicators: [{ ...one?.indicators[0], statement: en("Shows it") }] },
      { ...two, indicators: [...(two?.indicators ?? []), shown] },
    ],
    profiles: [
      {
        ...before.profiles[0],
        requirements: [
          { stage: "first", competency: "one", level: 0 },
          { stage: "first", competency: "two", level: 1 },
        ],
      },
    ],
  });
});

test("columns that a sheet lacks leave what is stored, an empty cell takes it away", () => {
  const stored = { ...small("small"), freshnessMonths: 12, title: { en: "Small", fr: "Petit" } };
  const over = (...lines: string[]) =>
    readFrameworkCsv(lines.join("\n"), { key: "small" }).over(stored).content;
  const rows = writeFrameworkCsv(stored).split("\r\n");
  const english = rows.map((row) => row.replace(",Petit", ",").replace(",name.fr", ",dropped"));
  expect(over(...english)).toMatchObject({
    title: { en: "Small", fr: "Petit" },
    freshnessMonths: 12,
  });
  const emptied = rows.map((row) => row.replace(",Petit", ",").replace(/,12$/, ","));
  expect(over(...emptied)).toMatchObject({ title: { en: "Small" }, freshnessMonths: null });
});

test("a sheet that is no whole framework needs one to complete", () => {
  const sheet = "row,key,name.en\ngroup,g,Group";
  const codes = (key?: string) =>
    readFrameworkCsv(sheet, key === undefined ? {} : { key })
      .over(null)
      .findings.map(({ code }) => code);
  expect(codes()).toEqual(["CSV_NO_FRAMEWORK"]);
  expect(codes("small")).toEqual(["CSV_NOTHING_TO_COMPLETE"]);
});
