import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { nodeId } from "../../server/node-id.ts";
import { sentences } from "../../server/refusals.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
let lea: Someone;
beforeAll(async () => {
  world = await openWorld();
  lea = await world.person({ name: "Lea", stage: "baker" });
  await world.mentor(await world.person(), { levels: { dough: 3 } });
  await world.resource();
});
afterAll(() => world.close());

/** A list with its name in a cursor, given a person's row, and a position in it. */
interface List {
  readonly things: string;
  readonly nameOf: (person: number) => string;
  readonly position: readonly unknown[];
  readonly list: string;
}

const lists: readonly List[] = [
  {
    things: "people",
    nameOf: () => "people NAME",
    position: [0, "a", 1],
    list: "people(after: $after) { edges { cursor } }",
  },
  {
    things: "a team",
    nameOf: (person) => `team ${person}`,
    position: ["a", 1],
    list: "person(id: $id) { team(after: $after) { edges { cursor } } }",
  },
  {
    things: "mentor matches",
    nameOf: (person) => `mentors ${person}`,
    position: [-500, -2, 1],
    list: "person(id: $id) { mentorMatches(after: $after) { edges { cursor } } }",
  },
  {
    things: "training",
    nameOf: () => "resources TITLE",
    position: [0, "a", 1],
    list: "resources(after: $after) { edges { cursor } }",
  },
  {
    things: "frameworks",
    nameOf: () => "frameworks",
    position: ["a", -1],
    list: "frameworks(after: $after) { edges { cursor } }",
  },
];

/** Values that fit no column, or no list at all. */
const values: unknown[] = [
  null,
  -1,
  0.5,
  1e20,
  1e300,
  "",
  "a",
  "\u0000",
  "\ud800",
  "'; --",
  true,
  {},
  [],
];

const cursor = (written: unknown[]): string =>
  Buffer.from(JSON.stringify(written)).toString("base64url");

describe.each(lists)("a forged cursor of $things", ({ nameOf, position, list }) => {
  test("that names another list is refused", async () => {
    const query = `query Q($after: String, $id: ID!) { ${list} me: person(id: $id) { id } }`;
    for (const name of ["", "people UNIT en", `${nameOf(lea.row)} `, `team ${lea.row + 1}`]) {
      const variables = { after: cursor([name, ...position]), id: lea.id };
      const { errors } = await world.send(lea, { query, variables });
      expect(errors).toMatchObject([
        { message: sentences.BAD_CURSOR.en, extensions: { code: "BAD_USER_INPUT" } },
      ]);
    }
  });

  test("is refused or passes over the list, and is never a fault", async () => {
    const query = `query Q($after: String, $id: ID!) { ${list} me: person(id: $id) { id } }`;
    const forged = position.flatMap((__, place) => values.map((one) => position.with(place, one)));
    for (const wrong of [...forged, [], [...position, 1], position.slice(1)]) {
      const after = cursor([nameOf(lea.row), ...wrong]);
      const answer = await world.send(lea, { query, variables: { after, id: lea.id } });
      const codes = answer.errors.map(({ extensions }) => extensions?.code);
      const wanted = codes.length === 0 ? [] : ["BAD_USER_INPUT"];
      expect([wrong, answer.status < 500, codes]).toEqual([wrong, true, wanted]);
    }
  });
});

test.each([
  ["a search with half a character", '{ people(filter: { search: "\\ud800" }) { totalCount } }'],
  ["a search with a NUL", '{ people(filter: { search: "a\\u0000" }) { totalCount } }'],
  [
    "a search with a NUL in training",
    '{ resources(filter: { search: "\\u0000" }) { totalCount } }',
  ],
  [
    "an amount that is none",
    '{ resources(filter: { maxCost: { amount: "1e5", currency: "CAD" } }) { totalCount } }',
  ],
  ["a day that is none", '{ resources(filter: { availableOn: "2026-02-30" }) { totalCount } }'],
  ["an address that is none", '{ people(filter: { email: "x" }) { totalCount } }'],
  ["a whole number that is too large", '{ framework(key: "bakery", version: 2147483648) { id } }'],
  [
    "a language of a filter that is none",
    '{ resources(filter: { languages: ["x!"] }) { totalCount } }',
  ],
  ["a value that no enum has", "{ resources(orderBy: PRICE) { totalCount } }"],
  ["a field that no type has", "{ viewer { password } }"],
])("%s is refused", async (_, query) => {
  const { status, errors } = await world.send(lea, { query });
  expect(status).toBeLessThan(500);
  const codes = errors.map(({ extensions }) => extensions?.code);
  expect(codes).toEqual(["BAD_USER_INPUT"]);
});

test.each([
  ["no key", '{ framework(key: "") { id } }', { framework: null }],
  ["a key with a NUL", '{ framework(key: "a\\u0001") { id } }', { framework: null }],
  [
    "a search of nothing",
    '{ resources(filter: { search: "  " }) { totalCount } }',
    { resources: { totalCount: 1 } },
  ],
  [
    "signs that SQL knows",
    `{ people(filter: { search: "%' OR 1=1 --" }) { totalCount } }`,
    { people: { totalCount: 0 } },
  ],
  [
    "a backslash",
    '{ people(filter: { search: "\\\\" }) { totalCount } }',
    { people: { totalCount: 0 } },
  ],
  [
    "the largest id",
    `{ node(id: "${nodeId("Person", Number.MAX_SAFE_INTEGER)}") { id } }`,
    { node: null },
  ],
])("%s is an ordinary question", async (_, query, data) => {
  expect((await world.ask(lea, query)).data).toEqual(data);
});

test("more than a hundred ids at once are too many", async () => {
  const ids = Array.from({ length: 101 }, () => lea.id);
  const query = "query N($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  const refused = await world.send(lea, { query, variables: { ids } });
  expect(refused.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  const { data } = await world.ask(lea, query, { ids: ids.slice(1) });
  expect(data).toEqual({ nodes: ids.slice(1).map((id) => ({ id })) });
});

test.each(["constructor", "toString", "hasOwnProperty"])(
  "an id of the type %s, which every object inherits, leads nowhere",
  async (type) => {
    const query = "query N($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }";
    const { data } = await world.ask(lea, query, { id: nodeId(type, 1) });
    expect(data).toEqual({ node: null, nodes: [null] });
  },
);

test("a mutation is told that there is none, not that something broke", async () => {
  const { errors } = await world.send(lea, { query: "mutation { anything }" });
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});
