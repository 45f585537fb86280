import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeMappings } from "../../../server/framework/drafting/draft-work.store.ts";
import { continuedGaps } from "../../../server/framework/impact/continued.ts";
import { impactStore } from "../../../server/framework/impact/impact.store.ts";
import { draftIn } from "../../../server/framework/content/stored-version.ts";
import { emptyShelf, newKey } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";
import { workshop } from "../workshop.ts";
import { anyStrokes, drawn } from "./any-draft.ts";
import { whatCameTrue } from "./came-true.ts";
import { everyonesGaps } from "./everyones-gaps.ts";
import { TODAY, anyPeople, employ } from "./organisation.ts";
import type { Sketch } from "./sketch.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
});
afterAll(() => shelf.drop());

/** Saves a draft with its mappings; answers it and what it follows. */
async function drafted({ content, mappings }: Sketch) {
  await shelf.store.saveDraft({ ...content, title: { en: `${content.key} ${Math.random()}` } });
  const saved = await shelf.store.read(content.key);
  await shelf.database.atomically((manager) =>
    writeMappings(manager, saved?.id ?? fail(), mappings),
  );
  const stored = await shelf.store.read(content.key);
  return { draft: draftIn(stored) ?? fail(), published: stored?.published ?? fail() };
}

function fail(): never {
  throw new Error("There should be one.");
}

const itemsOf = async (key: string, kind: string): Promise<number[]> => {
  const rows = await shelf.ask(`SELECT item.id FROM item JOIN framework ON framework.id =
    framework_id WHERE framework.key = '${key}' AND kind = '${kind}' ORDER BY item.id`);
  return rows.map(([id]) => Number(id));
};

async function follow(people: Parameters<typeof employ>[1], key: string): Promise<void> {
  const stages = await itemsOf(key, "STAGE");
  await employ(shelf, people, { stages, competencies: await itemsOf(key, "COMPETENCY") });
}

const anyStory = fc.record({
  rule: fc.constantFrom("LATEST_CONFIRMED" as const, "HIGHEST_CONFIRMED" as const),
  people: anyPeople,
  earlier: anyStrokes(3),
  later: anyPeople,
  strokes: anyStrokes(5),
});

test("what is promised before publishing is what has come true after it", async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ rule, people, earlier, later, strokes }) => {
      const first = workshop(undefined, newKey());
      await shelf.store.saveAndPublish(first);
      await follow(people, first.key);
      const second = await drafted(drawn(first, earlier, "older"));
      await shelf.store.publish(first.key);
      await follow(later, first.key);
      const sketch = drawn(second.draft.content, strokes, "newer");
      const { draft, published } = await drafted(sketch);
      const how = { rule, today: TODAY };
      const impact = await impactStore(shelf.database).of(draft, published, how);
      const before = await everyonesGaps(shelf, first.key, rule);
      await shelf.store.publish(first.key);
      const after = await everyonesGaps(shelf, first.key, rule);
      const gaps = continuedGaps(published.content, draft.content, draft.mappings);
      const { people: affected, ...sums } = whatCameTrue(before, after, gaps);
      expect(impact).toMatchObject(sums);
      expect(impact.peopleAffected.count).toBe(affected.length);
      const few = affected.length < 5 ? affected : [];
      expect(new Set(impact.peopleAffected.who)).toEqual(new Set(few));
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("a change that is the only one does by itself what the whole draft does", async () => {
  const anyOne = fc.record({ people: anyPeople, strokes: anyStrokes(1) });
  await fc.assert(
    fc.asyncProperty(anyOne, async ({ people, strokes }) => {
      const first = workshop(undefined, newKey());
      await shelf.store.saveAndPublish(first);
      await follow(people, first.key);
      const { draft, published } = await drafted(drawn(first, strokes, "new"));
      const how = { rule: "LATEST_CONFIRMED" as const, today: TODAY };
      const { byChange, ...total } = await impactStore(shelf.database).of(draft, published, how);
      const [change] = byChange.filter(({ kind }) => kind !== "FRAMEWORK");
      const { gapsOpened, gapsClosed, peopleAffected } = total;
      const nothing = { gapsOpened: 0, gapsClosed: 0, peopleAffected: { count: 0, who: [] } };
      expect(change ?? nothing).toMatchObject({ gapsOpened, gapsClosed, peopleAffected });
    }),
    { numRuns: 25 },
  );
}, 60_000);
