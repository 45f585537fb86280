import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeMappings } from "../../../server/framework/drafting/draft-work.store.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { impactStore } from "../../../server/framework/impact/impact.store.ts";
import { numberTold } from "../../../server/framework/impact/impact.reader.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import { draftIn } from "../../../server/framework/content/stored-version.ts";
import { personId } from "../../support/ids.ts";
import { mapped } from "../drafting/desk.ts";
import { recordOfEachKind, somebody } from "../records.ts";
import { emptyShelf, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
  await somebody(shelf);
});
afterAll(() => shelf.drop());

const HOW = { rule: "LATEST_CONFIRMED", today: "2026-03-04" } as const;

/** The small framework in force, with one record of each kind of its first competency. */
async function inUse(): Promise<FrameworkContent> {
  const content = small();
  await shelf.store.saveAndPublish(content);
  await recordOfEachKind(shelf, content.key);
  return content;
}

/** Without the first competency, the profile and its stage. */
const without = ({ competencies, ...others }: FrameworkContent): FrameworkContent => ({
  ...others,
  competencies: competencies.slice(1),
  profiles: [],
});

async function impactOf(content: FrameworkContent, mappings: readonly KeyMapping[] = []) {
  await shelf.store.saveDraft(content);
  const saved = draftIn(await shelf.store.read(content.key));
  if (saved === null) throw new Error("there should be a draft");
  await shelf.database.atomically((manager) => writeMappings(manager, saved.id, mappings));
  const { published = null } = (await shelf.store.read(content.key)) ?? {};
  return impactStore(shelf.database).of({ ...saved, mappings }, published, HOW);
}

test("every key in use without a place to go is told, with the people under it", async () => {
  const { unmapped, ...impact } = await impactOf(without(await inUse()));
  expect(
    unmapped.map(({ kind, key, peopleAffected }) => [kind, key, peopleAffected.count]),
  ).toEqual([
    ["COMPETENCY", "one", 2],
    ["INDICATOR", "one/1/1", 1],
    ["PROFILE", "job", 1],
    ["STAGE", "first", 1],
  ]);
  expect(impact).toMatchObject({
    plansAffected: 1,
    evidenceAffected: 1,
    resourcesLeftWithoutTarget: 1,
  });
});

test("a resource that still leads to another competency keeps a target", async () => {
  const content = await inUse();
  await shelf.ask(`INSERT INTO resource_outcome
    SELECT resource.id, 2, item.id, 0, 1 FROM resource, item JOIN framework
      ON framework.id = framework_id
    WHERE resource.key = '${content.key}' AND framework.key = '${content.key}'
      AND item.key = 'two' AND kind = 'COMPETENCY'`);
  expect(await impactOf(without(content))).toMatchObject({ resourcesLeftWithoutTarget: 0 });
});

test("a level that goes unmapped is told with the people who have it", async () => {
  const levels = [0, 1, 2, 3].map((level) => ({ level, name: { en: `Level ${level}` } }));
  const content = { ...small(), levels };
  await shelf.store.saveAndPublish(content);
  await shelf.ask(`INSERT INTO assessment
      (person_id, competency_id, source, level, assessed_at, assessor_id)
    SELECT min(person.id), min(item.id), 'MANAGER', 3, '2026-01-01', max(person.id)
    FROM person, item JOIN framework ON framework.id = framework_id
    WHERE framework.key = '${content.key}' AND item.key = 'one' AND kind = 'COMPETENCY'`);
  const { unmapped } = await impactOf({ ...content, levels: levels.slice(0, 3) });
  expect(unmapped).toMatchObject([{ kind: "LEVEL", key: "3", peopleAffected: { count: 1 } }]);
});

test("a mapping carries every kind of record, and a reworded text none", async () => {
  const content = await inUse();
  const [one, two] = content.competencies;
  if (one === undefined || two === undefined) throw new Error("there are two");
  const renamed = {
    ...content,
    competencies: [{ ...one, key: "first-of-all", indicators: [] }, two],
    profiles: content.profiles.map((profile) => ({ ...profile, requirements: [] })),
  };
  const impact = await impactOf(renamed, [mapped("one", "KEEP", "first-of-all")]);
  expect(impact).toMatchObject({ unmapped: [], plansAffected: 1, evidenceAffected: 1 });
  expect(impact).toMatchObject({ resourcesLeftWithoutTarget: 0 });
  const before = (await shelf.store.read(content.key))?.published ?? null;
  const published = await shelf.store.publish(content.key);
  expect(await impactStore(shelf.database).carriedBy(published, before)).toEqual({
    people: 1,
    plans: 1,
    assessments: 1,
    evidence: 1,
    resources: 1,
    mentorOffers: 1,
  });
  const reworded = await impactOf({ ...renamed, title: { en: "Another" } });
  expect(reworded).toMatchObject({
    peopleAffected: { count: 0 },
    plansAffected: 0,
    byChange: [{ kind: "FRAMEWORK", key: content.key, gapsOpened: 0, gapsClosed: 0 }],
  });
});

test("a first draft does nothing to anybody", async () => {
  expect(await impactOf(small())).toMatchObject({ peopleAffected: { count: 0 }, byChange: [] });
});

test("of one to four people only whoever sees all of their gaps is told the number", async () => {
  const few = { count: 2, who: [personId(1), personId(2)] };
  const sees =
    (...ids: number[]) =>
    (person: number) =>
      Promise.resolve(ids.includes(person));
  expect(await numberTold(few, sees(1, 2, 3))).toBe(2);
  expect(await numberTold(few, sees(1))).toBeNull();
  expect(await numberTold({ count: 5, who: [] }, sees())).toBe(5);
  expect(await numberTold({ count: 0, who: [] }, sees())).toBe(0);
});
