import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { bakery } from "../support/bakery.ts";
import { changedBakery, mapping } from "../support/changed-bakery.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { gapsOf, levelsOf, statementsOf, targetOf, teamOf } from "./mapped.ts";

let world: World;
let manager: Someone;
let lea: Someone;
beforeEach(async () => {
  world = await openWorld();
  manager = await world.person({ name: "Manager" });
  lea = await world.person({ manager, stage: "baker", objective: "master" });
});
afterEach(() => world.close());

/** Everything is asked for by the same stage of the next version. */
const asking = (...keys: readonly string[]) => ({
  stages: { master: Object.fromEntries(keys.map((key) => [key, 4])) },
});
const STAGES = [mapping("STAGE", "MERGE", ["baker", "master"])];
const RENAMED = {
  content: changedBakery({
    competencies: { kneading: "dough", ovens: "ovens", guests: "guests", teaching: "teaching" },
    ...asking("kneading", "ovens", "guests", "teaching"),
  }),
  mappings: [...STAGES, mapping("COMPETENCY", "KEEP", ["dough", "kneading"])],
};

test("a competency under another key keeps its records, and new ones come beside them", async () => {
  const record = await world.assess(lea, "dough", { level: 2 });
  await world.assess(lea, "dough", { level: 3, source: "SELF" });
  await world.republish(RENAMED.content, RENAMED.mappings);
  const { kneading } = await gapsOf(world, lea);
  expect(kneading).toMatchObject({
    status: "OPEN",
    currentLevel: 2,
    selfAssessedLevel: 3,
    decidedBy: { id: record.id, level: 2 },
  });
  await world.assess(lea, "kneading", { level: 3, at: "2026-02-01T00:00:00Z" });
  expect((await levelsOf(world, lea))["kneading"]).toBe(3);
  expect((await teamOf(world, manager))["kneading"]).toMatchObject({ averageGap: 1 });
});

test("each part of a split inherits every record, and goes its own way from there", async () => {
  await world.assess(lea, "ovens", { level: 2 });
  const content = changedBakery({
    competencies: { dough: "dough", ovens: "ovens", fires: "ovens" },
    ...asking("dough", "ovens", "fires"),
  });
  await world.republish(content, [
    ...STAGES,
    mapping("COMPETENCY", "SPLIT", ["ovens", "ovens", "fires"]),
    mapping("COMPETENCY", "RETIRE", ["guests"]),
  ]);
  expect(await levelsOf(world, lea)).toEqual({ dough: 0, ovens: 2, fires: 2 });
  await world.assess(lea, "ovens", { level: 1, at: "2026-02-01T00:00:00Z" });
  expect(await levelsOf(world, lea)).toEqual({ dough: 0, ovens: 1, fires: 2 });
  const team = await teamOf(world, manager);
  expect([team["ovens"], team["fires"]]).toMatchObject([{ averageGap: 3 }, { averageGap: 2 }]);
  const onTeam = ["Team", { manager: manager.id, first: 50 }] as const;
  expect(await statementsOf(world, manager, onTeam)).toEqual(["who-asks", "followed-team"]);
  const own = ["MyDevelopment", { target: null }] as const;
  expect(await statementsOf(world, lea, own)).toEqual(["who-asks-and-personal"]);
});

test.each([
  ["LATEST_CONFIRMED", 1],
  ["HIGHEST_CONFIRMED", 3],
])("united histories are decided by the rule %s", async (rule, level) => {
  await world.query(`UPDATE settings SET current_level_rule = '${rule}'`);
  const earlier = await world.assess(lea, "guests", { level: 3, at: "2026-01-01T00:00:00Z" });
  const later = await world.assess(lea, "teaching", { level: 1, at: "2026-01-02T00:00:00Z" });
  const content = changedBakery({
    competencies: { dough: "dough", ovens: "ovens", guests: "guests" },
    ...asking("guests"),
  });
  const merged = mapping("COMPETENCY", "MERGE", ["teaching", "guests"]);
  await world.republish(content, [...STAGES, merged]);
  const { guests } = await gapsOf(world, lea);
  const { id } = level === 1 ? later : earlier;
  expect(guests).toMatchObject({ currentLevel: level, decidedBy: { id, level } });
  await teamOf(world, manager);
});

test("what is retired is history only, and comes back when that is undone", async () => {
  await world.assess(lea, "teaching", { level: 2 });
  await world.assess(lea, "dough", { level: 1 });
  const before = await gapsOf(world, lea);
  const content = changedBakery({
    competencies: { dough: "dough", teachings: "teaching" },
    ...asking("dough", "teachings"),
  });
  const retired = ["ovens", "guests", "teaching"].map((key) =>
    mapping("COMPETENCY", "RETIRE", [key]),
  );
  await world.republish(content, [...STAGES, ...retired]);
  expect(await gapsOf(world, lea)).toMatchObject({
    dough: { currentLevel: 1, status: "OPEN" },
    teachings: { currentLevel: 0, status: "UNASSESSED", decidedBy: null },
  });
  await world.takeUp("bakery", 1);
  expect(await gapsOf(world, lea)).toEqual(before);
  await teamOf(world, manager);
});

