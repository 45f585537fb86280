import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Script } from "node:vm";
import { parse } from "graphql";
import { admitDocument } from "../../server/door/document-limits.ts";
import { firstQuery, startScript } from "../../server/door/graphiql-start.ts";
import { styles } from "../../server/door/graphiql-styles.ts";
import { readAnswer } from "../support/answer-body.ts";
import { pickText } from "../support/pick.ts";
import { openStubHouse } from "./stub-house.ts";
import type { StubHouse } from "./stub-house.ts";

let house: StubHouse;
beforeAll(async () => {
  house = await openStubHouse();
});
afterAll(() => house.close());

const get = (url: string) => house.door.fastify.inject({ url });

test("the front page leads to GraphiQL", async () => {
  const answer = await get("/");
  expect(answer.statusCode).toBe(302);
  expect(answer.headers.location).toBe("/graphiql");
});

test("everything the page loads comes from here", async () => {
  const { body, headers } = await get("/graphiql");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  const loaded = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap(([, path]) => path ?? []);
  const files = loaded.filter((path) => !path.startsWith("data:"));
  expect(files.length).toBeGreaterThanOrEqual(6);
  for (const path of files) {
    expect(path).toMatch(/^\/graphiql\/[\w.-]+$/);
    const file = await get(path);
    expect(file.statusCode).toBe(200);
    expect(file.body.length).toBeGreaterThan(100);
    expect(file.headers["content-type"]).toMatch(
      path.endsWith("css") ? /^text\/css/ : /javascript/,
    );
  }
});

test("no file of the page names another host to load from", async () => {
  const { body } = await get("/graphiql");
  expect(body + startScript + styles).not.toMatch(/https?:|\/\/[a-z]/i);
  const css = (await get("/graphiql/graphiql.css")).body;
  expect(css).not.toMatch(/url\(\s*["']?(https?:)?\/\//i);
});

test("the browser is told to load from here alone, and to run no script within the page", async () => {
  const { headers, body } = await get("/graphiql");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(body).not.toMatch(/<script(?! src)|\son\w+=|style=/);
  const api = String((await get("/livez")).headers["content-security-policy"]);
  expect(api).toContain("default-src 'none'");
});

test("the script is well-formed, and its first query within the limits", () => {
  expect(() => new Script(startScript)).not.toThrow();
  expect(parse(firstQuery).definitions).toHaveLength(1);
  expect(() => admitDocument(firstQuery)).not.toThrow();
});

test("a file that has not changed is not sent again", async () => {
  const { headers } = await get("/graphiql/graphiql.js");
  const again = await house.door.fastify.inject({
    url: "/graphiql/graphiql.js",
    headers: { "if-none-match": String(headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe("");
});

test("in demo mode one picks a person, whose name is text and not markup", async () => {
  const { body } = await get("/graphiql");
  expect(body).toContain('<option value="learner@example.org"');
  expect(body).toContain("Lea &#60;Learner&#62;");
  expect(body).not.toContain('id="token"');
});

const signIn = (payload: unknown, headers: Record<string, string> = {}) =>
  house.door.fastify.inject({
    method: "POST",
    url: "/demo/token",
    headers: { "content-type": "application/json", host: "localhost:4000", ...headers },
    payload: JSON.stringify(payload),
  });

test("a demo person gets a token that the API takes", async () => {
  const answer = await signIn({ address: "learner@example.org" });
  expect(answer.statusCode).toBe(200);
  const token = pickText(answer.json(), "token");
  const asked = await house.ask({ query: "{ hello }" }, { authorization: `Bearer ${token}` });
  expect(asked.status).toBe(200);
});

test.each([
  ["to whoever calls us by another name", { host: "rebound.example" }, "127.0.0.1"],
  ["to another machine", {}, "192.0.2.7"],
  ["to a page of another origin", { origin: "http://evil.example" }, "127.0.0.1"],
  ["to a page of no origin", { origin: "null" }, "127.0.0.1"],
  ["across sites", { "sec-fetch-site": "cross-site" }, "127.0.0.1"],
])("no demo token goes %s", async (_name, headers, remoteAddress) => {
  const answer = await house.door.fastify.inject({
    method: "POST",
    url: "/demo/token",
    remoteAddress,
    headers: { "content-type": "application/json", host: "localhost", ...headers },
    payload: '{"address":"learner@example.org"}',
  });
  expect(answer.statusCode).toBe(403);
  expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
});

test.each([{}, { address: 7 }, { address: "learner" }, null, []])(
  "a demo token for %j is refused, with an example",
  async (payload) => {
    const answer = await signIn(payload);
    expect(answer.statusCode).toBe(400);
    expect(readAnswer(answer.body).errors[0]?.message).toMatch(/learner@example\.org/);
  },
);

test("outside demo mode there is a box for a token, and no way to have one made", async () => {
  const other = await openStubHouse({}, { HOST: "0.0.0.0" });
  const { body } = await other.door.fastify.inject({ url: "/graphiql" });
  expect(body).toContain('id="token"');
  expect(body).not.toContain("learner@");
  const answer = await other.door.fastify.inject({ method: "POST", url: "/demo/token" });
  expect(answer.statusCode).toBe(404);
  await other.close();
});
