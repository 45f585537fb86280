import { expect, test } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { compiler } from "../../server/door/compilation.ts";
import { stubSchema } from "./stub-schema.ts";

function run(source: string) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return { documentKey: source, document, operation };
}

test("a query is compiled the second time it comes, and once", () => {
  const compiledFor = compiler(stubSchema, 2);
  const query = run("query($n: String) { hello(name: $n) }");
  expect(compiledFor(query)).toBeNull();
  const compiled = compiledFor(query);
  expect(compiled?.({ n: "you" }, {})).toEqual({ data: { hello: "Hello you" } });
  expect(compiledFor(query)).toBe(compiled);
});

test("an input type that holds itself is compiled at once", () => {
  const began = performance.now();
  const compiled = compiler(stubSchema, 1)(run("query($f: Filter) { find(filter: $f) }"));
  expect(compiled?.({ f: { not: {} } }, {})).toEqual({ data: { find: '{"not":{}}' } });
  expect(performance.now() - began).toBeLessThan(500);
});

test.each([
  "{ person(id: 1) { id boss { name } } }",
  '{ nodes(ids: ["1"]) { __typename ... on Thing { weight } } }',
  "query($yes: Boolean!) { hello @include(if: $yes) }",
  "{ people { ...F } } fragment F on Person { id }",
])("graphql-jit takes %s", (source) => {
  expect(compiler(stubSchema, 1)(run(source))).not.toBeNull();
});

test.each([
  'mutation { rename(name: "x") { id } }',
  "{ __schema { queryType { name } } }",
  '{ __type(name: "Person") { name } }',
])("graphql-js keeps %s", (source) => {
  expect(compiler(stubSchema, 1)(run(source))).toBeNull();
});

test("the compiled form used longest ago is given up after 500 others", () => {
  const compiledFor = compiler(stubSchema, 1);
  const first = run("{ hello }");
  const before = compiledFor(first);
  for (let index = 0; index < 500; index++) compiledFor(run(`{ h${index}: hello }`));
  expect(compiledFor(first)).not.toBe(before);
});
