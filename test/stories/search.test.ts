import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pickList, pickText } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
let lea: Someone;
beforeAll(async () => {
  world = await openWorld();
  lea = await world.person({ name: "Léa Cœur" });
  await world.person({ name: "Bruno Straße" });
  await world.person({ name: "Zoe\u0301 Æsop" });
  await world.resource({ title: "Le cœur de l’œuvre" });
  await world.resource({ title: "Eﬃcient baking in C++" });
});
afterAll(() => world.close());

describe("a search", () => {
  const people = async (search: string) => {
    const query =
      "query Q($search: String) { people(filter: { search: $search }) { edges { node { displayName } } } }";
    const { data } = await world.ask(lea, query, { search });
    return pickList(data, "people.edges").map((edge) => pickText(edge, "node.displayName"));
  };
  const training = async (search: string) => {
    const query =
      "query Q($search: String) { resources(filter: { search: $search }) { edges { node { title } } } }";
    const { data } = await world.ask(lea, query, { search });
    return pickList(data, "resources.edges").map((edge) => pickText(edge, "node.title"));
  };

  test.each([
    ["coeur", ["Léa Cœur"]],
    ["CŒUR", ["Léa Cœur"]],
    ["aesop", ["Zoe\u0301 Æsop"]],
    ["zoé", ["Zoe\u0301 Æsop"]],
    ["strasse", ["Bruno Straße"]],
    ["  léa   cœur ", ["Léa Cœur"]],
  ])("for %j finds people, however their names are written", async (search, names) => {
    expect(await people(search)).toEqual(names);
  });

  test.each([
    ["oeuvre", ["Le cœur de l’œuvre"]],
    ["l'œuvre", ["Le cœur de l’œuvre"]],
    ["COEUR", ["Le cœur de l’œuvre"]],
    ["efficient c++", ["Eﬃcient baking in C++"]],
  ])("for %j finds training, however it is written", async (search, titles) => {
    expect(await training(search)).toEqual(titles);
  });

  test.each(["\u0301", "´", "\u0301 \u0302", "\u20D0", "\u200B", "!!!", "^", "`", "%", "_"])(
    "for %j finds neither people nor training",
    async (search) => {
      expect([await people(search), await training(search)]).toEqual([[], []]);
    },
  );

  test.each(["", "  ", "\t\u00A0"])("for %j leaves all in", async (search) => {
    expect(await people(search)).toHaveLength(3);
    expect(await training(search)).toHaveLength(2);
  });
});
