import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { anyProgress, contentOf, readByTheRule } from "../framework/publishing/by-the-rule.ts";
import type { Kept, Told } from "../framework/publishing/by-the-rule.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { levelsOf, teamOf } from "./mapped.ts";

const YEAR = 2025;
const DAYS = [1, 2, 3];

/** A version of a history as its framework: one stage that asks for everything. */
function jobOf(told: Told, at: number): FrameworkContent {
  const requirements = told.keys.map((competency) => {
    return { stage: "only", competency, level: told.levels - 1 };
  });
  const stage = { key: "only", name: { en: "Only" } };
  const job = { key: "job", title: { en: "Job" }, summary: null, responsibilities: [] };
  const { profiles: _, ...content } = contentOf(told);
  // Versions that say the same are not published twice.
  return {
    ...content,
    title: { en: `Version ${at}` },
    profiles: [{ ...job, stages: [stage], requirements }],
  };
}

/** A manager's records of one member, in the order in which they are made. */
type Records = readonly (Kept & { readonly day: number })[];

const anyTale = anyProgress.chain((history) => {
  const places = history.flatMap(({ keys, levels }, at) =>
    keys.map((key) => ({ at, key, levels })),
  );
  const record = fc.constantFrom(...places).chain(({ at, key, levels }) =>
    fc.record({
      at: fc.constant(at),
      key: fc.constant(key),
      level: fc.nat({ max: levels - 1 }),
      day: fc.constantFrom(...DAYS),
    }),
  );
  const members = fc.array(fc.array(record, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
  return fc.tuple(fc.constant(history), members);
});

/** Levels by the rule alone: the newest record decides, of those of a day the highest. */
function levelsByTheRule(history: readonly Told[], records: Records): Record<string, number> {
  const read = records.flatMap(({ day, ...kept }) =>
    Array.from(readByTheRule(history, kept), ([key, level]) => ({ key, level, day })),
  );
  const last = history.at(-1);
  return Object.fromEntries(
    (last?.keys ?? []).map((key) => {
      const own = read.filter((one) => one.key === key);
      const newest = Math.max(...own.map(({ day }) => day));
      const levels = own.filter(({ day }) => day === newest).map(({ level }) => level);
      return [key, Math.max(0, ...levels)];
    }),
  );
}

/** Tells a history to a new world, records and all, and answers who is in it. */
async function told(
  world: World,
  [history, members]: readonly [readonly Told[], readonly Records[]],
): Promise<{ manager: Someone; people: Someone[] }> {
  const manager = await world.person();
  const people: Someone[] = [];
  for (const [at, version] of history.entries()) {
    if (at > 0) await world.republish(jobOf(version, at), version.mappings);
    for (const [place, records] of members.entries()) {
      people[place] ??= await world.person({ manager, stage: "only" });
      const person = people[place];
      for (const one of records.filter((each) => each.at === at)) {
        const day = `${YEAR}-01-0${one.day}T00:00:00Z`;
        await world.assess(person, one.key, { level: one.level, at: day });
      }
    }
  }
  return { manager, people };
}

test("a team by SQL, each page by memory, and the rule read word by word agree", async () => {
  await fc.assert(
    fc.asyncProperty(anyTale, async (tale) => {
      const world = await openWorld(jobOf(tale[0][0], 0));
      try {
        const { manager, people } = await told(world, tale);
        await teamOf(world, manager);
        for (const [place, person] of people.entries()) {
          const expected = levelsByTheRule(tale[0], tale[1][place] ?? []);
          expect(await levelsOf(world, person)).toEqual(expected);
        }
      } finally {
        await world.close();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);
