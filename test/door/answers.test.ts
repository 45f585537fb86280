import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { refuse } from "../../server/errors.ts";
import { sentences } from "../../server/refusals.ts";
import { expectOneShape } from "./refusal.ts";
import { openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

describe.each(["jit", "graphql-js"] as const)("run by %s", (executor) => {
  let house: StubHouse;
  beforeAll(async () => {
    house = await openStubHouse({ executor, compileAt: 1, patience: 200, longPatience: 900 });
  });
  afterAll(() => house.close());

  test("what nobody expected is masked, and the log tells its cause under the same id", async () => {
    const answer = await house.ask({ query: "{ person(id: 1) { id fails } }" });
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ person: { id: "1", fails: null } });
    expect(answer.errors).toMatchObject([
      { path: ["person", "fails"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ]);
    expectOneShape(answer);
    const line = house.logged.find((logged) =>
      logged.includes(String(answer.headers["x-request-id"])),
    );
    expect(line).toMatch(/"level":"error".*SELECT secret/);
  });

  test("a promise of ours that is not kept is masked as well", async () => {
    const answer = await house.ask({ query: "{ person(id: 1) { mustFail } }" });
    expect(answer.data).toEqual({ person: null });
    expect(answer.errors[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    expect(answer.text).not.toMatch(/non-null/);
  });

  test("a refusal passes with its code, in the language of the request", async () => {
    const answer = await house.ask({ query: "{ refused }" }, { "accept-language": "fr-CA" });
    expect(answer.data).toEqual({ refused: null });
    expect(answer.errors[0]?.extensions?.code).toBe("FORBIDDEN");
    expect(answer.errors[0]?.message).toBe(sentences.FORBIDDEN.fr);
  });

  test("a database that is away is UNAVAILABLE", async () => {
    const answer = await house.ask({ query: "{ databaseAway }" });
    expect(answer.errors[0]?.extensions?.code).toBe("UNAVAILABLE");
  });

  test("what takes too long is OVERLOADED", async () => {
    const answer = await house.ask({ query: "{ slow(milliseconds: 2000) }" });
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "1"]);
    expect(answer.errors[0]?.extensions?.code).toBe("OVERLOADED");
    expectOneShape(answer);
  });

  test("what is known to take long has longer, wherever it is asked for, and not for ever", async () => {
    const query = `query A { ...Q hello } query B { slow(milliseconds: 400) }
      fragment Q on Query { thorough(milliseconds: 400) }`;
    const answer = await house.ask({ query, operationName: "A" });
    expect(answer.data).toEqual({ thorough: "done", hello: "Hello you" });
    const late = await house.ask({ query: "{ thorough(milliseconds: 5000) }" });
    expect([late.status, late.errors[0]?.extensions?.code]).toEqual([503, "OVERLOADED"]);
  });
});

test("whoever the house refuses at the door is answered like anybody without a token", async () => {
  const house = await openStubHouse({
    contextFor: async () => {
      throw refuse("UNAUTHENTICATED");
    },
  });
  const unknown = await house.ask({ query: "{ hello }" });
  const broken = await house.ask({ query: "{ hello }" }, { authorization: "Bearer a.b.c" });
  const none = await house.ask({ query: "{ hello }" }, { authorization: "" });
  const told = [unknown, broken, none].map(({ status, errors, headers }) => ({
    status,
    message: errors[0]?.message,
    code: errors[0]?.extensions?.code,
    asks: headers["www-authenticate"],
  }));
  expect(told[0]).toMatchObject({ status: 401, code: "UNAUTHENTICATED", asks: "Bearer" });
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expectOneShape(unknown);
  await house.close();
});

test("whoever may come back in a moment is told so, and nobody else", async () => {
  const house = await openStubHouse({
    contextFor: async () => {
      throw refuse("OVERLOADED");
    },
    ready: async () => false,
  });
  const busy = await house.ask({ query: "{ hello }" });
  expect([busy.status, busy.headers["retry-after"]]).toEqual([503, "1"]);
  const notReady = await house.door.fastify.inject({ url: "/readyz" });
  expect([notReady.statusCode, notReady.headers["retry-after"]]).toEqual([503, "1"]);
  const wrong = await house.ask({ query: "{ hello(" });
  expect([wrong.status, wrong.headers["retry-after"]]).toEqual([400, undefined]);
  await house.close();
});

test("why the provider of sign-in cannot be asked is told in the log, and there alone", async () => {
  const house = await openStubHouse({
    checkToken: async () => {
      throw Object.assign(refuse("UNAVAILABLE"), { cause: new Error("names no https keys") });
    },
  });
  const answer = await house.ask({ query: "{ hello }" });
  expect(answer.status).toBe(503);
  expect(answer.text).not.toContain("https keys");
  const line = house.logged.find((logged) => logged.includes("names no https keys"));
  expect(line).toContain(String(answer.headers["x-request-id"]));
  await house.close();
});

test("introspection is closed to whoever is not signed in", async () => {
  const house = await openStubHouse();
  const answer = await house.ask(
    { query: "{ __schema { types { name } } }" },
    { authorization: "" },
  );
  expect(answer.status).toBe(401);
  expect(answer.data).toBeUndefined();
  await house.close();
});

test("no line of the log holds a token, an address or what was asked", async () => {
  const house = await openStubHouse();
  await house.ask({
    query: "query($n: String) { hello(name: $n) }",
    variables: { n: "my secret" },
  });
  await house.ask({ query: "{ hello }" }, { authorization: `Bearer ${house.token}x` });
  await house.ask({ query: "{ person(id: 1) { fails } }" });
  const log = house.logged.join("");
  expect(log).toMatch(/"reason":"signature"/);
  expect(log).not.toMatch(/my secret|@example\.org|Bearer|hello/);
  expect(log).not.toContain(house.token.split(".")[2]);
  await house.close();
});
