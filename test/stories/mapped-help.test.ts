import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { changedBakery, mapping } from "../support/changed-bakery.ts";
import { pick, pickList } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { gapsOf, teamOf } from "./mapped.ts";
import { perform } from "./operations.ts";

let world: World;
let manager: Someone;
let lea: Someone;
beforeEach(async () => {
  world = await openWorld();
  manager = await world.person({ name: "Manager" });
  lea = await world.person({ manager, stage: "baker" });
});
afterEach(() => world.close());

/** Dough becomes kneading, ovens ovens and fires, and teaching comes to guests. */
async function publishNext(indicators: readonly (readonly [string, string])[] = []): Promise<void> {
  const stages = { baker: { kneading: 4, ovens: 3, fires: 3, guests: 3 } };
  const competencies = { kneading: "dough", ovens: "ovens", fires: "ovens", guests: "guests" };
  await world.republish(changedBakery({ competencies, stages }), [
    mapping("COMPETENCY", "KEEP", ["dough", "kneading"]),
    mapping("COMPETENCY", "SPLIT", ["ovens", "ovens", "fires"]),
    mapping("COMPETENCY", "MERGE", ["teaching", "guests"]),
    mapping("STAGE", "RETIRE", ["apprentice"]),
    mapping("STAGE", "RETIRE", ["master"]),
    ...indicators.map((pair) => mapping("INDICATOR", "MERGE", [...pair])),
  ]);
}

const shownIn = async (competency: string, indicator: string) => {
  const list = pickList((await gapsOf(world, lea))[competency], "indicators");
  const one = list.find((each) => pick(each, "indicator.key") === indicator);
  return [pick(one, "demonstrated"), pick(one, "evidenceCount")];
};

test("one piece of evidence for two indicators that are one now counts once", async () => {
  await world.evidence(lea, { indicators: ["dough/1/1", "dough/1/2"] });
  await world.evidence(lea, { indicators: ["dough/1/2"] });
  await world.evidence(lea, { indicators: ["dough/2/1"] });
  await publishNext([
    ["dough/1/1", "kneading/1/1"],
    ["dough/1/2", "kneading/1/1"],
  ]);
  expect(await shownIn("kneading", "kneading/1/1")).toEqual([true, 2]);
  // What was not mapped went with its competency, and is history only.
  expect(await shownIn("kneading", "kneading/2/1")).toEqual([false, 0]);
  await world.takeUp("bakery", 1);
  expect(await shownIn("dough", "dough/1/1")).toEqual([true, 1]);
  expect(await shownIn("dough", "dough/1/2")).toEqual([true, 2]);
});

test("of the marks of indicators that are one now, the newest decides", async () => {
  const marks = (one: boolean, two: boolean) => ({ "dough/1/1": one, "dough/1/2": two });
  await world.assess(lea, "dough", {
    level: 1,
    at: "2026-01-01T00:00:00Z",
    marks: marks(true, true),
  });
  await world.assess(lea, "dough", {
    level: 1,
    at: "2026-01-02T00:00:00Z",
    marks: { "dough/1/2": false },
  });
  await world.assess(lea, "ovens", { level: 1, marks: { "ovens/1/1": true } });
  await publishNext([
    ["dough/1/1", "kneading/1/1"],
    ["dough/1/2", "kneading/1/1"],
  ]);
  expect(await shownIn("kneading", "kneading/1/1")).toEqual([false, 0]);
  // The key of this one goes on, so its records do.
  expect(await shownIn("ovens", "ovens/1/1")).toEqual([true, 0]);
});

test("training is found for what its outcomes lead to, once for each", async () => {
  const title = "Heat";
  await world.resource({
    title,
    outcomes: [
      ["ovens", 0, 2],
      ["teaching", 1, 3],
      ["guests", 1, 3],
    ],
  });
  await world.assess(lea, "guests", { level: 1 });
  const fits = { resource: { title }, fromLevel: 0, toLevel: 2 };
  expect((await gapsOf(world, lea))["ovens"]?.["training"]).toEqual([fits]);
  await publishNext();
  const gaps = await gapsOf(world, lea);
  expect(gaps["ovens"]?.["training"]).toEqual([fits]);
  expect(gaps["fires"]?.["training"]).toEqual([fits]);
  expect(gaps["guests"]?.["training"]).toEqual([{ resource: { title }, fromLevel: 1, toLevel: 3 }]);
  const old = await world.idOf("Competency", "teaching", 1);
  const search = `query($competency: ID!) { resources(filter: { competency: $competency }) {
    edges { node { title outcomes { competency { key } fromLevel toLevel } } } } }`;
  const { data } = await world.ask(lea, search, { competency: old });
  expect(pick(data, "resources.edges[].node.outcomes")).toEqual([
    [
      { competency: { key: "ovens" }, fromLevel: 0, toLevel: 2 },
      { competency: { key: "fires" }, fromLevel: 0, toLevel: 2 },
      { competency: { key: "guests" }, fromLevel: 1, toLevel: 3 },
    ],
  ]);
});

