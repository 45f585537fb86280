import { afterAll, expect, test } from "@jest/globals";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { writeMappings } from "../../../server/framework/drafting/draft-work.store.ts";
import { impactStore } from "../../../server/framework/impact/impact.store.ts";
import type { KeyMapping } from "../../../server/framework/mapping.ts";
import { mapped } from "../drafting/desk.ts";
import { itemOf } from "../records.ts";
import { emptyShelf, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

const shelves: Shelf[] = [];
afterAll(async () => {
  for (const shelf of shelves) await shelf.drop();
});

const HOW = { rule: "LATEST_CONFIRMED", today: "2026-03-04" } as const;
const FRAMEWORK = small("shared");

/** So many people at the stage: every third has shown one competency, every fifth the other. */
async function organisation(people: number): Promise<Shelf> {
  const shelf = await emptyShelf();
  shelves.push(shelf);
  await shelf.store.saveAndPublish(FRAMEWORK);
  const stage = itemOf("shared", "STAGE", "first");
  const assess = (competency: string, every: number) => `
    INSERT INTO assessment (person_id, competency_id, source, level, assessed_at, assessor_id)
    SELECT id, ${itemOf("shared", "COMPETENCY", competency)}, 'MANAGER', 1, '2026-01-01', id % 7 + 1
    FROM person WHERE id % ${every} = 0`;
  await shelf.ask(`
    INSERT INTO person (display_name, email, stage_id)
      SELECT 'Person', number || '@example.org', ${stage}
      FROM generate_series(1, ${people}) AS number;
    ${assess("one", 3)}; ${assess("two", 5)}`);
  return shelf;
}

/** What a draft would do, every count divided by the number of times that the people are more. */
async function impactOn(shelf: Shelf, change: Change, times: number): Promise<unknown> {
  const { draft, mappings } = change;
  await shelf.store.saveDraft(draft);
  const stored = await shelf.store.read("shared");
  if (!stored?.published || stored.id === stored.published.id) throw new Error("there is a draft");
  const { published } = stored;
  await shelf.database.atomically((manager) => writeMappings(manager, stored.id, mappings));
  const impact = await impactStore(shelf.database).of({ ...stored, mappings }, published, HOW);
  const seen = (_: string, value: unknown) => (typeof value === "number" ? value / times : value);
  return JSON.parse(JSON.stringify(impact, seen));
}

interface Change {
  readonly draft: FrameworkContent;
  readonly mappings: readonly KeyMapping[];
}

const requirements = [{ stage: "first", competency: "two", level: 1 }];
const profiles = FRAMEWORK.profiles.map((profile) => ({ ...profile, requirements }));
const asking = { ...FRAMEWORK, profiles };
const without = { ...asking, competencies: FRAMEWORK.competencies.slice(1) };

test.each<[string, Change]>([
  ["another competency is required", { draft: asking, mappings: [] }],
  [
    "one competency is merged into the other",
    { draft: without, mappings: [mapped("one", "MERGE", "two")] },
  ],
  ["a competency goes unmapped", { draft: without, mappings: [] }],
])("a thousand times as many people are a thousand times the impact: %s", async (_, change) => {
  const [few, many] = [await organisation(60), await organisation(60_000)];
  const impact = await impactOn(few, change, 1);
  expect(impact).toMatchObject({ peopleAffected: { count: expect.any(Number) } });
  expect(await impactOn(many, change, 1000)).toEqual(impact);
});