test("a second mapping goes on from where the first one led, and undoing takes both back", async () => {
  await world.assess(lea, "dough", { level: 2 });
  await world.assess(lea, "ovens", { level: 1, at: "2026-02-01T00:00:00Z" });
  await world.republish(RENAMED.content, RENAMED.mappings);
  const content = changedBakery({
    competencies: { baking: "dough", selling: "guests" },
    ...asking("baking", "selling"),
  });
  await world.republish(content, [
    mapping("COMPETENCY", "SPLIT", ["kneading", "baking", "selling"]),
    mapping("COMPETENCY", "MERGE", ["ovens", "baking"]),
    mapping("COMPETENCY", "RETIRE", ["guests"]),
    mapping("COMPETENCY", "RETIRE", ["teaching"]),
  ]);
  expect(await levelsOf(world, lea)).toEqual({ baking: 1, selling: 2 });
  await teamOf(world, manager);
  await world.takeUp("bakery", 2);
  expect(await levelsOf(world, lea)).toEqual({ kneading: 2, ovens: 1, guests: 0, teaching: 0 });
  await world.takeUp("bakery", 1);
  expect(await levelsOf(world, lea)).toEqual({ dough: 2, ovens: 1, guests: 0, teaching: 0 });
  await teamOf(world, manager);
});

test("people and objectives follow their stages, a split one to the first of its parts", async () => {
  const old = await world.idOf("Stage", "master", 1);
  const content = changedBakery({
    stages: { trainee: { dough: 1 }, senior: { dough: 3 }, head: { dough: 4 } },
  });
  await world.republish(content, [
    mapping("STAGE", "KEEP", ["apprentice", "trainee"]),
    mapping("STAGE", "RETIRE", ["baker"]),
    mapping("STAGE", "SPLIT", ["master", "senior", "head"]),
  ]);
  expect(await targetOf(world, lea)).toBe("senior");
  const tim = await world.person({ manager, stage: "trainee" });
  const mia = await world.person({ manager, stage: "senior" });
  await world.query(
    "UPDATE person SET stage_id = (SELECT item_id FROM stage JOIN item ON item.id = item_id WHERE item.key = 'master') WHERE id = $1",
    [lea.row],
  );
  expect(await gapsOf(world, tim, { target: old })).toMatchObject({ dough: { requiredLevel: 3 } });
  const { data } = await world.ask(
    tim,
    "query($stage: ID!) { people(filter: { stage: $stage }) { totalCount edges { node { id stage { key } } } } }",
    { stage: old },
  );
  expect(pick(data, "people.edges[].node")).toEqual(
    [lea, mia].map(({ id }) => ({ id, stage: { key: "senior" } })),
  );
  expect(pick(data, "people.totalCount")).toBe(2);
  await teamOf(world, manager);
});

test("on a smaller scale, records are read at the levels that theirs lead to", async () => {
  await world.assess(lea, "dough", { level: 4 });
  await world.assess(lea, "ovens", { level: 2 });
  await world.assess(lea, "guests", { level: 3 });
  await world.assess(lea, "guests", { level: 2, at: "2025-01-01T00:00:00Z" });
  const before = await gapsOf(world, lea);
  await world.republish(changedBakery({ levels: 3 }), [
    mapping("LEVEL", "MERGE", ["4", "2"]),
    mapping("LEVEL", "RETIRE", ["3"]),
    mapping("LEVEL", "MERGE", ["2", "1"]),
  ]);
  const gaps = await gapsOf(world, lea);
  expect(gaps).toMatchObject({
    dough: { currentLevel: 2, status: "MET", decidedBy: { level: 2 } },
    ovens: { currentLevel: 1, decidedBy: { level: 1 } },
    guests: { currentLevel: 1, decidedBy: { level: 1 } },
  });
  await world.assess(lea, "ovens", { level: 2, at: "2026-02-01T00:00:00Z" });
  expect((await levelsOf(world, lea))["ovens"]).toBe(2);
  await teamOf(world, manager);
  await world.takeUp("bakery", 1);
  const after = await gapsOf(world, lea);
  expect({ ...after, ovens: null }).toEqual({ ...before, ovens: null });
});

test("an object of an older version is still what it was", async () => {
  const old = await world.idOf("Competency", "dough", 1);
  await world.republish(RENAMED.content, RENAMED.mappings);
  const { data } = await world.ask(
    lea,
    "query($id: ID!) { node(id: $id) { ... on Competency { key name } } }",
    { id: old },
  );
  const dough = bakery.competencies.find(({ key }) => key === "dough");
  expect(pick(data, "node")).toEqual({ key: "dough", name: dough?.name["en"] });
});
