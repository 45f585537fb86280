import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { ANALYSIS, gapIn, myDevelopment } from "./gaps.ts";

let world: World;
let manager: Someone;
let lea: Someone;
beforeAll(async () => {
  world = await openWorld();
  manager = await world.person({ name: "Max Manager" });
  lea = await world.person({ name: "Lea", manager, stage: "apprentice", objective: "baker" });
  await world.assess(lea, "dough", { level: 1, by: manager });
  await world.assess(lea, "dough", { level: 4, source: "SELF", at: "2026-02-01" });
  await world.assess(lea, "dough", { level: 3, source: "PEER", at: "2026-02-02" });
  await world.assess(lea, "guests", { level: 1, validUntil: "2026-03-03" });
});
afterAll(() => world.close());

test("lays every requirement of the objective against what is confirmed", async () => {
  const answer = await myDevelopment(world, lea);
  expect(pick(answer.data, `${ANALYSIS}.target.key`)).toBe("baker");
  const gap = (key: string) =>
    ["status", "size", "requiredLevel", "currentLevel", "selfAssessedLevel"].map((name) =>
      pick(gapIn(answer, key), name),
    );
  expect(gap("dough")).toEqual(["OPEN", 1, 2, 1, 4]);
  expect(gap("ovens")).toEqual(["UNASSESSED", 1, 1, 0, null]);
  expect(gap("guests")).toEqual(["OPEN", 1, 1, 0, null]);
  expect(gap("teaching")).toEqual(["NOT_APPLICABLE", 0, 0, 0, null]);
  // (1 + 0 + 0) of (2 + 1 + 1)
  expect(pick(answer.data, ANALYSIS)).toMatchObject({
    rule: "LATEST_CONFIRMED",
    readiness: 0.25,
    metCount: 0,
    openCount: 3,
    notApplicableCount: 1,
  });
});

test("says who asks, what they are, and where they stand", async () => {
  const { data } = await myDevelopment(world, lea);
  expect(pick(data, "viewer")).toMatchObject({
    roles: ["LEARNER"],
    grants: [],
    person: {
      displayName: "Lea",
      stage: {
        key: "apprentice",
        name: "Apprentice",
        profile: { key: "bread", framework: { key: "bakery", version: 1, latestVersion: 1 } },
      },
      objective: { key: "baker", name: "Baker" },
    },
  });
});

test("puts the widest gap first, and gaps of one size in the framework's order", async () => {
  const eva = await world.person({ stage: "master" });
  await world.assess(eva, "dough", { level: 3 });
  const { data } = await myDevelopment(world, eva);
  expect(pick(data, `${ANALYSIS}.gaps[].competency.key`)).toEqual([
    "ovens",
    "guests",
    "teaching",
    "dough",
  ]);
  expect(pick(data, `${ANALYSIS}.gaps[].size`)).toEqual([3, 2, 2, 1]);
  expect(pick(data, `${ANALYSIS}.readiness`)).toBe(3 / 11);
});

test("without an objective measures against the present stage, and without both against nothing", async () => {
  const held = await world.person({ stage: "apprentice" });
  const neither = await world.person();
  const answers = [await myDevelopment(world, held), await myDevelopment(world, neither)];
  expect(pick(answers[0]?.data, `${ANALYSIS}.target.key`)).toBe("apprentice");
  expect(pick(answers[1]?.data, ANALYSIS)).toBeNull();
});

test("measures against any other stage that is asked for, of another profile too", async () => {
  const answer = await myDevelopment(world, lea, [await world.idOf("Stage", "chef")]);
  expect(pick(answer.data, `${ANALYSIS}.gaps[].competency.key`)).toEqual(["guests", "dough"]);
  expect(pick(answer.data, `${ANALYSIS}.gaps[].size`)).toEqual([2, 1]);
});

