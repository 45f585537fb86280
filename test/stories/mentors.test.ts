import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pick, pickList, pickText } from "../support/pick.ts";
import type { Made, Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

/** Lea lacks a level in dough (1 of 2) and in ovens (0 of 1); in guests she has the one asked. */
let world: World;
let lea: Someone;
let house: Made;
beforeAll(async () => {
  world = await openWorld();
  house = await world.unit("House");
  const [hall, shop] = [await world.unit("Hall"), await world.unit("Shop", house)];
  const hours = {
    timeZone: "America/Toronto",
    availability: [{ weekday: 1, from: 540, to: 720 }],
  };
  lea = await world.person({ unit: hall, stage: "baker", languages: ["en", "fr"], ...hours });
  await world.assess(lea, "dough", { level: 1 });
  await world.assess(lea, "guests", { level: 1 });
  await addMentors(hall, shop);
});
afterAll(() => world.close());

async function addMentors(hall: Made, shop: Made): Promise<void> {
  const ada = await world.person({ name: "Ada", unit: shop });
  await world.mentor(ada, { levels: { dough: 3, ovens: 3 } });
  const ben = await world.person({ name: "Ben", unit: hall });
  // From 14 to 15 o'clock UTC, while the clocks of Toronto, but not of Paris, have gone forward.
  const availability = [{ weekday: 1, from: 900, to: 960 }];
  const paris = { timeZone: "Europe/Paris", languages: ["fr"], availability };
  await world.mentor(ben, { levels: { dough: 2 }, ...paris });
  await world.mentor(await world.person({ name: "Cas" }), { levels: { ovens: 4 } });
  await world.mentor(await world.person({ name: "Dia" }), { levels: { ovens: 4 }, capacity: 5 });
  await world.mentor(await world.person({ name: "Eve" }), { levels: { ovens: 4 } });
  await world.mentor(await world.person({ name: "Gus" }), { levels: { guests: 2 } });
  await world.mentor(await world.person({ name: "Low" }), { levels: { guests: 1, dough: 1 } });
}

const matches = async (more: Readonly<Record<string, unknown>> = {}, language = "en") => {
  const variables = { person: lea.id, ...more };
  const { data } = await perform(world, lea, ["MentorMatches", variables, { language }]);
  return pick(data, "person.mentorMatches");
};
const names = (connection: unknown) => pick(connection, "edges[].node.mentor.person.displayName");

describe("mentor matches", () => {
  test("come by score, then more free places, then the earlier person", async () => {
    const all = await matches();
    expect(names(all)).toEqual(["Ada", "Dia", "Cas", "Eve", "Ben"]);
    // Ada 550 + 75 + 120 · ¾ + 100 + 80; the three 275 + 75 + 120 · ⅓ + 100; Ben 275 + 15 + 120 + 50.
    expect(pick(all, "edges[].node.score")).toEqual([895, 490, 490, 490, 460]);
    expect(all).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } });
  });

  test("say what the score is made of", async () => {
    const [ada, , , , ben] = pickList(await matches(), "edges[].node.parts");
    expect(pick(ada, "[].name")).toEqual([
      "COVERAGE",
      "OVERLAP",
      "LEAD",
      "LANGUAGE",
      "PERSPECTIVE",
    ]);
    expect(pick(ada, "[].weight")).toEqual([0.55, 0.15, 0.12, 0.1, 0.08]);
    expect(pick(ada, "[].value")).toEqual([1, 0.5, 0.75, 1, 1]);
    expect(pick(ben, "[].value")).toEqual([0.5, 0.1, 1, 0.5, 0]);
  });

  test("say what each can help with, and why", async () => {
    const [ada, , , , ben] = pickList(await matches({}, "fr"), "edges[].node");
    expect(ada).toMatchObject({
      lifts: [
        { competency: { key: "dough" }, mentorLevel: 3, requiredLevel: 2, currentLevel: 1 },
        { competency: { key: "ovens" }, mentorLevel: 3, requiredLevel: 1, currentLevel: 0 },
      ],
    });
    expect(pick(ada, "reasons")).toEqual([
      expect.stringContaining("Pâte et Fours"),
      "Les heures communes ne sont pas connues.",
      "Accompagne dans la langue préférée.",
      "Travaille dans une autre unité.",
      "Places libres : 2.",
    ]);
    expect(pick(ben, "reasons")).toEqual([
      expect.stringContaining("Pâte"),
      "1 h par semaine en commun.",
      "Partage une langue, mais pas la langue préférée.",
      "Places libres : 2.",
    ]);
  });

  test("come in pages", async () => {
    const first = await matches({ first: 2 });
    expect(names(first)).toEqual(["Ada", "Dia"]);
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const second = await matches({ first: 2, after: pickText(first, "pageInfo.endCursor") });
    expect(names(second)).toEqual(["Cas", "Eve"]);
    const third = await matches({ first: 2, after: pickText(second, "pageInfo.endCursor") });
    expect(names(third)).toEqual(["Ben"]);
    expect(third).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } });
  });

  test("are narrowed by language, unit and those below it, places and common hours", async () => {
    const narrowed = async (filter: object) => names(await matches({ filter }));
    expect(await narrowed({ languages: ["fr"] })).toEqual(["Ben"]);
    expect(await narrowed({ orgUnit: house.id })).toEqual(["Ada"]);
    expect(await narrowed({ minimumFreeCapacity: 3 })).toEqual(["Dia"]);
    expect(await narrowed({ minimumOverlapHours: 1 })).toEqual(["Ben"]);
    expect(await narrowed({ minimumOverlapHours: 1.5 })).toEqual([]);
    expect(await narrowed({ languages: ["en"], minimumFreeCapacity: 5 })).toEqual(["Dia"]);
  });

  test("are about the competencies named, open or not, at a level above one's own", async () => {
    const guests = [await world.idOf("Competency", "guests")];
    const found = await matches({ filter: { competencies: guests } });
    expect(names(found)).toEqual(["Gus"]);
    const lift = { mentorLevel: 2, requiredLevel: 1, currentLevel: 1 };
    expect(pick(found, "edges[].node.lifts")).toMatchObject([[lift]]);
    const ovens = [await world.idOf("Competency", "ovens")];
    // Ada now covers all there is, with a lead of ½: 550 + 75 + 60 + 100 + 80.
    const narrowed = await matches({ filter: { competencies: ovens } });
    expect(names(narrowed)).toEqual(["Ada", "Dia", "Cas", "Eve"]);
    expect(pick(narrowed, "edges[].node.score")).toEqual([865, 765, 765, 765]);
  });
});
