import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pick, pickList, pickText } from "../support/pick.ts";
import type { Made, Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

let world: World;
let lea: Someone;
let kneading: Made;
/** Four resources on offer today, of which one costs nothing and one has no known cost. */
beforeAll(async () => {
  world = await openWorld();
  lea = await world.person({ stage: "baker" });
  const course = {
    hours: 8,
    cost: "120.00",
    ratings: [5, 5],
    outcomes: [["dough", 0, 2]],
  } as const;
  const texts = { title: "Kneading", titleFr: "Pétrissage", description: "By hand, slowly." };
  kneading = await world.resource({ ...course, ...texts });
  await world.resource({
    title: "Baking book",
    titleFr: "Livre de cuisson",
    format: "BOOK",
    languages: ["fr"],
    hours: 20,
    cost: "0.00",
    outcomes: [["ovens", 1, 3]],
    prerequisites: [[kneading]],
    sessions: ["2026-05-01", "2026-04-01"],
  });
  await world.resource({
    title: "Advanced dough",
    hours: 4.5,
    outcomes: [["dough", 2, 4]],
    ratings: [1],
  });
  await world.resource({ title: "Counter", format: "VIDEO", languages: ["en"] });
  await world.resource({ title: "Gone", retired: true });
  await world.resource({ title: "Not yet", availableFrom: "2026-03-05" });
});
afterAll(() => world.close());

const ask = async (variables: object = {}) =>
  pick((await perform(world, lea, ["Resources", { ...variables }])).data, "resources");
const titles = async (variables: object = {}) => pick(await ask(variables), "edges[].node.title");
const filtered = (filter: object) => titles({ filter });

describe("the training catalogue", () => {
  test("holds what is on offer today, or on another day", async () => {
    expect(await titles()).toEqual(["Advanced dough", "Baking book", "Counter", "Kneading"]);
    expect(await filtered({ availableOn: "2026-03-05" })).toContain("Not yet");
  });

  test("comes in the order asked for, unknown values last", async () => {
    const by = (orderBy: string) => titles({ orderBy });
    expect(await by("TITLE")).toEqual(["Advanced dough", "Baking book", "Counter", "Kneading"]);
    expect(await by("HOURS")).toEqual(["Advanced dough", "Kneading", "Baking book", "Counter"]);
    expect(await by("COST")).toEqual(["Baking book", "Kneading", "Advanced dough", "Counter"]);
    expect(await by("NEWEST")).toEqual(["Counter", "Advanced dough", "Baking book", "Kneading"]);
    // Votes 5, 5, 1 of mean 11/3: Kneading (55/3 + 10) ÷ 7 = 4.05, none 3.67, Advanced (55/3 + 1) ÷ 6 = 3.2.
    expect(await by("RATING")).toEqual(["Kneading", "Baking book", "Counter", "Advanced dough"]);
  });

  test("is searched in every language, without case and accents, by all words", async () => {
    expect(await filtered({ search: "petrissage" })).toEqual(["Kneading"]);
    expect(await filtered({ search: "KNEAD hand" })).toEqual(["Kneading"]);
    expect(await filtered({ search: "cuisson" })).toEqual(["Baking book"]);
    expect(await filtered({ search: "knead cuisson" })).toEqual([]);
  });

  test("is narrowed by what it gives, all asked of one outcome", async () => {
    const dough = await world.idOf("Competency", "dough");
    expect(await filtered({ competency: dough })).toEqual(["Advanced dough", "Kneading"]);
    expect(await filtered({ competency: dough, fromLevel: 1 })).toEqual(["Kneading"]);
    expect(await filtered({ competency: dough, toLevel: 3 })).toEqual(["Advanced dough"]);
    expect(await filtered({ fromLevel: 1, toLevel: 3 })).toEqual(["Baking book"]);
  });

  test("is narrowed by language, format, hours and cost, where these are known", async () => {
    expect(await filtered({ languages: ["fr"] })).not.toContain("Counter");
    expect(await filtered({ formats: ["BOOK", "VIDEO"] })).toEqual(["Baking book", "Counter"]);
    expect(await filtered({ maxHours: 8 })).toEqual(["Advanced dough", "Kneading"]);
    const upTo = (amount: string) => filtered({ maxCost: { amount, currency: "CAD" } });
    expect(await upTo("119.99")).toEqual(["Baking book"]);
    expect(await upTo("120.00")).toEqual(["Baking book", "Kneading"]);
  });

  test("is narrowed to what closes somebody's open gaps, in their languages", async () => {
    // Lea needs dough 2 and ovens 1 from nothing, and reads English.
    expect(await filtered({ closesGapsOf: lea.id })).toEqual(["Kneading"]);
  });

  test("comes in pages that overlap in nothing", async () => {
    const first = await ask({ first: 3, orderBy: "COST" });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const after = pickText(first, "pageInfo.endCursor");
    const rest = await ask({ first: 3, after, orderBy: "COST" });
    expect(pick(rest, "edges[].node.title")).toEqual(["Counter"]);
    expect(rest).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
  });
});

describe("one resource", () => {
  test("shows all there is of it", async () => {
    const { data } = await perform(world, lea, ["ResourcePage", { id: kneading.id }]);
    expect(pick(data, "node")).toMatchObject({
      title: "Kneading",
      description: "By hand, slowly.",
      url: "https://example.org/learn",
      provider: "School",
      format: "COURSE",
      languages: ["en", "fr"],
      hours: 8,
      cost: { amount: "120.00", currency: "CAD" },
      rating: 5,
      ratingCount: 2,
      availableFrom: null,
      sessions: [],
      outcomes: [{ competency: { key: "dough", name: "Dough" }, fromLevel: 0, toLevel: 2 }],
      prerequisiteGroups: [],
    });
  });

  test("shows dates soonest first, and what must be done before", async () => {
    const { data } = await perform(world, lea, ["Resources", { filter: { formats: ["BOOK"] } }]);
    const id = pickText(pickList(data, "resources.edges")[0], "node.id");
    const page = await perform(world, lea, ["ResourcePage", { id }, { language: "fr" }]);
    expect(pick(page.data, "node")).toMatchObject({
      title: "Livre de cuisson",
      description: null,
      rating: null,
      sessions: [{ startsOn: "2026-04-01" }, { startsOn: "2026-05-01" }],
      prerequisiteGroups: [{ anyOf: [{ id: kneading.id, title: "Pétrissage" }] }],
    });
  });
});
