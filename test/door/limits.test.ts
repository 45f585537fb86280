import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { expectRefusal } from "./refusal.ts";
import { openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let house: StubHouse;
beforeAll(async () => {
  house = await openStubHouse();
});
afterAll(() => house.close());

const code = "QUERY_TOO_COMPLEX";
const inPerson = (inside: string) => `{ person(id: 1) { ${inside} } }`;
const within = (depth: number, open: string, inside = "id") =>
  `${`${open} { `.repeat(depth)}${inside}${" }".repeat(depth)}`;
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(" ");

test("a query of ten levels passes", async () => {
  const answer = await house.ask({ query: inPerson(within(8, "boss")) });
  expect(answer.status).toBe(200);
  expect(answer.errors).toEqual([]);
});

test.each([
  ["as it stands", inPerson(within(9, "boss")), /11 levels deep; 10/],
  ["thirty levels in 300 bytes", inPerson(within(28, "boss")), /30 levels/],
  [
    "in inline fragments",
    inPerson(`${"... on Person { boss { ".repeat(10)}id${" } }".repeat(10)}`),
    /12 levels/,
  ],
  [
    "in fragments",
    `${inPerson("...F0")} ${many(12, (i) => `fragment F${i} on Person { boss { ...F${i + 1} } }`)}
     fragment F12 on Person { id }`,
    /levels/,
  ],
  [
    "in introspection",
    `{ __type(name: "Person") { ${within(14, "ofType", "name")} } }`,
    /16 levels deep; 15/,
  ],
])("a query that is too deep is refused: %s", async (_name, query, says) => {
  await expectRefusal(house, { query }, { code, says });
});

test.each([
  ["31 aliases", `{ ${many(31, (i) => `a${i}: hello`)} }`, /31 aliases; 30/],
  ["31 aliases of __typename", `{ ${many(31, (i) => `a${i}: __typename`)} }`, /31 aliases/],
  ["one field 700 times", `{ ${"hello ".repeat(700)} }`, /repeat/],
  ["one empty object 300 times", `{ ${"person(id: 1) { id } ".repeat(150)} }`, /repeat/],
  [
    "nine directives",
    `{ ${many(9, (i) => `... @include(if: true) { a${i}: hello }`)} }`,
    /9 directives; 8/,
  ],
  ["one directive many times", `{ hello ${"@skip(if: false) ".repeat(20)} }`, /20 directives/],
  ["1,501 words", `{ ${"hello ".repeat(1_500)} }`, /more than 1500/],
  ["45,000 open brackets", "{a".repeat(45_000), /more than 1500/],
  [
    "61 fragments and uses",
    `{ ${many(61, () => "...F")} } fragment F on Query { hello }`,
    /62 fragments.*60/,
  ],
  [
    "fragments that double",
    `${inPerson("...F0")} ${many(16, (i) => `fragment F${i} on Person { ...F${i + 1} ... { ...F${i + 1} } }`)}
     fragment F16 on Person { id }`,
    /once its fragments are written out/,
  ],
])("a document that repeats itself is refused: %s", async (_name, query, says) => {
  await expectRefusal(house, { query }, { code, says });
});

test("a sixth operation is refused", async () => {
  const query = many(6, (i) => `query Q${i} { hello }`);
  await expectRefusal(house, { query, operationName: "Q1" }, { code, says: /6 operations; 5/ });
});

test("a fragment that leads back to itself is refused by its name", async () => {
  const query = `${inPerson("...F")} fragment F on Person { boss { ...G } } fragment G on Person { ...F }`;
  await expectRefusal(house, { query }, { code: "BAD_USER_INPUT", says: /`F`/ });
});

test.each([
  ["as literals", "{ people(first: 100) { team(first: 100) { id } } }", {}],
  [
    "by a variable",
    "query($n: Int) { people(first: $n) { team(first: $n) { id } } }",
    { n: 99_999 },
  ],
  ["by a default", "query($n: Int = 100) { people(first: $n) { team(first: $n) { id } } }", {}],
  [
    "in a fragment",
    "{ people(first: 100) { ...F } } fragment F on Person { team(first: 100) { id } }",
    {},
  ],
  [
    "behind a list of ids",
    `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { team(first: 100) { id } } } }`,
    { ids: Array(100).fill("1") },
  ],
])(
  "a page within a page is refused with its cost and the limit: %s",
  async (_name, query, variables) => {
    await expectRefusal(house, { query, variables }, { code, says: /\b1\d{4} objects.*10000/ });
  },
);

test("the same query passes for a small page", async () => {
  const query = "query($n: Int) { people(first: $n) { team(first: $n) { id } } }";
  const answer = await house.ask({ query, variables: { n: 20 } });
  expect(answer.status).toBe(200);
});

test("what @skip leaves out costs nothing", async () => {
  const query =
    "query($all: Boolean!) { people(first: 100) { id team(first: 100) @include(if: $all) { id } } }";
  expect((await house.ask({ query, variables: { all: false } })).status).toBe(200);
  await expectRefusal(house, { query, variables: { all: true } }, { code, says: /10000/ });
});

test("a tool's introspection passes for whoever is signed in", async () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
  const answer = await house.ask({ query });
  expect(answer.status).toBe(200);
  expect(answer.data).toHaveProperty("__schema.types");
});

test("introspection that goes round is refused", async () => {
  const query = `{ __schema { types { ${within(4, "fields { type", "name")} ${"} ".repeat(4)} } } }`;
  await expectRefusal(house, { query }, { code: "BAD_USER_INPUT", says: /introspection/ });
});

test("the whole schema three times over is refused", async () => {
  const query = `{ ${many(3, (i) => `s${i}: __schema { types { name } }`)} }`;
  await expectRefusal(house, { query }, { code, says: /12000/ });
});

test("an answer of three megabytes is refused", async () => {
  const query = "query($bytes: Int!) { large(bytes: $bytes) }";
  expect((await house.ask({ query, variables: { bytes: 1_900_000 } })).status).toBe(200);
  const variables = { bytes: 3_000_000 };
  await expectRefusal(house, { query, variables }, { code, says: /2000000 bytes/ });
});

test("a subscription is told that it is not answered here", async () => {
  const query = "subscription { hello }";
  await expectRefusal(house, { query }, { code: "BAD_USER_INPUT", says: /not subscriptions/ });
});

test("afterwards the process answers as before", async () => {
  const answer = await house.ask({ query: "{ hello }" });
  expect(answer.data).toEqual({ hello: "Hello you" });
});
