import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { bakery } from "../support/bakery.ts";
import { pick, pickList, pickText } from "../support/pick.ts";
import type { Made, Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

let world: World;
let anyone: Someone;
beforeAll(async () => {
  world = await openWorld();
  anyone = await world.person();
});
afterAll(() => world.close());

const ask = async (operation: string, variables: object, language = "en") => {
  const asked = [{ ...variables }, { language }] as const;
  return (await perform(world, anyone, [operation, ...asked])).data;
};

describe("a framework", () => {
  const page = async (variables: object = {}, language = "en") =>
    pick(await ask("FrameworkPage", { key: "bakery", ...variables }, language), "framework");

  test("shows its scale, groups, profiles, stages and what each asks for", async () => {
    const shown = await page();
    expect(shown).toMatchObject({ version: 1, status: "PUBLISHED", languages: ["en", "fr"] });
    expect(pick(shown, "scale.levels[].name")).toEqual(
      [0, 1, 2, 3, 4].map((level) => `Grade ${level}`),
    );
    expect(pick(shown, "groups[].competencies[].key")).toEqual([
      ["dough", "ovens"],
      ["guests", "teaching"],
    ]);
    expect(pick(shown, "profiles[].stages[].key")).toEqual([
      ["apprentice", "baker", "master"],
      ["chef"],
    ]);
    expect(pick(shown, "profiles[].responsibilities[].key")).toEqual([["bake", "sell"], []]);
    const required = pick(shown, "profiles[].stages[].requirements[].level");
    expect(required).toEqual([
      [
        [1, 0, 1],
        [2, 1, 1, 0],
        [4, 3, 2, 2],
      ],
      [[2, 2]],
    ]);
    const applicable = pick(shown, "profiles[].stages[].requirements[].applicable");
    expect(applicable).toMatchObject([[[true, false, true], {}, {}], {}]);
  });

  test("shows with a requirement the indicators of exactly its level", async () => {
    const keys = pick(await page(), "profiles[].stages[].requirements[].indicators[].key");
    expect(keys).toEqual([
      [
        [["dough/1/1", "dough/1/2"], [], ["guests/1/1"]],
        [["dough/2/1"], ["ovens/1/1"], ["guests/1/1"], []],
        [["dough/4/1"], ["ovens/3/1"], ["guests/2/1"], ["teaching/2/1"]],
      ],
      [[["dough/2/1"], ["guests/2/1"]]],
    ]);
  });

  test("comes in the language asked for, whatever the request prefers", async () => {
    const french = await page({ language: "fr-CA" }, "en");
    expect(french).toMatchObject({
      title: "Boulangerie",
      groups: [{ name: "Métier", competencies: [{ name: "Pâte" }, {}] }, {}],
      profiles: [{ title: "Boulanger", summary: "Fait du pain." }, { summary: null }],
    });
    expect(await page({ language: "en" }, "fr")).toMatchObject({ title: "Bakery" });
  });

  test("falls back on its first language where a text is in no other, and says so", async () => {
    const only = { ...bakery, key: "english", title: { en: "Only English" }, languages: ["en"] };
    await world.publish(only);
    const document = '{ framework(key: "english") { title } }';
    const answer = await world.ask(anyone, document, {}, { language: "fr" });
    expect(answer.data).toEqual({ framework: { title: "Only English" } });
    expect(answer.contentLanguage).toBe("en");
  });

  test("keeps its older versions, and is listed once for each", async () => {
    await world.publish({ ...bakery, title: { en: "Second", fr: "Deuxième" } });
    expect(await page()).toMatchObject({ version: 2, title: "Second", status: "PUBLISHED" });
    expect(await page({ version: 1 })).toMatchObject({ title: "Bakery", status: "RETIRED" });
    const listed = async (status: string | null) =>
      pick(await ask("Frameworks", { status }), "frameworks.edges[].node.title");
    expect(await listed(null)).toEqual(["Second", "Bakery", "Only English"]);
    expect(await listed("PUBLISHED")).toEqual(["Second", "Only English"]);
    expect(await listed("RETIRED")).toEqual(["Bakery"]);
    const first = await ask("Frameworks", { first: 1 });
    const after = pickText(first, "frameworks.pageInfo.endCursor");
    const second = await ask("Frameworks", { first: 2, after });
    expect(pick(second, "frameworks.edges[].node.version")).toEqual([1, 1]);
    expect(second).toMatchObject({ frameworks: { pageInfo: { hasNextPage: false } } });
  });
});

describe("people", () => {
  let hall: Made;
  beforeAll(async () => {
    hall = await world.unit("Bread Hall");
    const oven = await world.unit("Around the oven", hall);
    await world.person({ name: "Zoë Åkesson", unit: hall, stage: "baker" });
    await world.person({ name: "zoe berg", unit: oven });
    await world.person({ name: "Øystein 100%", active: false, unit: oven });
  });

  const names = async (variables: object) =>
    pick(await ask("People", variables), "people.edges[].node.displayName");
  const filtered = (filter: object, orderBy = "NAME") => names({ filter, orderBy });

  test("are found by a part of the name, without case and accents", async () => {
    expect(await filtered({ search: "zoe" })).toEqual(["Zoë Åkesson", "zoe berg"]);
    expect(await filtered({ search: "AKES" })).toEqual(["Zoë Åkesson"]);
    expect(await filtered({ search: "0%" })).toEqual(["Øystein 100%"]);
    expect(await filtered({ search: "_" })).toEqual([]);
  });

  test("are narrowed by unit and those below, stage and whether they are still here", async () => {
    expect(await filtered({ orgUnit: hall.id })).toEqual([
      "Øystein 100%",
      "Zoë Åkesson",
      "zoe berg",
    ]);
    expect(await filtered({ orgUnit: hall.id, active: true })).toHaveLength(2);
    expect(await filtered({ active: false })).toEqual(["Øystein 100%"]);
    const stage = await world.idOf("Stage", "baker", 1);
    expect(await filtered({ stage })).toEqual(["Zoë Åkesson"]);
  });

  test("come by unit where that is asked, those without one last", async () => {
    const byUnit = await names({ orderBy: "UNIT" });
    expect(byUnit).toEqual(["Øystein 100%", "zoe berg", "Zoë Åkesson", "Person 001"]);
  });

  test("come in pages, in either order", async () => {
    for (const orderBy of ["NAME", "UNIT"]) {
      const whole = await names({ orderBy });
      const first = await ask("People", { orderBy, first: 3 });
      const after = pickText(first, "people.pageInfo.endCursor");
      const rest = await ask("People", { orderBy, first: 3, after });
      const seen = [first, rest].flatMap((page) =>
        pickList(page, "people.edges[].node.displayName"),
      );
      expect(seen).toEqual(whole);
      expect(pick(rest, "people.totalCount")).toBe(4);
      expect(pick(rest, "people.pageInfo.hasNextPage")).toBe(false);
    }
  });

  test("are found by address by people admins, and by themselves alone", async () => {
    const wanted = await world.person({ name: "Wanda" });
    const admin = await world.person();
    await world.grant(admin, "PEOPLE_ADMIN");
    const found = async (viewer: Someone) => {
      const filter = { email: wanted.address.toUpperCase() };
      const { data } = await perform(world, viewer, ["People", { filter }]);
      return pick(data, "people.edges[].node.displayName");
    };
    expect(await found(admin)).toEqual(["Wanda"]);
    expect(await found(wanted)).toEqual(["Wanda"]);
    expect(await found(anyone)).toEqual([]);
  });
});
