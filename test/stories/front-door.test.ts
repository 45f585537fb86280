import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sentences } from "../../server/refusals.ts";
import { pick, pickText } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
let lea: Someone;
let boss: Someone;
beforeAll(async () => {
  world = await openWorld();
  boss = await world.person({ name: "Bruno", stage: "baker", timeZone: "Europe/Zurich" });
  lea = await world.person({ name: "Léa", stage: "baker", manager: boss });
  await world.person({ name: "Ann Other", manager: lea });
  await world.resource({ title: "Kneading" });
});
afterAll(() => world.close());

describe("a cursor", () => {
  const lists = [
    "people(first: 1, after: $after) { edges { cursor } }",
    "people(first: 1, after: $after, orderBy: UNIT) { edges { cursor } }",
    "resources(first: 1, after: $after) { edges { cursor } }",
    "resources(first: 1, after: $after, orderBy: HOURS) { edges { cursor } }",
    "frameworks(first: 1, after: $after) { edges { cursor } }",
    "person(id: $boss) { team(first: 1, after: $after) { edges { cursor } } }",
    "person(id: $lea) { team(first: 1, after: $after) { edges { cursor } } }",
  ];

  test("is taken by its own list in its own order, and by no other", async () => {
    const ask = (list: string, after: string | null) => {
      const used = "all: nodes(ids: [$lea, $boss]) { id }";
      const query = `query Q($after: String, $lea: ID!, $boss: ID!) { ${list} ${used} }`;
      const variables = { after, lea: lea.id, boss: boss.id };
      return world.send(boss, { query, variables });
    };
    const cursors: (string | undefined)[] = [];
    for (const list of lists) {
      const { data } = await ask(list, null);
      cursors.push(/"cursor":"([\w-]+)"/.exec(JSON.stringify(data))?.[1]);
    }
    for (const [at, cursor = "none"] of cursors.entries()) {
      expect(cursor.length).toBeLessThan(80);
      for (const [place, list] of lists.entries()) {
        const told = (await ask(list, cursor)).errors.map(({ message }) => message);
        expect([list, told]).toEqual([list, at === place ? [] : [sentences.BAD_CURSOR.en]]);
      }
    }
  });

  test("of people by unit belongs to the language whose names put the units in order", async () => {
    const query =
      "query Q($after: String) { people(orderBy: UNIT, after: $after) { edges { cursor } } }";
    const { data } = await world.ask(lea, query);
    const after = pickText(data, "people.edges.0.cursor");
    const french = await world.send(lea, { query, variables: { after } }, { language: "fr" });
    expect(french.errors).toMatchObject([{ message: sentences.BAD_CURSOR.fr }]);
  });
});

describe("a number", () => {
  const mentors = (filter: string) =>
    `{ viewer { person { mentorMatches(filter: {${filter}}) { totalCount } } } }`;
  const training = (filter: string) => `{ resources(filter: {${filter}}) { totalCount } }`;
  const team = (depth: string) => `{ viewer { person { team(depth: ${depth}) { totalCount } } } }`;

  test.each([
    [
      "hours in common below none",
      mentors("minimumOverlapHours: -1"),
      "`filter.minimumOverlapHours` must be from 0 to 168.",
    ],
    [
      "hours in common beyond a week",
      mentors("minimumOverlapHours: 168.5"),
      "`filter.minimumOverlapHours` must be from 0 to 168.",
    ],
    [
      "a billion of them",
      mentors("minimumOverlapHours: 1e9"),
      "`filter.minimumOverlapHours` must be from 0 to 168.",
    ],
    [
      "free places below none",
      mentors("minimumFreeCapacity: -1"),
      "`filter.minimumFreeCapacity` must be from 0 to 1000.",
    ],
    [
      "free places beyond sense",
      mentors("minimumFreeCapacity: 1001"),
      "`filter.minimumFreeCapacity` must be from 0 to 1000.",
    ],
    ["a level below none", training("fromLevel: -1"), "`filter.fromLevel` must be from 0 to 100."],
    [
      "a level to reach below none",
      training("toLevel: -1"),
      "`filter.toLevel` must be from 0 to 100.",
    ],
    [
      "a level beyond any scale",
      training("toLevel: 101"),
      "`filter.toLevel` must be from 0 to 100.",
    ],
    [
      "hours below none",
      training("maxHours: -0.5"),
      "`filter.maxHours` must be from 0 to 1000000.",
    ],
    [
      "hours beyond a life",
      training("maxHours: 1e7"),
      "`filter.maxHours` must be from 0 to 1000000.",
    ],
    ["no depth", team("0"), "`depth` must be from 1 to 100."],
    ["a depth beyond any line", team("101"), "`depth` must be from 1 to 100."],
    ["no page", "{ people(first: 0) { totalCount } }", "`first` must be from 1 to 100."],
  ])("out of range is refused with its name and place: %s", async (_, query, message) => {
    const { errors } = await world.send(lea, { query });
    expect(errors).toMatchObject([
      {
        message,
        path: expect.arrayContaining([expect.any(String)]),
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  test("beyond all numbers is refused before anything is asked", async () => {
    const { errors } = await world.send(lea, { query: training("maxHours: 1e999") });
    expect(errors).toMatchObject([{ message: sentences.UNFIT_NUMBER.en }]);
  });

  test("at the edge of its range is an ordinary question", async () => {
    const questions = [
      mentors("minimumOverlapHours: 168, minimumFreeCapacity: 0"),
      training("fromLevel: 0, toLevel: 100, maxHours: 1000000"),
      team("100"),
    ];
    for (const query of questions) expect((await world.send(lea, { query })).errors).toEqual([]);
  });
});

test("a person's time zone is theirs and the people administrator's to see, like all preferences", async () => {
  const admin = await world.person({ name: "Ada Min" });
  await world.grant(admin, "PEOPLE_ADMIN");
  const query = "query Q($id: ID!) { person(id: $id) { timeZone } }";
  const seen = async (who: Someone) =>
    pick((await world.ask(who, query, { id: boss.id })).data, "person.timeZone");
  expect([await seen(boss), await seen(admin), await seen(lea)]).toEqual([
    "Europe/Zurich",
    "Europe/Zurich",
    null,
  ]);
});

test("a language refused with q=0 is not answered, to whomever", async () => {
  const query = "{ labels { label } }";
  for (const language of ["en;q=0, *", "*, en;q=0", "en;q=0"]) {
    const { contentLanguage } = await world.send(lea, { query }, { language });
    expect(contentLanguage).toBe("fr");
  }
});
