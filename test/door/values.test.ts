import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { expectRefusal } from "./refusal.ts";
import { openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let house: StubHouse;
beforeAll(async () => {
  house = await openStubHouse();
});
afterAll(() => house.close());

const code = "BAD_USER_INPUT";
const hello = "query($n: String, $t: Int) { hello(name: $n, times: $t) }";
const find = "query($f: Filter) { find(filter: $f) }";
const nested = (depth: number) => `${'{"not":'.repeat(depth)}{}${"}".repeat(depth)}`;

test.each<[string, unknown]>([
  ["NUL in a variable", { query: hello, variables: { n: "a\0b" } }],
  ["NUL deep in a variable", { query: find, variables: { f: { not: { not: { text: "\0" } } } } }],
  ["NUL in the name of a key", { query: find, variables: { f: { "te\0xt": "a" } } }],
  ["NUL in a literal", { query: '{ hello(name: "a\\u0000b") }' }],
  ["half a surrogate pair", `{"query":"${hello}","variables":{"n":"\\ud800"}}`],
  ["the other half", `{"query":"${hello}","variables":{"n":"a\\udfffb"}}`],
])("a text that no database gives back is refused: %s", async (_name, body) => {
  await expectRefusal(house, body, { code, says: /NUL character or half of a surrogate pair/ });
});

test.each<[string, unknown]>([
  ["2^31 in a variable", { query: hello, variables: { t: 2 ** 31 } }],
  ["2^31 in a literal", { query: "{ hello(times: 2147483648) }" }],
  ["below −2^31", { query: "{ hello(times: -2147483649) }" }],
  ["an id beyond 2^53", { query: "{ person(id: 9007199254740993) { id } }" }],
  ["a number beyond numbers", `{"query":"${hello}","variables":{"t":1e999}}`],
])("a number beyond 32 bits is refused: %s", async (_name, body) => {
  await expectRefusal(house, body, { code, says: /2147483647/ });
});

test("variables nested 5,000 deep are refused before anybody reads them", async () => {
  const body = `{"query":"${find}","variables":{"f":${nested(5_000)}}}`;
  await expectRefusal(house, body, { code, says: /more than 16 levels/ });
});

test.each<[string, unknown]>([
  ["of the wrong type", { query: hello, variables: { t: "x" } }],
  ["left out", { query: "query($t: String!) { hello(name: $t) }" }],
  ["of a wrong enum", { query: find, variables: { f: { colour: "BLUE" } } }],
  ["with an unknown field", { query: find, variables: { f: { size: 1 } } }],
  ["that a scalar refuses", { query: "query($d: Day) { day(of: $d) }", variables: { d: 3 } }],
  [
    "with both of a oneOf",
    { query: "query($e: Either!) { either(of: $e) }", variables: { e: { left: 1, right: 2 } } },
  ],
  [
    "null where the argument has only a default",
    { query: "query($n: Int) { small(of: $n) }", variables: { n: null } },
  ],
])("a variable that does not fit is named: %s", async (_name, body) => {
  await expectRefusal(house, body, { code, says: /Variable "\$|Argument "/ });
});

test("what is quoted from a request is cut short", async () => {
  const query = "query($t: Int) { hello(times: $t) }";
  const answer = await house.ask({ query, variables: { t: "x".repeat(50_000) } });
  expect(answer.status).toBe(400);
  expect(answer.text.length).toBeLessThan(800);
});

test("any other text comes back as it went in", async () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 50 });
  const traps = fc.constantFrom(
    "\u202Eabc",
    "👩‍🚀",
    "=1+1",
    "<script>alert(1)</script>",
    "é",
    "'; --",
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(texts, traps), async (text) => {
      fc.pre(!text.includes("\0"));
      const answer = await house.ask({ query: hello, variables: { n: text } });
      expect(answer.data).toEqual({ hello: `Hello ${text}` });
    }),
    { numRuns: 50 },
  );
});
