import { expect, test } from "@jest/globals";
import { csvSentenceOf } from "../../../server/framework/csv/csv.words.ts";
import { readFrameworkCsv } from "../../../server/framework/csv/read-csv.ts";
import { writeFrameworkCsv } from "../../../server/framework/csv/write-csv.ts";
import { small } from "../shelf.ts";

const read = (text: string) => readFrameworkCsv(text).over(null);

const HEAD = "row,key,group,competency,profile,level,stage,name.en,statement.en,languages";
const SMALL = [
  HEAD,
  "framework,small,,,,,,Small,,en",
  "level,,,,,0,,None,,",
  "level,,,,,1,,Some,,",
  "group,g,,,,,,Group,,",
  "competency,one,g,,,,,One,,",
];

/** What is found in the small sheet with some lines more, as "line CODE column". */
function foundIn(...lines: string[]): string[] {
  const { content, findings } = read([...SMALL, ...lines].join("\n"));
  expect(content === null).toBe(findings.some(({ severity }) => severity === "ERROR"));
  return findings.map(({ line, code, values }) =>
    `${line} ${code} ${values["column"] ?? ""}`.trim(),
  );
}

test.each<[string, string, string[]]>([
  ["nothing wrong", "", []],
  ["a kind of row that there is not", "skill,a,,,,,,,,", ["7 CSV_UNKNOWN_ROW"]],
  ["too few cells", "group,a,,", ["7 CSV_CELL_COUNT"]],
  ["too many cells", "group,a,,,,,,A,,,,x", ["7 CSV_CELL_COUNT"]],
  ["a quote in the middle", 'group,a"b,,,,,,A,,', ["7 CSV_BAD_QUOTES"]],
  ["a quote that does not end", 'group,"a,,,,,,A,,', ["7 CSV_BAD_QUOTES"]],
  ["a key that is there", "group,g,,,,,,A,,", ["7 GIVEN_TWICE"]],
  ["a second framework", "framework,f,,,,,,A,,", ["7 GIVEN_TWICE"]],
  ["a group that is not there", "competency,two,h,,,,,A,,", ["7 UNKNOWN_KEY group"]],
  ["a competency that is not there", "indicator,i,,x,,1,,,A,", ["7 UNKNOWN_KEY competency"]],
  ["no competency", "indicator,i,,,,1,,,A,", ["7 MISSING competency"]],
  ["a level off the scale", "indicator,i,,one,,2,,,A,", ["7 OFF_THE_SCALE level"]],
  ["a level that is no number", "indicator,i,,one,,high,,,A,", ["7 NOT_A_NUMBER level"]],
  ["no statement", "indicator,i,,one,,1,,,,", ["7 MISSING statement"]],
  ["no key", "group,,,,,,,A,,", ["7 MISSING key"]],
  ["a stage that is not there", "indicator,i,,one,,1,x,,A,", ["7 UNKNOWN_KEY stage"]],
  ["a profile that is not there", "stage,s,,,p,,,A,,", ["7 UNKNOWN_KEY profile"]],
])("%s is found on its line", (_, line, found) => {
  expect(foundIn(line)).toEqual(found);
});

test("a line is counted in the file, line breaks in cells included", () => {
  expect(foundIn('group,a,,,,,,"A', "", 'B",,', "skill,,,,,,,,,")).toEqual(["10 CSV_UNKNOWN_ROW"]);
});

test.each<[string, string, string[]]>([
  ["no column row", "key,name.en", ["1 CSV_COLUMN_MISSING row"]],
  ["no column of its key", "row,name.en\ngroup,A", ["1 CSV_COLUMN_MISSING key"]],
  ["two columns alike", "row,key,KEY", ["1 CSV_COLUMN_TWICE key"]],
  ["a text column without its language", "row,key,name", ["1 CSV_NO_LANGUAGE name"]],
  ["a language that is none", "row,key,name.x_y", ["1 CSV_BAD_LANGUAGE name.x_y"]],
  ["columns without end", `row,${"a,".repeat(1000)}b`, ["1 CSV_TOO_WIDE"]],
])("%s is found in the first line", (_, text, found) => {
  const { findings } = read(text);
  const codes = findings.map(
    ({ line, code, values }) => `${line} ${code} ${values["column"] ?? ""}`,
  );
  expect(codes.map((code) => code.trim())).toEqual(found);
});

test("a column that rows need is asked for once", () => {
  const rows = ["a", "b"].map((key) => `indicator,${key},one,A`);
  const head = "row,key,competency,statement.en";
  const { findings } = readFrameworkCsv([head, ...rows].join("\n"), { key: "small" }).over(small());
  expect(findings.map(({ code, line, values }) => [code, line, values["column"]])).toEqual([
    ["CSV_COMPLETES", null, undefined],
    ["CSV_COLUMN_MISSING", 1, "level"],
  ]);
});

test("a column that is not known stays with its rows, and is told as worth knowing", () => {
  const sheet = SMALL.map((line, at) => `${line},${["Note", "", "", "", "red", "blue"][at]}`);
  const { content, findings } = read(sheet.join("\n"));
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "INFO CSV_OTHER_COLUMN",
  ]);
  expect(content?.extensions).toEqual([
    { system: "CSV", kind: "GROUP", key: "g", data: { Note: "red" } },
    { system: "CSV", kind: "COMPETENCY", key: "one", data: { Note: "blue" } },
  ]);
  expect(read(writeFrameworkCsv(content ?? small())).content).toEqual(content);
});

test("a sheet of 5 MiB that is wrong throughout is refused, and not listed throughout", () => {
  const rows = [",", "\n", '"', "skill,x\n", "indicator,i,,x,,1,,,A,\n", `${"x,".repeat(500)}\n`];
  for (const row of rows) {
    const { content, findings } = read(`${HEAD}\n${row.repeat(5_000_000 / row.length)}`);
    expect(content).toBeNull();
    expect(findings.length).toBeLessThan(500);
  }
});

test("a finding in a cell names its column, in both languages", () => {
  const [finding] = read([...SMALL, "indicator,i,,one,,2,,,A,"].join("\n")).findings;
  if (finding === undefined) throw new Error("Nothing was found.");
  expect(csvSentenceOf(finding, "en")).toBe(
    "Column “level”: Level 2 is not on the scale, which ends at 1.",
  );
  expect(csvSentenceOf(finding, "fr")).toBe(
    "Colonne « level » : Le niveau 2 n’est pas sur l’échelle, qui s’arrête à 1.",
  );
});
