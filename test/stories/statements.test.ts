import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { wideFramework } from "../support/bakery.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

/**
 * Asks twice: the first may have to catch up with what was added to the catalogue, and with what
 * the question needs.
 */
async function statements(
  world: World,
  person: Someone,
  [operation, variables]: readonly [string, object],
): Promise<readonly string[]> {
  await perform(world, person, [operation, { ...variables }]);
  return (await perform(world, person, [operation, { ...variables }])).statements;
}

describe.each([1, 14])("with %i competencies", (competencies) => {
  let world: World;
  let manager: Someone;
  let lea: Someone;
  beforeAll(async () => {
    world = await openWorld(wideFramework(competencies));
    manager = await world.person();
    lea = await world.person({ manager, stage: "only", objective: "only" });
    await addHelp();
  });
  afterAll(() => world.close());

  async function addHelp(): Promise<void> {
    const resource = await world.resource({ outcomes: [["skill-1", 0, 2]] });
    await world.step(lea, { competency: "skill-1", resource, target: "only" });
    for (let index = 1; index <= competencies; index += 1) {
      const evidence = await world.evidence(lea, { indicators: [`skill-${index}/1/1`] });
      const by = await world.person();
      await world.assess(lea, `skill-${index}`, { level: 1, source: "EVIDENCE", by, evidence });
    }
  }

  test("MyDevelopment takes one statement, whatever the number of mentors", async () => {
    const asked = ["MyDevelopment", { target: null }] as const;
    expect(await statements(world, lea, asked)).toEqual(["who-asks-and-personal"]);
    for (let mentors = 0; mentors < 20; mentors += 1) {
      const levels = { "skill-1": 2 + (mentors % 3), [`skill-${competencies}`]: 2 };
      await world.mentor(await world.person({ manager }), { levels });
    }
    expect(await statements(world, lea, asked)).toEqual(["who-asks-and-personal"]);
  });

  test("MentorMatches takes one, for oneself and for a manager", async () => {
    const asked = ["MentorMatches", { person: lea.id }] as const;
    expect(await statements(world, lea, asked)).toEqual(["who-asks-and-footing"]);
    expect(await statements(world, manager, asked)).toEqual(["who-asks-and-footing"]);
  });

  test("WhatIf takes one", async () => {
    const stage = await world.idOf("Stage", "only");
    const asked = ["WhatIf", { person: lea.id, from: stage, to: stage }] as const;
    expect(await statements(world, lea, asked)).toEqual(["who-asks-and-footing"]);
  });

  test("Team takes two, for one or for fifty on the page", async () => {
    const boss = await world.person();
    await world.query("UPDATE person SET manager_id = $1 WHERE id = $2", [boss.row, manager.row]);
    const asked = ["Team", { manager: manager.id, first: 50 }] as const;
    expect(await statements(world, manager, asked)).toEqual(["who-asks", "team"]);
    for (let members = 0; members < 50; members += 1) {
      const member = await world.person({ manager, stage: "only" });
      await world.assess(member, "skill-1", { level: members % 3 });
    }
    for (const viewer of [manager, boss]) {
      expect(await statements(world, viewer, asked)).toEqual(["who-asks", "team"]);
    }
    const { data } = await perform(world, boss, ["Team", asked[1]]);
    expect(pick(data, "person.team.edges")).toHaveLength(50);
  });
});

describe("the catalogue", () => {
  let world: World;
  let lea: Someone;
  beforeAll(async () => {
    world = await openWorld();
    const unit = await world.unit("Hall");
    lea = await world.person({ unit, stage: "baker" });
    await world.resource({ outcomes: [["dough", 0, 2]] });
  });
  afterAll(() => world.close());

  test.each([
    ["Frameworks", {}],
    ["FrameworkPage", { key: "bakery" }],
    ["Resources", {}],
    ["Labels", {}],
  ])("%s takes the one that every request takes", async (operation, variables) => {
    expect(await statements(world, lea, [operation, variables])).toEqual(["who-asks"]);
  });

  test("training that closes one's gaps reads what is personal with it", async () => {
    const filter = { closesGapsOf: lea.id };
    const found = await statements(world, lea, ["Resources", { filter }]);
    expect(found).toEqual(["who-asks-and-footing"]);
  });

  test("People takes two, whatever the page, and whether it is counted or not", async () => {
    await world.person();
    const pages = [{ orderBy: "NAME" }, { first: 1 }, { first: 1, orderBy: "UNIT" }];
    for (const asked of pages) {
      expect(await statements(world, lea, ["People", asked])).toEqual(["who-asks", "people"]);
    }
  });

  test("what changed in it is read once, by the next request alone", async () => {
    await perform(world, lea, ["Frameworks"]);
    await world.resource();
    const first = await perform(world, lea, ["Frameworks"]);
    expect(first.statements).toEqual(["who-asks", "catalogue-changes", "resources"]);
    expect((await perform(world, lea, ["Frameworks"])).statements).toEqual(["who-asks"]);
  });
});
