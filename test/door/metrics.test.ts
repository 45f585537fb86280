import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { knownOperations } from "../../server/door/known-operations.ts";
import { readEnvironment } from "../../server/environment.ts";
import { clientOperations, ownOperations } from "../stories/operations.ts";
import { expectOneShape } from "./refusal.ts";
import { answered, openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

const token = "0123456789abcdef";
let house: StubHouse;
let statements = 7;
beforeAll(async () => {
  const measures = { statements: () => statements, catalogueRevision: async () => 42 };
  house = await openStubHouse({ measures }, { METRICS_TOKEN: token });
});
afterAll(() => house.close());

const look = (remoteAddress = "127.0.0.1", headers: Record<string, string> = {}) =>
  house.door.fastify.inject({ url: "/metrics", remoteAddress, headers });
const told = async () => (await look()).body.split("\n").filter((line) => !line.startsWith("#"));

test("requests are timed by the kind of the operation and the status of the answer", async () => {
  await house.ask({ query: "{ hello }" });
  await house.ask({ query: 'mutation { rename(name: "a") { id } }' });
  await house.ask({ query: "{ nonsense }" });
  await house.ask({ query: "{ hello }" }, { authorization: "" });
  const count = "waymark_request_duration_seconds_count";
  expect(await told()).toEqual(
    expect.arrayContaining([
      `${count}{kind="query",status="200"} 1`,
      `${count}{kind="mutation",status="200"} 1`,
      `${count}{kind="none",status="400"} 1`,
      `${count}{kind="none",status="401"} 1`,
    ]),
  );
});

test("operations are counted by name, and names nobody knows are all one", async () => {
  for (const name of ["MyDevelopment", "MyDevelopment", "Secret1", "Secret2"]) {
    await house.ask({ query: `query ${name} { hello }` });
  }
  const lines = await told();
  expect(lines).toContain('waymark_operations_total{operation="MyDevelopment",status="200"} 2');
  expect(lines.join("\n")).toMatch(/operation="other",status="200"\} \d/);
  expect(lines.join("\n")).not.toMatch(/Secret|example\.org/);
});

test("statements, the catalogue's revision and the process are told as they are now", async () => {
  expect(await told()).toContain("waymark_sql_statements_total 7");
  statements = 9;
  const lines = await told();
  expect(lines).toContain("waymark_sql_statements_total 9");
  expect(lines).toContain("waymark_catalogue_revision 42");
  expect(lines.some((line) => line.startsWith("process_cpu_seconds_total "))).toBe(true);
});

test.each([
  ["another machine", "192.0.2.7", {}],
  ["another machine with a wrong token", "192.0.2.7", { authorization: `Bearer ${token}x` }],
  ["a page that gives its host our address", "127.0.0.1", { host: "rebound.example" }],
])("to %s there is nothing at this address", async (_name, address, headers) => {
  const answer = await look(address, headers);
  expect(answer.statusCode).toBe(404);
  expectOneShape(answered(answer.statusCode, answer.headers, answer.body));
});

test("another machine that brings the token is let in", async () => {
  const answer = await look("192.0.2.7", { authorization: `Bearer ${token}` });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toMatch(/^text\/plain; version=/);
});

test("a token that is easily guessed is refused at the start", () => {
  expect(() => readEnvironment({ METRICS_TOKEN: "short" })).toThrow(/METRICS_TOKEN must be 16/);
});

test("the names that are known are those of the clients' operations", () => {
  const names = [...ownOperations.keys(), ...clientOperations.keys()];
  expect(names).toContain("MyDevelopment");
  expect(names.filter((name) => !knownOperations.has(name))).toEqual([]);
});
