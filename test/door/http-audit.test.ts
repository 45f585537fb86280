import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let house: StubHouse;
let url: string;
beforeAll(async () => {
  house = await openStubHouse();
  url = `${await house.door.fastify.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
});
afterAll(() => house.close());

const signedIn: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("authorization", `Bearer ${house.token}`);
  return fetch(input, { ...init, headers });
};

test("GraphQL over HTTP: every audit is passed but the three about GET, which nobody must", async () => {
  const audits = serverAudits({ url, fetchFn: signedIn });
  const results = await Promise.all(audits.map(async (audit) => await audit.fn()));
  const told = results.filter(({ status }) => status !== "ok");
  expect(results.length).toBeGreaterThanOrEqual(60);
  expect(told.map(({ status, name }) => `${status}: ${name}`)).toEqual([
    expect.stringMatching(/^notice: MAY .* GET/),
    expect.stringMatching(/^notice: MAY .* GET/),
    expect.stringMatching(/^notice: MAY .* GET/),
  ]);
});

test.each(["{ helo }", "{ hello(", "query($t: Int!) { hello(times: $t) }"])(
  "a mistake in the document is 400 to whoever takes GraphQL's media type, else 200: %s",
  async (query) => {
    const answer = await house.ask({ query });
    expect(answer.status).toBe(400);
    expect(answer.headers["content-type"]).toMatch(/^application\/graphql-response\+json/);
    const plain = await house.ask({ query }, { accept: "application/json" });
    expect(plain.status).toBe(200);
    expect(plain.headers["content-type"]).toMatch(/^application\/json/);
    expect(plain.data).toBeUndefined();
    expect(plain.errors[0]?.message).toBe(answer.errors[0]?.message);
  },
);
