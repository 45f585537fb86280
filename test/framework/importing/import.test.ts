import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { importFramework } from "../../../server/framework/importing/import.ts";
import type { ImportOptions } from "../../../server/framework/importing/import.ts";
import { outcomeLines } from "../../../server/framework/importing/import-report.ts";
import { inOrder } from "../../../server/framework/content/in-order.ts";
import { anyContent } from "../any-content.ts";
import { countsOf, emptyShelf, en, newKey, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
});
afterAll(() => shelf.drop());

const bring = (content: object, options: ImportOptions = {}) =>
  importFramework(
    Buffer.from(JSON.stringify({ format: "waymark/1", ...content })),
    options,
    shelf.store,
  );
const nothing = { added: [], removed: [], changed: [], moved: [] };

test("a file is saved as a draft, and the same file again changes nothing", async () => {
  const content = small();
  const first = await bring(content);
  expect(first).toMatchObject({ format: "JSON", findings: [], saved: true });
  expect(first.framework).toEqual({ key: content.key, version: 1, status: "DRAFT", revision: 1 });
  expect(first.difference?.added.length).toBeGreaterThan(10);
  const before = await countsOf(shelf);
  const again = await bring(content);
  expect(again).toMatchObject({ difference: nothing, framework: first.framework, saved: false });
  expect(await countsOf(shelf)).toEqual(before);
});

test("a dry run tells the same and saves nothing", async () => {
  const content = small();
  const before = await countsOf(shelf);
  const dry = await bring(content, { dryRun: true, publish: true });
  expect(dry).toMatchObject({ framework: null, saved: false });
  expect(await countsOf(shelf)).toEqual(before);
  expect((await bring(content)).difference).toEqual(dry.difference);
});

test("what keeps a file from being published is the same dry and for good", async () => {
  const content = { ...small(), title: en(" ") };
  const before = await countsOf(shelf);
  const [dry, real] = [
    await bring(content, { dryRun: true, publish: true }),
    await bring(content, { publish: true }),
  ];
  expect(dry.findings).toMatchObject([{ severity: "ERROR", code: "EMPTY_TEXT" }]);
  expect(real.findings).toEqual(dry.findings);
  expect(await countsOf(shelf)).toEqual(before);
  expect(await bring(content, { dryRun: true })).toMatchObject({ findings: [] });
});

test("publishing puts in force what was saved, now or before, and once", async () => {
  const content = small();
  await bring(content);
  const published = await bring(content, { publish: true });
  expect(published).toMatchObject({ saved: true, framework: { version: 1, status: "PUBLISHED" } });
  expect(await bring(content, { publish: true })).toMatchObject({ saved: false });
  const next = await bring({ ...content, title: en("Next") }, { publish: true });
  expect(next).toMatchObject({ saved: true, framework: { version: 2, status: "PUBLISHED" } });
  expect(next.difference?.changed).toEqual([
    { kind: "FRAMEWORK", key: content.key, field: "title.en", from: "Small", to: "Next" },
  ]);
});

test("a file with an error saves nothing", async () => {
  const before = await countsOf(shelf);
  const outcome = await bring({ ...small(), levels: [] });
  expect(outcome).toMatchObject({ difference: null, framework: null, saved: false });
  expect(outcome.findings.map(({ code }) => code)).toContain("NO_LEVELS");
  expect(await countsOf(shelf)).toEqual(before);
});

test("a draft that is not the one expected is left alone", async () => {
  const content = small();
  await bring(content);
  const changed = { ...content, title: en("Changed") };
  for (const expectedRevision of [null, 2]) {
    await expect(bring(changed, { expectedRevision })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/it is at revision 1 now/u),
    });
  }
  expect(await bring(changed, { expectedRevision: 1 })).toMatchObject({ saved: true });
  await bring(changed, { publish: true });
  await expect(bring(content, { expectedRevision: 2 })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringMatching(/no such draft any more/u),
  });
});

test("whatever is brought over whatever is there, the next time nothing differs", async () => {
  const lines = /^(Format|line|Difference|Saved|Nothing)|^[+~>-] [A-Z]|^ {20}|(WARNING|INFO) {2}/;
  await fc.assert(
    fc.asyncProperty(anyContent, anyContent, async (one, other) => {
      const key = newKey();
      await bring({ ...one, key });
      const outcome = await bring(other, { key });
      for (const line of outcomeLines(outcome, false)) expect(line).toMatch(lines);
      expect((await bring(other, { key })).difference).toEqual(nothing);
      const extensions = other.extensions.map((said) =>
        said.kind === "FRAMEWORK" && said.key === other.key ? { ...said, key } : said,
      );
      expect((await shelf.store.read(key))?.content).toEqual(
        inOrder({ ...other, key, extensions }),
      );
    }),
    { numRuns: 30 },
  );
});

// The original document is not ours to ship: where it does not lie beside the project, its test is
// skipped.
const INPUT = "../shared/input/000_3a08f0557d2fc335.txt";
const describeInput = existsSync(INPUT) ? describe : describe.skip;

const COUNTED = ["competency", "stage", "requirement", "indicator", "responsibility"];
const countsIn = (key: string) =>
  shelf.ask(
    COUNTED.map(
      (table) => `SELECT '${table}', count(*) FROM ${table}
        JOIN framework_version AS version ON version.id = version_id
        JOIN framework ON framework.id = framework_id WHERE framework.key = '${key}'`,
    ).join(" UNION ALL "),
  );

describeInput("the original document", () => {
  test("is taken in whole, and once", async () => {
    const key = "data-science-engineer";
    const bytes = readFileSync(INPUT);
    const first = await importFramework(bytes, { publish: true }, shelf.store);
    const counts = await countsIn(key);
    const again = await importFramework(bytes, { publish: true }, shelf.store);
    const framework = { key, version: 1, status: "PUBLISHED", revision: 1 };
    expect(first.framework).toEqual(framework);
    expect(counts).toEqual([14, 3, 42, 124, 9].map((count, at) => [COUNTED[at], count]));
    expect(again).toMatchObject({ framework, difference: nothing, saved: false });
    expect(await countsIn(key)).toEqual(counts);
  });
});
