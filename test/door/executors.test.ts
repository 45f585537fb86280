import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let compiled: StubHouse;
let interpreted: StubHouse;
beforeAll(async () => {
  compiled = await openStubHouse({ executor: "jit", compileAt: 1 });
  interpreted = await openStubHouse({ executor: "graphql-js" });
});
afterAll(async () => {
  await compiled.close();
  await interpreted.close();
});

/** Asks both executors, twice, and answers what they agree on. */
async function agreed(body: unknown): Promise<unknown> {
  const [one, again] = [await compiled.ask(body), await compiled.ask(body)];
  const other = await interpreted.ask(body);
  const essence = ({ status, data, errors }: typeof one) => ({
    status,
    data,
    // Fields may fail in any order.
    errors: errors
      .map(({ path, extensions }) => `${path?.join(".")} ${String(extensions?.code)}`)
      .sort(),
  });
  expect(essence(one)).toEqual(essence(other));
  expect(essence(again)).toEqual(essence(other));
  return other.data;
}

test.each<[string, string, object]>([
  ["plain fields", "{ hello __typename }", {}],
  ["an alias and arguments", 'query { greeting: hello(name: "you", times: 2) }', {}],
  ["a default", "query($t: Int = 2) { hello(times: $t) }", {}],
  ["null for a default", "query($n: String) { hello(name: $n) }", { n: null }],
  ["nested objects", '{ person(id: 1) { boss { boss { id } } name(language: "fr") } }', {}],
  ["a list", "query($n: Int!) { people(first: $n) { id name } }", { n: 7 }],
  ["an empty list", "{ people(first: 0) { id } }", {}],
  [
    "an interface",
    '{ nodes(ids: ["1", "thing2", "nobody"]) { __typename id ... on Thing { weight } } }',
    {},
  ],
  [
    "fragments",
    "{ person(id: 1) { ...A ... on Node { id } } } fragment A on Person { boss { ...B } } fragment B on Person { id }",
    {},
  ],
  [
    "fields that come together",
    "{ person(id: 1) { boss { id } boss { name } } person(id: 1) { id } }",
    {},
  ],
  [
    "@include of a field",
    "query($yes: Boolean!) { hello @include(if: $yes) person(id: 1) { id } }",
    { yes: false },
  ],
  [
    "@skip of a fragment",
    "query($no: Boolean!) { person(id: 1) { id ...A @skip(if: $no) } } fragment A on Person { name }",
    { no: true },
  ],
  [
    "the same field with and without @include",
    "query($yes: Boolean!) { hello @include(if: $yes) hello }",
    { yes: false },
  ],
  ["an input object with defaults", "query($f: Filter) { find(filter: $f) }", { f: { text: "a" } }],
  [
    "an input object in another",
    "query($f: Filter) { find(filter: $f) }",
    { f: { not: { day: "2026-01-02" } } },
  ],
  ["an input object as a literal", '{ find(filter: { colour: RED, day: "2026-01-02" }) }', {}],
  ["a scalar of our own", "query($d: Day) { day(of: $d) }", { d: "2026-01-02" }],
  ["a scalar as a literal", '{ day(of: "2026-01-02") }', {}],
  ["one of two", "query($e: Either!) { either(of: $e) }", { e: { left: 3 } }],
  ["one for a list of ids", "query($i: [ID!]!) { nodes(ids: $i) { id } }", { i: 5 }],
  ["a field that fails", "{ hello person(id: 1) { id fails } }", {}],
  ["a field that must not be null", "{ hello person(id: 1) { boss { mustFail } } }", {}],
  ["failures in a list", "{ people(first: 2) { id fails } }", {}],
  ["a refusal", "{ refused hello }", {}],
  ["a promise that breaks", "{ databaseAway hello }", {}],
  ["a mutation", 'mutation { rename(name: "x") { id } }', {}],
  ["introspection", "{ __schema { queryType { name } } }", {}],
  ["the type of a type", '{ __type(name: "Person") { fields { name } } }', {}],
])("both executors answer the same: %s", async (_name, query, variables) => {
  await agreed({ query, variables });
});

test("one document with several operations is told apart by name", async () => {
  const query = "query A { hello } query B { person(id: 2) { id } }";
  expect(await agreed({ query, operationName: "A" })).toEqual({ hello: "Hello you" });
  expect(await agreed({ query, operationName: "B" })).toEqual({ person: { id: "2" } });
});

/** Selections that fit a person, three levels deep at most. */
const { inside } = fc.letrec<{ inside: string; field: string }>((tie) => ({
  field: fc.oneof(
    { maxDepth: 2, depthIdentifier: "person" },
    fc.constantFrom("id", "name", "__typename", 'fr: name(language: "fr")', "fails"),
    tie("inside").map((selection) => `boss { ${selection} }`),
    tie("inside").map((selection) => `team(first: 2) { ${selection} }`),
    tie("inside").map((selection) => `... on Node { id } ... on Person { ${selection} }`),
    tie("inside").map((selection) => `... @include(if: $yes) { ${selection} }`),
  ),
  inside: fc.array(tie("field"), { minLength: 1, maxLength: 3 }).map((fields) => fields.join(" ")),
}));

test("both executors answer the same for any selection", async () => {
  await fc.assert(
    fc.asyncProperty(inside, fc.boolean(), async (selection, yes) => {
      const query = `query($yes: Boolean!) { hello @skip(if: $yes) person(id: 1) { ${selection} } }`;
      await agreed({ query, variables: { yes } });
    }),
    { numRuns: 60 },
  );
});