test("on a smaller scale, training that lifts nobody any more is offered to nobody", async () => {
  await world.resource({ title: "Gone", outcomes: [["dough", 1, 2]] });
  await world.resource({ title: "Stays", outcomes: [["dough", 0, 4]] });
  await world.republish(changedBakery({ levels: 3 }), [
    mapping("LEVEL", "MERGE", ["2", "1"]),
    mapping("LEVEL", "MERGE", ["3", "1"]),
    mapping("LEVEL", "MERGE", ["4", "2"]),
  ]);
  const fits = { resource: { title: "Stays" }, fromLevel: 0, toLevel: 2 };
  expect((await gapsOf(world, lea))["dough"]?.["training"]).toEqual([fits]);
});

test("mentors help in what they offered, under what it is today and at the level they have", async () => {
  const mona = await world.person({ name: "Mona" });
  const offer = await world.mentor(mona, { levels: { ovens: 3, guests: 1 } });
  await world.assess(mona, "teaching", { level: 4, at: "2026-02-01T00:00:00Z" });
  await publishNext();
  const gaps = await gapsOf(world, lea);
  const helper = (mentorLevel: number) => [{ mentor: { label: "Mona" }, lifts: [{ mentorLevel }] }];
  expect(gaps["ovens"]?.["mentors"]).toEqual(helper(3));
  expect(gaps["fires"]?.["mentors"]).toEqual(helper(3));
  // What was once teaching counts for guests now, in which she offers to help.
  expect(gaps["guests"]?.["mentors"]).toEqual(helper(4));
  const { data } = await world.ask(
    lea,
    "query($id: ID!) { node(id: $id) { ... on Mentor { competencies { key } } } }",
    { id: offer.id },
  );
  const offered = new Set(pickList(data, "node.competencies[].key"));
  expect(offered).toEqual(new Set(["ovens", "fires", "guests"]));
  await world.takeUp("bakery", 1);
  expect((await gapsOf(world, lea))["guests"]?.["mentors"]).toEqual(helper(1));
  await teamOf(world, manager);
});

test("whom a mentor declined or helps already stays so under what the competency became", async () => {
  const mentors = [];
  for (const status of ["DECLINED", "ACCEPTED", "COMPLETED"] as const) {
    const mentor = await world.mentor(await world.person(), { levels: { ovens: 4 } });
    await world.mentorship(mentor, lea, { status, competencies: ["ovens"] });
    mentors.push(mentor);
  }
  const old = await world.idOf("Competency", "ovens", 1);
  await publishNext();
  const obstacles = [];
  for (const mentor of mentors) {
    const asked = { person: lea.id, mentor: mentor.id, competencies: [old] };
    const { data } = await perform(world, lea, ["WhyNotThisMentor", asked]);
    obstacles.push(pick(data, "person.mentorEligibility.obstacles[].code"));
  }
  expect(obstacles).toEqual([["DECLINED_RECENTLY"], ["ALREADY_MENTOR"], []]);
});

test("assessors and mentors go on seeing what theirs has become, and nothing else", async () => {
  await world.assess(lea, "ovens", { level: 1 });
  const assessor = await world.person();
  await world.grant(assessor, "ASSESSOR", {
    framework: "bakery",
    competencies: ["dough", "guests"],
  });
  for (const key of ["dough", "ovens", "teaching"]) {
    await world.evidence(lea, { status: "SUBMITTED", levels: { [key]: 1 } });
  }
  const mona = await world.person();
  const offer = await world.mentor(mona, { levels: { ovens: 3 } });
  await world.mentorship(offer, lea, { competencies: ["ovens"] });
  const seenBy = async (by: Someone) => Object.keys(await gapsOf(world, lea, { by })).toSorted();
  expect(await seenBy(assessor)).toEqual(["dough"]);
  expect(await seenBy(mona)).toEqual(["ovens"]);
  await publishNext();
  expect(await seenBy(assessor)).toEqual(["guests", "kneading"]);
  expect(await seenBy(mona)).toEqual(["fires", "ovens"]);
  const { data } = await world.ask(assessor, "{ viewer { grants { competencies { key } } } }");
  expect(pick(data, "viewer.grants[].competencies[].key")).toEqual([["kneading", "guests"]]);
});

test("steps of open plans follow, and those of a plan that is over keep to its version", async () => {
  const resource = await world.resource();
  const open = await world.step(lea, { competency: "ovens", resource, target: "baker" });
  const plan = "COMPLETED" as const;
  const over = { competency: "dough", resource, target: "baker", plan, status: "DONE" } as const;
  const done = await world.step(lea, over);
  expect((await gapsOf(world, lea))["dough"]?.["step"]).toEqual({ id: done.id });
  await publishNext();
  const gaps = await gapsOf(world, lea);
  expect([gaps["ovens"], gaps["fires"]].map((gap) => gap?.["step"])).toEqual([
    { id: open.id },
    { id: open.id },
  ]);
  expect(gaps["kneading"]?.["step"]).toBeNull();
});
