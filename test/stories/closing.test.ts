import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pick } from "../support/pick.ts";
import type { Made, Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { gapIn, myDevelopment } from "./gaps.ts";

let world: World;
let lea: Someone;
/** At dough 1, aiming at baker (2); the master asks for 4. */
beforeAll(async () => {
  world = await openWorld();
  const hall = await world.unit("Hall");
  const shop = await world.unit("Shop");
  const monday = [{ weekday: 1, from: 540, to: 720 }];
  const aims = { stage: "apprentice", objective: "baker", availability: monday };
  lea = await world.person({ name: "Lea", unit: hall, ...aims });
  await world.assess(lea, "dough", { level: 1 });
  await addTraining();
  await addMentors(hall, shop);
});
afterAll(() => world.close());

const dough = async (stage = "baker", language = "en") => {
  const target = await world.idOf("Stage", stage);
  return gapIn(await myDevelopment(world, lea, [target, { language }]), "dough");
};

async function addTraining(): Promise<void> {
  const outcomes = [["dough", 1, 2]] as const;
  const alpha = await world.resource({ title: "Alpha", outcomes, hours: 5 });
  const free = { hours: 2.5, cost: "0.00", prerequisites: [[alpha]], ratings: [5] };
  await world.resource({ title: "Beta", titleFr: "Bêta", outcomes, ...free });
  await world.resource({ title: "Gamma", outcomes: [["dough", 0, 2]], ratings: [5, 4] });
  await world.resource({ title: "Delta", outcomes, hours: 5, ratings: [5] });
  const several = [
    ["dough", 1, 3],
    ["dough", 0, 4],
  ] as const;
  await world.resource({ title: "Long", outcomes: several, hours: 100 });
  await world.resource({ title: "French", outcomes, hours: 1, languages: ["fr"] });
  await world.resource({ title: "Later", outcomes: [["dough", 2, 3]], hours: 1 });
  await world.resource({ title: "Retired", outcomes, hours: 1, retired: true });
  await world.resource({ title: "Over", outcomes, hours: 1, availableUntil: "2026-03-03" });
  await world.resource({ title: "Soon", outcomes, hours: 1, availableFrom: "2026-03-05" });
  const today = { availableFrom: "2026-03-04", availableUntil: "2026-03-04" };
  await world.resource({ title: "Today", outcomes, hours: 3, ...today });
}

async function addMentors(hall: Made, shop: Made): Promise<void> {
  const far = await world.person({ name: "Far", unit: shop });
  await world.mentor(far, { levels: { dough: 3 } });
  const near = await world.person({ name: "Near", unit: hall });
  const availability = [{ weekday: 1, from: 600, to: 690 }];
  await world.mentor(near, { levels: { dough: 4 }, languages: ["fr", "en"], availability });
  const low = await world.person({ name: "Low", unit: shop });
  await world.mentor(low, { levels: { dough: 1 } });
}

describe("training for a gap", () => {
  test("comes by hours, then by rating drawn to the mean, unknown hours last", async () => {
    // Votes: 5, 5, 4, 5, of mean 4.75: Alpha 23.75 / 5 = 4.75, Delta (23.75 + 5) / 6 = 4.79…
    const gap = await everything("baker");
    expect(pick(gap, "training[].resource.title")).toEqual([
      "Beta",
      "Today",
      "Delta",
      "Alpha",
      "Long",
      "Gamma",
    ]);
  });

  test("puts what reaches the level asked before what is shorter and does not", async () => {
    const gap = await everything("master");
    expect(pick(gap, "training[].resource.title")).toEqual([
      "Long",
      "Beta",
      "Today",
      "Delta",
      "Alpha",
      "Gamma",
    ]);
    expect(pick(gap, "training[].fromLevel")).toEqual([0, 1, 1, 1, 1, 0]);
    expect(pick(gap, "training[].toLevel")).toEqual([4, 2, 2, 2, 2, 2]);
  });

  test("says why, and what to mind, in the reader's language", async () => {
    expect(pick(await dough(), "training[].reasons")).toEqual([
      [
        "Leads to level 2, all that is asked.",
        "Takes 2.5 h.",
        "Costs nothing.",
        "Rated 5 of 5 by 1.",
        "First needs one of these: Alpha.",
      ],
      ["Leads to level 2, all that is asked.", "Takes 3 h."],
      ["Leads to level 2, all that is asked.", "Takes 5 h.", "Rated 5 of 5 by 1."],
    ]);
    expect(pick(await dough("master", "fr"), "training[].reasons")).toEqual([
      ["Mène au niveau 4, tout ce qui est demandé.", "Demande 100 h."],
      [
        "Mène au niveau 2 sur les 4 demandés.",
        "Demande 2,5 h.",
        "Ne coûte rien.",
        "Note de 5 sur 5, 1 avis.",
        "Exige d’abord l’une de ces formations : Alpha (fr).",
      ],
      ["Mène au niveau 2 sur les 4 demandés.", "Demande 3 h."],
    ]);
  });

  test("is not looked for where nothing is missing", async () => {
    const gap = await dough("apprentice");
    expect(gap).toMatchObject({ status: "MET", training: [], mentors: [] });
  });
});

describe("mentors for a gap", () => {
  test("are scored for that gap alone", async () => {
    // Far: 550 + 150 · ½ + 120 + 100 + 80. Near: 550 + 150 · 1.5/10 + 120 · ½ + 100 = 732.5, up.
    const gap = await dough();
    expect(pick(gap, "mentors[].mentor.person.displayName")).toEqual(["Far", "Near"]);
    expect(pick(gap, "mentors[].score")).toEqual([925, 733]);
    expect(pick(gap, "mentors[].mentor.person.orgUnit.name")).toEqual(["Shop", "Hall"]);
  });

  test("come with reasons in the reader's language", async () => {
    expect(pick(await dough(), "mentors[].reasons")).toEqual([
      [
        "Can help with Dough.",
        "Common hours are not known.",
        "Mentors in the preferred language.",
        "Works in another unit.",
        "Free places: 2.",
      ],
      [
        "Can help with Dough.",
        "1.5 h a week in common.",
        "Mentors in the preferred language.",
        "Free places: 2.",
      ],
    ]);
    expect(pick(await dough("baker", "fr"), "mentors[].reasons")).toEqual([
      [
        "Peut accompagner dans ces compétences : Pâte.",
        "Les heures communes ne sont pas connues.",
        "Accompagne dans la langue préférée.",
        "Travaille dans une autre unité.",
        "Places libres : 2.",
      ],
      [
        "Peut accompagner dans ces compétences : Pâte.",
        "1,5 h par semaine en commun.",
        "Accompagne dans la langue préférée.",
        "Places libres : 2.",
      ],
    ]);
  });

  test("stand at the level asked at least", async () => {
    expect(pick(await dough("master"), "mentors[].mentor.person.displayName")).toEqual(["Near"]);
  });
});

describe("the step for a gap", () => {
  test("is the newest not dropped in the active plan", async () => {
    const resource = await world.resource();
    const to = { competency: "dough", resource, target: "baker" };
    const sam = await world.person({ stage: "baker" });
    const stepOf = async () => pick(gapIn(await myDevelopment(world, sam), "dough"), "step");
    expect(await stepOf()).toBeNull();
    await world.step(sam, { ...to, plan: "ARCHIVED" });
    expect(await stepOf()).toBeNull();
    const done = await world.step(sam, { ...to, plan: "COMPLETED", status: "DONE" });
    expect(await stepOf()).toMatchObject({ id: done.id, status: "DONE" });
    const active = await world.step(sam, { ...to, dueOn: "2026-06-30" });
    const drafted = await world.step(sam, { ...to, plan: "DRAFT" });
    const plan = { id: active.plan };
    expect(await stepOf()).toEqual({ id: active.id, status: "PLANNED", dueOn: "2026-06-30", plan });
    await world.query("UPDATE plan_step SET status = 'DROPPED' WHERE id = $1", [active.row]);
    expect(await stepOf()).toMatchObject({ id: drafted.id, plan: { id: drafted.plan } });
  });
});

const EVERYTHING = `query Everything($target: ID) {
  viewer { person { gapAnalysis(target: $target) {
    gaps { competency { key } training(limit: 10) { fromLevel toLevel resource { title } } }
  } } }
}`;

async function everything(stage: string): Promise<unknown> {
  const target = await world.idOf("Stage", stage);
  return gapIn(await world.ask(lea, EVERYTHING, { target }), "dough");
}
