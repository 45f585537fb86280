import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { dailyOf } from "../../server/catalogue/daily.ts";
import { teamInsight } from "../../server/insight/team-insight.ts";
import type { TeamGroup } from "../../server/person/team.ts";
import { catalogueOf } from "../catalogue/catalogue-of.ts";
import { shelfOf } from "../framework/built.ts";
import { workshop } from "../framework/workshop.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

const frameworks = ["barn", "kitchen", "workshop"];
const shelf = shelfOf(...frameworks.map((key) => ({ content: workshop(undefined, key) })));
const catalogue = catalogueOf({ shelf });
const around = { catalogue, daily: dailyOf(catalogue, "2026-11-23") };
const stages = [...shelf.stageOf.values()];

const group: fc.Arbitrary<TeamGroup> = fc.record({
  stageId: fc.constantFrom(null, ...stages.map(({ item }) => item)),
  objectiveId: fc.constant(null),
  languages: fc.constant(["en"]),
  people: fc.integer({ min: 1, max: 5 }),
  levels: fc.constant([]),
});

test("any team comes framework by framework, each in its own order", () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 9 }), (groups) => {
      const held = new Set(groups.map(({ stageId }) => stageId));
      const asked = stages.filter(({ item }) => held.has(item));
      const expected = frameworks
        .map((key) => asked.find(({ profile }) => profile.framework.key === key))
        .flatMap((stage) => stage?.requirements ?? [])
        .map(({ competency }) => competency.item);
      const found = teamInsight(groups, "OWN_STAGE", around);
      expect(found.map(({ competency }) => competency.item)).toEqual(expected);
    }),
  );
});

let world: World;
let manager: Someone;
beforeAll(async () => {
  world = await openWorld(workshop());
  await world.publish(workshop({ cook: [1, 1, 1, 1] }, "kitchen"));
  const item = async (framework: string, key: string) => {
    const found = await world.query<{ id: number }>(
      `SELECT item.id FROM item JOIN framework ON framework.id = framework_id
       WHERE framework.key = $1 AND kind = 'STAGE' AND item.key = $2`,
      [framework, key],
    );
    return found[0]?.id;
  };
  manager = await world.person();
  for (const [framework, stage] of [
    ["workshop", "novice"],
    ["kitchen", "cook"],
    ["workshop", "master"],
  ] as const) {
    const { row } = await world.person({ manager });
    const stageId = await item(framework, stage);
    await world.query("UPDATE person SET stage_id = $1 WHERE id = $2", [stageId, row]);
  }
});
afterAll(() => world.close());

test("a manager of people in two jobs reads one framework after the other", async () => {
  const { data } = await world.ask(
    manager,
    "{ viewer { person { teamCoverage { peopleCount competency { key group { key } } } } } }",
  );
  const coverage = "viewer.person.teamCoverage[]";
  const keys = ["saws", "planes", "glue", "talks"];
  expect(pick(data, `${coverage}.competency.key`)).toEqual([...keys, ...keys]);
  // One cook; a novice and a master, of whom one alone is asked to plane.
  expect(pick(data, `${coverage}.peopleCount`)).toEqual([1, 1, 1, 1, 2, 1, 2, 2]);
});
