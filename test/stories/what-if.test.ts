import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { bakery } from "../support/bakery.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { ANALYSIS, myDevelopment } from "./gaps.ts";
import { perform } from "./operations.ts";

let world: World;
let lea: Someone;
beforeAll(async () => {
  world = await openWorld();
  lea = await world.person({ stage: "apprentice", objective: "master" });
  await world.assess(lea, "dough", { level: 1 });
  await world.assess(lea, "ovens", { level: 1 });
});
afterAll(() => world.close());

const compared = async (from: string, to: string) => {
  const variables = { person: lea.id, from: await id(from), to: await id(to) };
  const { data } = await perform(world, lea, ["WhatIf", variables]);
  return pick(data, "person.compareTargets");
};
const id = (stage: string, version?: number) => world.idOf("Stage", stage, version);
const lists = (comparison: unknown) =>
  ["newGaps", "closedGaps", "widenedGaps", "narrowedGaps"].map((list) =>
    pick(comparison, `${list}[].competency.key`),
  );

test("tells what would be new, wider, narrower and closed at another stage", async () => {
  // Missing: apprentice guests 1; baker dough 1, guests 1; master 3, 2, 2, 2; chef dough 1, guests 2.
  expect(lists(await compared("baker", "master"))).toEqual([
    ["ovens", "teaching"],
    [],
    ["dough", "guests"],
    [],
  ]);
  expect(lists(await compared("master", "apprentice"))).toEqual([
    [],
    ["dough", "ovens", "teaching"],
    [],
    ["guests"],
  ]);
});

test("gives levels and sizes as they are at the target compared with", async () => {
  const up = await compared("apprentice", "master");
  const teaching = { requiredLevel: 2, currentLevel: 0, size: 2, competency: { key: "teaching" } };
  expect(pick(up, "newGaps")).toMatchObject([
    { requiredLevel: 4, currentLevel: 1, size: 3, competency: { key: "dough" } },
    { requiredLevel: 3, currentLevel: 1, size: 2, competency: { key: "ovens" } },
    teaching,
  ]);
  expect(pick(up, "widenedGaps[].size")).toEqual([2]);
  // Apprentice: 1 of 2; master: 1 + 1 of 11.
  expect(up).toMatchObject({ readinessFrom: 1 / 2, readinessTo: 2 / 11 });
});

test("matches competencies by key over two profiles", async () => {
  expect(lists(await compared("master", "chef"))).toEqual([
    [],
    ["ovens", "teaching"],
    [],
    ["dough"],
  ]);
});

test("finds nothing to tell between a stage and itself", async () => {
  expect(lists(await compared("baker", "baker"))).toEqual([[], [], [], []]);
});

test("an id of an older version means the same key in the newest", async () => {
  const before = await id("baker", 1);
  const [profile, ...others] = bakery.profiles;
  if (profile === undefined) throw new Error("the bakery has a profile");
  const requirements = profile.requirements.map((one) =>
    one.stage === "baker" && one.competency === "ovens" ? { ...one, level: 2 } : one,
  );
  const title = { en: "Bakery, anew", fr: "Boulangerie, bis" };
  await world.publish({ ...bakery, title, profiles: [{ ...profile, requirements }, ...others] });
  const after = await id("baker", 2);
  expect(after).not.toBe(before);
  const answers = [
    await myDevelopment(world, lea, [before]),
    await myDevelopment(world, lea, [after]),
  ];
  expect(answers[0]?.data).toEqual(answers[1]?.data);
  expect(pick(answers[0]?.data, `${ANALYSIS}.target.id`)).toBe(after);
  expect(pick(answers[0]?.data, `${ANALYSIS}.gaps[].requiredLevel`)).toEqual([2, 2, 1, 0]);
  const old = await world.ask(lea, "query N($id: ID!) { node(id: $id) { ... on Stage { id } } }", {
    id: before,
  });
  expect(pick(old.data, "node.id")).toBe(before);
});
