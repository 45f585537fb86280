import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { framework } from "../../../seeds/texts.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { exportFormats } from "../../../server/framework/exporting/export-format.ts";
import { importFramework } from "../../../server/framework/importing/import.ts";
import type { ImportOptions } from "../../../server/framework/importing/import.ts";
import { meet } from "../../../server/framework/meeting/meeting.ts";
import { columnsShowing, tableOf } from "../../../server/framework/profile-table.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { withUnshown } from "../../../server/framework/meeting/unshown.ts";
import { writeFramework } from "../../../server/framework/exporting/write-framework.ts";
import { countsOf, emptyShelf, newKey } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";
import { TWO_JOBS } from "../importing/two-jobs.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
});
afterAll(() => shelf.drop());

const bring = (file: string | Buffer, options: ImportOptions = {}) =>
  importFramework(Buffer.from(file), options, shelf.store);
const nothing = { added: [], removed: [], changed: [], moved: [] };
const wish = {
  language: "en",
  version: 1,
  status: "PUBLISHED",
  changedAt: 0,
  uriBase: "https://example.org/ims/case/v1p1",
} as const;

/** A CASE package of somebody else's with two competencies. */
function foreignCase(first: object = {}): string {
  const at = { lastChangeDateTime: "2024-01-01T00:00:00Z", uri: "https://example.org/x" };
  const items = [
    { identifier: "0b7d5f5e-0d2a-4d0e-8a55-1f6c9c1f0a01", fullStatement: "Baking bread", ...first },
    { identifier: "0b7d5f5e-0d2a-4d0e-8a55-1f6c9c1f0a02", fullStatement: "Rolling dough" },
  ];
  return JSON.stringify({
    CFDocument: {
      identifier: "0b7d5f5e-0d2a-4d0e-8a55-1f6c9c1f0a00",
      creator: "Somebody",
      title: "Bakery",
      ...at,
    },
    CFItems: items.map((one) => ({ ...at, ...one })),
    CFAssociations: [],
  });
}

const fixture = (name: string) => readFileSync(`test/framework/fixtures/${name}`);

test.each<[string, string | Buffer]>([
  ["PROFILE_TEXT", fixture("plain.txt")],
  ["PROFILE_MARKDOWN", fixture("pipes.md")],
  ["PROFILE_HTML", fixture("page.html")],
  ["MOODLE", fixture("moodle-kitchen-garden.csv")],
  ["CASE_1_0", foreignCase()],
  ["CASE_1_1", writeFramework(TWO_JOBS, { ...wish, format: "CASE" }).text],
  ["JSON", writeFramework(TWO_JOBS, { ...wish, format: "JSON" }).text],
  ["CSV", writeFramework(TWO_JOBS, { ...wish, format: "CSV" }).text],
])("a file of %s brought twice changes nothing the second time", async (format, file) => {
  const key = newKey();
  const first = await bring(file, { key });
  expect(first).toMatchObject({ format, saved: true });
  const before = await countsOf(shelf);
  expect(await bring(file, { key })).toMatchObject({ difference: nothing, saved: false });
  expect(await countsOf(shelf)).toEqual(before);
});

test.each(exportFormats)(
  "the seeded framework as %s, brought back, changes nothing",
  async (format) => {
    const key = newKey();
    const { format: _, ...content } = { format: "", ...framework, key };
    await shelf.store.saveAndPublish(content);
    for (const language of ["en", "fr"]) {
      const { text } = writeFramework(content, { ...wish, format, language });
      expect(await bring(text, { key })).toMatchObject({ difference: nothing, saved: false });
    }
  },
);

/** Two jobs as stored with an extension, brought together with a file. */
function over(file: string): FrameworkContent | null {
  const reading = readFramework(Buffer.from(file), { key: "two-jobs" });
  return meet(reading, { content: { ...TWO_JOBS, key: "two-jobs" }, used: new Set() }).content;
}

test("what Moodle has no place for stays where its file says something new", () => {
  const { text } = writeFramework(TWO_JOBS, { ...wish, format: "MOODLE" });
  const met = over(text.replaceAll("The saws", "Hand saws"));
  expect(met?.competencies[0]?.name).toEqual({ en: "Hand saws", fr: "Les saws" });
  expect(met).toMatchObject({ profiles: TWO_JOBS.profiles, languages: TWO_JOBS.languages });
});

test("an item of CASE is the one with its identifier, whatever it is called now", () => {
  const stored = readFramework(Buffer.from(foreignCase())).content;
  if (stored === null) throw new Error("It was not read.");
  const profiles = [
    {
      key: "baker",
      title: { en: "Baker" },
      summary: null,
      responsibilities: [],
      stages: [{ key: "first", name: { en: "First" } }],
      requirements: [{ stage: "first", competency: "baking-bread", level: 2 }],
    },
  ];
  const renamed = readFramework(Buffer.from(foreignCase({ fullStatement: "Baking rolls" })));
  expect(renamed.content?.competencies[0]?.key).toBe("baking-rolls");
  const met = meet(renamed, { content: { ...stored, profiles }, used: new Set() });
  expect(met.content).toMatchObject({ profiles });
  expect(met.content?.competencies.map(({ key, name }) => [key, name["en"]])).toEqual([
    ["baking-bread", "Baking rolls"],
    ["rolling-dough", "Rolling dough"],
  ]);
});

test("an indicator is shown where a stage asks its level and it is for that stage", () => {
  const [joiner] = TWO_JOBS.profiles;
  const [saws] = TWO_JOBS.competencies;
  if (joiner === undefined || saws === undefined) throw new Error("There are no saws.");
  const table = tableOf(joiner, "saws");
  expect(table).toEqual({ stages: ["learner"], levels: [1], isMentioned: true });
  expect(tableOf(joiner, "glue").isMentioned).toBe(false);
  const [shown, unshown] = saws.indicators;
  expect(shown && columnsShowing(shown, table)).toEqual([0]);
  expect(unshown && columnsShowing(unshown, table)).toEqual([]);
});

test("a document of a profile that is new leaves nothing to complete", () => {
  const fresh = { ...TWO_JOBS, profiles: [] };
  expect(withUnshown(fresh, TWO_JOBS)).toEqual({ content: fresh, findings: [] });
});
