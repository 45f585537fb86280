import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { isMoodle } from "../../../server/framework/moodle/table.ts";
import { moodleIsSilentOn } from "../../../server/framework/moodle/not-held.ts";
import { readMoodle } from "../../../server/framework/moodle/read.ts";
import { writeMoodle } from "../../../server/framework/moodle/write.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { withUnspoken } from "../../../server/framework/meeting/unspoken.ts";
import { small } from "../shelf.ts";
import { anyContent } from "../any-content.ts";
import { asHeld, withSeenTexts } from "./held.ts";
import { framework, row, sheet } from "./sheet.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/moodle-${name}.csv`, import.meta.url), "utf8");

/** Any framework whose texts people can see, and of which no other system says anything. */
const anyPlain = anyContent.map((any) => withSeenTexts({ ...any, extensions: [] }));
const anyLanguage = fc.constantFrom("en", "fr", "fr-CA", "de");

/** The rows of a file below its header; those of the older form in 14 columns. */
function rowsOf(csv: string): string[][] {
  const [, ...rows] = parse(csv.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n"));
  return rows.map((row) =>
    row.length === 14 ? row : [...row.slice(0, 10), "", "", ...row.slice(10)],
  );
}

/** What a file is read to, without an error. */
function contentIn(csv: string): FrameworkContent {
  const { content, findings } = readMoodle(csv);
  expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  if (content === null) throw new Error("nothing was read");
  return content;
}

test.each(["kitchen-garden", "metiers-du-livre", "holzwerkstatt", "first-aid"])(
  "%s is written with the rows it was read from",
  (name) => {
    const csv = fixture(name);
    expect(isMoodle(csv)).toBe(true);
    expect(rowsOf(writeMoodle(contentIn(csv)))).toEqual(rowsOf(csv));
  },
);

test("a file under an English header is written as Moodle wrote it, to the last byte", () => {
  const csv = fixture("kitchen-garden");
  expect(writeMoodle(contentIn(csv))).toBe(csv);
});

test("a framework that was written is read back as it was, as far as Moodle can hold it", () => {
  fc.assert(
    fc.property(anyPlain, anyLanguage, (any, language) => {
      const content = withNamedLevels(asHeld(any, language));
      const csv = writeMoodle(content, language);
      expect(isMoodle(csv)).toBe(true);
      expect(contentIn(csv)).toEqual(content);
      expect(writeMoodle(contentIn(csv), language)).toBe(csv);
    }),
  );
});

test("a framework that is exported and imported again is the framework it was", () => {
  fc.assert(
    fc.property(anyPlain, anyLanguage, (content, language) => {
      const reading = contentIn(writeMoodle(content, language));
      const again = withUnspoken(reading, content, moodleIsSilentOn(reading));
      expect(again.findings).toEqual([]);
      expect(sameContent(again.content, content)).toBe(true);
    }),
  );
});

test.each(["kitchen-garden", "metiers-du-livre", "holzwerkstatt", "first-aid"])(
  "what was imported from %s and completed here comes back as it is",
  (name) => {
    const read = contentIn(fixture(name));
    const names = (text: string) => ({ "fr-CA": `${text} (fr)` });
    const content: FrameworkContent = {
      ...read,
      languages: [...read.languages, "fr-CA"],
      freshnessMonths: 6,
      title: { ...read.title, ...names("A") },
      competencies: read.competencies.map((one) => ({
        ...one,
        name: { ...one.name, ...names(one.key) },
        rationale: { ...names("why") },
      })),
    };
    const imported = (language: string) => {
      const reading = contentIn(writeMoodle(content, language));
      return withUnspoken(reading, content, moodleIsSilentOn(reading)).content;
    };
    expect(imported(read.languages[0] ?? "")).toEqual(content);
    expect({ ...imported("fr-CA"), extensions: [] }).toEqual({ ...content, extensions: [] });
  },
);

test.each([
  ["a soft hyphen", "work\u00adshop"],
  ["a joiner", "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u{1f469}\u200d\u{1f527}"],
  ["a space without width", "work\u200bshop"],
  ["spaces that do not break", "\u00a0« scie »\u202f: 3\u00a0mm\u00a0"],
  ["marks of direction", "\u200fא (b)\u200e"],
  ["a mark of byte order inside", "work\ufeffshop"],
  ["an accent of its own", "e\u0301tabli"],
])("%s comes back from a file as it was", (_, text) => {
  const texts = { en: text };
  const one = small("small");
  const content: FrameworkContent = {
    ...one,
    title: texts,
    groups: one.groups.map((group) => ({ ...group, name: texts })),
    competencies: one.competencies.map((competency) => ({
      ...competency,
      name: texts,
      definition: { en: `${text}\n${text}` },
      indicators: competency.indicators.map((each) => ({ ...each, statement: texts })),
    })),
  };
  const read = contentIn(writeMoodle(content, "en"));
  expect(read.title).toEqual(texts);
  expect(read.groups.map(({ name }) => name)).toEqual([texts]);
  expect(read.competencies).toEqual(content.competencies);
  const described = contentIn(
    sheet(framework(), row("", "c", { description: `<p>${text} <b>b</b></p>` })),
  );
  expect(described.competencies[0]?.definition).toEqual({ en: `${text} b` });
});

/** Keys that name the level of their indicator, as those that we give do. */
function withNamedLevels(content: FrameworkContent): FrameworkContent {
  return {
    ...content,
    competencies: content.competencies.map((one) => ({
      ...one,
      indicators: one.indicators.map((indicator, at) => ({
        ...indicator,
        key: `${one.key}/${indicator.level}/${at + 1}`,
      })),
    })),
  };
}
