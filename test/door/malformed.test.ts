import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { sentences } from "../../server/refusals.ts";
import { expectOneShape, expectRefusal } from "./refusal.ts";
import { answered, openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let house: StubHouse;
beforeAll(async () => {
  house = await openStubHouse();
});
afterAll(() => house.close());

const code = "BAD_USER_INPUT";

test.each<[string, unknown]>([
  ["JSON cut off", '{"query":'],
  ["nothing", ""],
  ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ["random bytes", randomBytes(500)],
  ["a prototype to poison", '{"__proto__":{"a":1},"query":"{hello}"}'],
  ["99,000 brackets", "[".repeat(99_000)],
])("a body that is no JSON is refused: %s", async (_name, body) => {
  await expectRefusal(house, body, { code, says: /JSON/ });
});

test.each<[string, unknown]>([
  ["a list of requests", [{ query: "{hello}" }, { query: "{hello}" }]],
  ["a number", "7"],
  ["null", "null"],
  ["no query", {}],
  ["an empty query", { query: " " }],
  ["a query that is a list", { query: ["{hello}"] }],
  ["variables that are a list", { query: "{hello}", variables: [] }],
  ["variables that are a text", { query: "{hello}", variables: "{}" }],
  ["an operation name that is a number", { query: "{hello}", operationName: 1 }],
  ["extensions that are a text", { query: "{hello}", extensions: "all" }],
])("a body that asks nothing is refused: %s", async (_name, body) => {
  await expectRefusal(house, body, { code, says: /one JSON object with `query`/ });
});

test.each<[string, unknown]>([
  ["an unknown name", { query: "query A {hello}", operationName: "B" }],
  ["two operations and no name", { query: "query A {hello} query B {hello}" }],
  ["a name for an operation without one", { query: "{hello}", operationName: "A" }],
  ["fragments only", { query: "fragment F on Person { id }" }],
])("a request that names no operation is refused: %s", async (_name, body) => {
  const answer = await house.ask(body);
  expect(answer.status).toBe(400);
  expect(answer.errors[0]?.extensions?.code).toBe(code);
  expectOneShape(answer);
});

test("which operation is meant is asked in the reader's language", async () => {
  const body = { query: "query A {hello}", operationName: "B" };
  const answer = await house.ask(body, { "accept-language": "fr" });
  expect(answer.errors[0]?.message).toBe(sentences.NO_SUCH_OPERATION.fr);
});

test("a syntax error tells its place", async () => {
  const { errors } = await house.ask({ query: "{ hello(" });
  expect(errors[0]?.locations).toEqual([{ line: 1, column: 9 }]);
  await expectRefusal(house, { query: "{ hello(" }, { code, says: /Syntax/ });
});

test.each(["{ helo }", "{ hello(nam: 1) }", "{ person(id: 1) { boos { id } } }"])(
  "an unknown name is told without a suggestion: %s",
  async (query) => {
    expect((await house.ask({ query })).errors[0]?.locations?.[0]).toMatchObject({ line: 1 });
    await expectRefusal(house, { query }, { code, says: /Unknown|Cannot/ });
  },
);

test("a persisted query is not taken, and its text is asked for", async () => {
  const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };
  const says = /text of the document as `query`/;
  await expectRefusal(house, { extensions: { persistedQuery } }, { code, says });
  const query = "{ hello }";
  await expectRefusal(house, { query, extensions: { persistedQuery } }, { code, says });
});

test("a megabyte is refused unread", async () => {
  const body = `{"query":"${"[".repeat(1_000_000)}"}`;
  await expectRefusal(house, body, { status: 413, code, says: /100000 bytes/ });
});

test("a compressed body is refused unread, a bomb as well", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000)).subarray(0, 90_000);
  const answer = await house.ask(bomb, { "content-encoding": "gzip" });
  expect(answer.status).toBe(415);
  expectOneShape(answer);
});

test.each([
  ["text/plain", '{"query":"{hello}"}'],
  ["application/x-www-form-urlencoded", "query={hello}"],
  ["application/graphql", "{hello}"],
  ["multipart/form-data; boundary=x", "--x--"],
  ["", '{"query":"{hello}"}'],
])("a body sent as `%s` is refused with 415", async (type, body) => {
  const answer = await house.ask(body, { "content-type": type });
  expect(answer.status).toBe(415);
  expect(answer.errors[0]?.extensions?.code).toBe(code);
  expectOneShape(answer);
});

test.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"] as const)(
  "%s is refused",
  async (method) => {
    const answer = await house.door.fastify.inject({
      method,
      url: "/graphql?query={hello}",
      headers: { authorization: `Bearer ${house.token}`, "apollo-require-preflight": "1" },
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe("POST");
    expectOneShape(answered(answer.statusCode, answer.headers, answer.body));
  },
);

test.each([
  ["POST", "/readyz", "GET"],
  ["GET", "/demo/token", "POST"],
  ["TRACE", "/graphql", "POST"],
] as const)("%s %s is refused, and what is taken there is told", async (method, url, allow) => {
  const { statusCode, headers, body } = await house.door.fastify.inject({ method, url });
  expect([statusCode, headers.allow]).toEqual([405, allow]);
  const answer = answered(statusCode, headers, body);
  expect(answer.errors[0]?.extensions?.code).toBe(code);
  expectOneShape(answer);
});

test.each([
  "text/html",
  "multipart/mixed",
  "image/*",
  "application/json;q=0",
  ";;;",
  "application/json; charset=latin1",
])("whoever takes only `%s` is refused before anything is done", async (accept) => {
  const before = house.logged.length;
  const answer = await house.ask({ query: "{ person(id: 1) { fails } }" }, { accept });
  expect([answer.status, answer.errors[0]?.extensions?.code]).toEqual([406, code]);
  expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
  expectOneShape(answer);
  expect(house.logged.slice(before).join("")).not.toContain("a request failed");
});

test.each([
  ["*/*", /^application\/json/],
  ["application/*", /^application\/json/],
  ["text/html, */*;q=0.1", /^application\/json/],
  ["application/json;q=0.5, application/graphql-response+json", /graphql-response/],
  ["application/graphql-response+json;q=0.1, application/json", /^application\/json/],
])("`Accept: %s` decides on the type of answers and errors alike", async (accept, type) => {
  const queries = ["{ hello }", "{ helo }", "{ hello("];
  for (const query of queries) {
    const { headers } = await house.ask({ query }, { accept });
    expect(headers["content-type"]).toMatch(type);
  }
  const wrong = await house.ask({ query: "{ helo }" }, { accept });
  expect(wrong.status).toBe(type.source.includes("graphql") ? 400 : 200);
});

test("no other page may read an answer: there is no header that allows it", async () => {
  const answer = await house.ask({ query: "{ hello }" }, { origin: "https://elsewhere.example" });
  expect(answer.status).toBe(200);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual(
    [],
  );
});

test.each(["/nowhere", "/graphql/../../etc/passwd", "/%ff", "/%00", `/${"a".repeat(5_000)}`])(
  "an address that leads nowhere is answered in the same shape: %.40s",
  async (url) => {
    const answer = await house.door.fastify.inject({ url });
    expect([400, 404]).toContain(answer.statusCode);
    expectOneShape(answered(answer.statusCode, answer.headers, answer.body));
  },
);
