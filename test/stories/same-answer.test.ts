import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pick, pickList, pickText } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const GAPS = `readiness openCount gaps {
  status size requiredLevel currentLevel isStale selfAssessedLevel decidedBy { id level }
  competency { key } indicators { demonstrated evidenceCount } training { toLevel }
}`;
const TEAM = `query Team($id: ID!) { person(id: $id) {
  team { edges { node { id gapAnalysis { ${GAPS} } } } }
} }`;
const ALONE = `query Alone($id: ID!) { person(id: $id) { gapAnalysis { ${GAPS} } } }`;

const records = fc.array(
  fc.record({
    competency: fc.constantFrom("dough", "ovens", "guests", "teaching"),
    level: fc.integer({ min: 0, max: 4 }),
    source: fc.constantFrom("SELF", "PEER", "MANAGER", "ASSESSOR", "COURSE"),
    at: fc.constantFrom("2023-05-05", "2026-01-01", "2026-02-02"),
    validUntil: fc.constantFrom(undefined, "2026-03-03", "2026-03-04"),
    voided: fc.boolean(),
  }),
  { maxLength: 8 },
);
const members = fc.array(
  fc.record({ records, stage: fc.constantFrom("apprentice", "baker", "master", "chef") }),
  { minLength: 1, maxLength: 4 },
);

type Members = typeof members extends fc.Arbitrary<infer Value> ? Value : never;

async function teamOf(given: Members): Promise<Someone> {
  const manager = await world.person();
  for (const { stage, records: made } of given) {
    const member = await world.person({ manager, stage });
    for (const { competency, validUntil, ...traits } of made) {
      const until = validUntil === undefined ? {} : { validUntil };
      await world.assess(member, competency, { ...traits, ...until });
    }
  }
  return manager;
}

test("a gap analysis is the same on the team's page as it is alone", async () => {
  await fc.assert(
    fc.asyncProperty(members, async (given) => {
      const manager = await teamOf(given);
      const { data } = await world.ask(manager, TEAM, { id: manager.id });
      for (const node of pickList(data, "person.team.edges[].node")) {
        const id = pickText(node, "id");
        const alone = await world.ask(manager, ALONE, { id });
        expect(pick(node, "gapAnalysis")).toEqual(pick(alone.data, "person.gapAnalysis"));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