test("names the record that decided, who made it, and what it rests on", async () => {
  const ann = await world.person({ stage: "baker", manager });
  const evidence = await world.evidence(ann, { title: "A hundred loaves" });
  const traits = { level: 2, source: "EVIDENCE", by: manager, evidence } as const;
  await world.assess(ann, "dough", { level: 1, at: "2026-01-01" });
  const record = await world.assess(ann, "dough", { ...traits, at: "2026-02-03T10:00:00Z" });
  const answer = await myDevelopment(world, ann);
  expect(gapIn(answer, "dough")).toMatchObject({
    status: "MET",
    isStale: false,
    decidedBy: {
      id: record.id,
      source: "EVIDENCE",
      level: 2,
      assessedAt: "2026-02-03T10:00:00.000Z",
      assessor: { displayName: "Max Manager" },
      evidence: { id: evidence.id, title: "A hundred loaves" },
    },
  });
  expect(gapIn(answer, "ovens")).toMatchObject({ decidedBy: null, isStale: false });
});

test("calls a level stale from the day after it is two years old", async () => {
  const old = await world.person({ stage: "baker" });
  await world.assess(old, "dough", { level: 2, at: "2024-03-03T23:59:59Z" });
  await world.assess(old, "ovens", { level: 2, at: "2024-03-04T00:00:00Z" });
  const answer = await myDevelopment(world, old);
  expect(gapIn(answer, "dough")).toMatchObject({ isStale: true, status: "MET" });
  expect(gapIn(answer, "ovens")).toMatchObject({ isStale: false });
});

test("a record that was taken back counts as never made, and a later one may lower the level", async () => {
  const bea = await world.person({ stage: "baker" });
  await world.assess(bea, "dough", { level: 3, at: "2026-01-01" });
  await world.assess(bea, "dough", { level: 1, at: "2026-02-01" });
  await world.assess(bea, "ovens", { level: 1, voided: true });
  const answer = await myDevelopment(world, bea);
  expect(gapIn(answer, "dough")).toMatchObject({ currentLevel: 1, status: "OPEN" });
  expect(gapIn(answer, "ovens")).toMatchObject({ currentLevel: 0, status: "UNASSESSED" });
});

test("shows each indicator up to the level asked, and what shows it", async () => {
  const cat = await world.person({ stage: "baker" });
  await world.evidence(cat, { indicators: ["dough/1/1"] });
  await world.evidence(cat, { indicators: ["dough/1/1"], validUntil: "2026-03-04" });
  await world.evidence(cat, { indicators: ["dough/1/1"], validUntil: "2026-03-03" });
  await world.evidence(cat, { indicators: ["dough/1/2"], status: "SUBMITTED" });
  const marked = { level: 2, marks: { "dough/1/2": true, "dough/2/1": true } };
  await world.assess(cat, "dough", { ...marked, at: "2026-01-01" });
  await world.assess(cat, "dough", { level: 2, at: "2026-02-01", marks: { "dough/2/1": false } });
  const peer = {
    level: 2,
    source: "PEER",
    at: "2026-02-02",
    marks: { "dough/2/1": true },
  } as const;
  await world.assess(cat, "dough", peer);
  const dough = gapIn(await myDevelopment(world, cat), "dough");
  expect(pick(dough, "indicators[].indicator.key")).toEqual([
    "dough/1/1",
    "dough/1/2",
    "dough/2/1",
  ]);
  expect(pick(dough, "indicators[].evidenceCount")).toEqual([2, 0, 0]);
  expect(pick(dough, "indicators[].demonstrated")).toEqual([true, true, false]);
});

test("answers in French to whoever reads French, down to the last text", async () => {
  const answer = await myDevelopment(world, lea, [undefined, { language: "fr-CA, en;q=0.5" }]);
  expect(answer.contentLanguage).toBe("fr");
  expect(gapIn(answer, "dough")).toMatchObject({
    competency: {
      name: "Pâte",
      definition: "Ce qu’est dough.",
      rationale: "Pourquoi dough compte.",
      group: { name: "Métier" },
    },
    indicators: [{ indicator: { statement: "dough 1.1 fait" } }, {}, {}],
  });
});
