import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Finding, FrameworkContent } from "../../../server/framework/content/content.ts";
import { importFramework } from "../../../server/framework/importing/import.ts";
import type { ImportOptions } from "../../../server/framework/importing/import.ts";
import { RECORD_COLUMNS } from "../../../server/framework/publishing/record-columns.ts";
import { assessment, itemOf, recordOfEachKind, somebody } from "../records.ts";
import { countsOf, emptyShelf, en, newKey, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
  await somebody(shelf);
});
afterAll(() => shelf.drop());

const bring = (content: object, options: ImportOptions = {}) =>
  importFramework(
    Buffer.from(JSON.stringify({ format: "waymark/1", ...content })),
    options,
    shelf.store,
  );

/** The small framework in force, under a key of its own. */
async function inForce(content = small()): Promise<FrameworkContent> {
  await shelf.store.saveAndPublish(content);
  return content;
}

/** Without the first competency, and so without its indicator and requirement. */
const withoutOne = ({ competencies, profiles, ...others }: FrameworkContent): FrameworkContent => ({
  ...others,
  competencies: competencies.slice(1),
  profiles: profiles.map((profile) => ({ ...profile, requirements: [] })),
});
const assess = (framework: string, competency: string, level = 1) =>
  shelf.ask(assessment(itemOf(framework, "COMPETENCY", competency), level));
const namedIn = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, values }) => ({ code, severity, ...values }));

test("every kind of record counts; a plan that is over keeps its own version", async () => {
  const content = await inForce();
  await recordOfEachKind(shelf, content.key);
  const outcome = await bring({ ...withoutOne(content), profiles: [] }, { publish: true });
  const error = { code: "UNMAPPED_KEY", severity: "ERROR" };
  const ofCompetency = { ASSESSMENT: 1, EVIDENCE_CLAIM: 2, PLAN_STEP: 1, ASSESSOR_ROLE: 1 };
  const ofOthers = { RESOURCE_OUTCOME: 1, MENTOR_OFFER: 1, MENTORSHIP: 1 };
  expect(namedIn(outcome.findings)).toEqual([
    { ...error, kind: "COMPETENCY", key: "one", ...ofCompetency, ...ofOthers },
    { ...error, kind: "INDICATOR", key: "one/1/1", INDICATOR_MARK: 1, EVIDENCE_CLAIM: 1 },
    { ...error, kind: "PROFILE", key: "job", PLAN: 1 },
    { ...error, kind: "STAGE", key: "first", PRESENT_STAGE: 1, OBJECTIVE: 1, PLAN_TARGET: 1 },
  ]);
});

test("no reference to an item of a framework goes uncounted", async () => {
  const columns = await shelf.ask(`
    SELECT conrelid::regclass::text, attname FROM pg_constraint
    JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
    WHERE contype = 'f' AND confrelid = 'item'::regclass AND attname <> 'item_id'
      AND conrelid <> 'item_successor'::regclass ORDER BY 1, 2`);
  const isCounted = (table: string, column: string) =>
    RECORD_COLUMNS.some(
      ({ rows, item }) => item === column && new RegExp(`\\b${table}\\b`).test(rows),
    );
  expect(columns.length).toBeGreaterThan(10);
  expect(columns.filter(([table, column]) => !isCounted(String(table), String(column)))).toEqual(
    [],
  );
});

test("a refused publication saves nothing, and a dry run tells the same", async () => {
  const content = await inForce();
  await assess(content.key, "one");
  const less = withoutOne(content);
  const before = await countsOf(shelf);
  const dry = await bring(less, { publish: true, dryRun: true });
  const real = await bring(less, { publish: true });
  expect(namedIn(real.findings)).toEqual([
    { code: "UNMAPPED_KEY", severity: "ERROR", kind: "COMPETENCY", key: "one", ASSESSMENT: 1 },
  ]);
  expect(dry).toEqual(real);
  expect(real).toMatchObject({ framework: { version: 1, status: "PUBLISHED" }, saved: false });
  expect(await countsOf(shelf)).toEqual(before);
});

test("without publishing the draft is saved, and refused when it is to be published", async () => {
  const content = await inForce();
  await assess(content.key, "one");
  expect(await bring(withoutOne(content))).toMatchObject({ findings: [], saved: true });
  await expect(shelf.store.publish(content.key)).rejects.toMatchObject({ code: "UNMAPPED_KEY" });
  const again = await bring(withoutOne(content), { publish: true });
  expect(again).toMatchObject({ framework: { version: 2, status: "DRAFT" }, saved: false });
  expect(again.findings).toHaveLength(1);
});

test("what nobody uses may go, also where other frameworks use the same keys", async () => {
  const content = await inForce();
  const other = await inForce();
  await assess(other.key, "one");
  await assess(content.key, "two");
  const outcome = await bring(withoutOne(content), { publish: true });
  expect(outcome).toMatchObject({ findings: [], framework: { version: 2 }, saved: true });
});

test("a scale without a level in use is refused, and a level nobody has may go", async () => {
  const levels = [0, 1, 2, 3].map((level) => ({ level, name: en(`Level ${level}`) }));
  const content = await inForce({ ...small(newKey()), levels });
  await assess(content.key, "one", 2);
  await assess(content.key, "two", 2);
  const shorter = (count: number) => ({ ...content, levels: levels.slice(0, count) });
  const refused = await bring(shorter(2), { publish: true });
  expect(namedIn(refused.findings)).toEqual([
    { code: "UNMAPPED_LEVEL", severity: "ERROR", kind: "LEVEL", key: "2", ASSESSMENT: 2 },
  ]);
  expect(await bring(shorter(2), { publish: true, dryRun: true })).toEqual(refused);
  expect(await bring(shorter(3), { publish: true })).toMatchObject({ findings: [], saved: true });
});

test("both ends of what training leads to count as levels in use", async () => {
  const levels = [0, 1, 2, 3].map((level) => ({ level, name: en(`Level ${level}`) }));
  const content = await inForce({ ...small(newKey()), levels });
  await shelf.ask(`INSERT INTO resource (key, title, format, languages)
    VALUES ('${content.key}', '{"en": "Book"}', 'BOOK', '{en}');
    INSERT INTO resource_outcome
    SELECT max(id), 1, ${itemOf(content.key, "COMPETENCY", "one")}, 2, 3 FROM resource`);
  const { findings } = await bring({ ...content, levels: levels.slice(0, 2) }, { publish: true });
  expect(namedIn(findings).map((one) => ({ ...one }))).toMatchObject([
    { key: "2", RESOURCE_OUTCOME: 1 },
    { key: "3", RESOURCE_OUTCOME: 1 },
  ]);
});
