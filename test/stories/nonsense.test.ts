import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { nodeId } from "../../server/node-id.ts";
import type { Someone } from "../support/world.people.ts";
import type { Answer } from "../support/world.servers.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

let world: World;
let lea: Someone;
let stranger: Someone;
beforeAll(async () => {
  world = await openWorld();
  lea = await world.person({ stage: "baker" });
  stranger = await world.person();
});
afterAll(() => world.close());

const codesOf = ({ errors }: Answer) => errors.map(({ extensions }) => extensions?.code);
const nobody = nodeId("Person", 999_999);
const gone = nodeId("Stage", 999_999);

/** A cursor as a list of another shape would write it. */
const cursorOf = (position: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

/** What a question is refused with: the code of the one error, in both languages. */
async function refusal(document: string): Promise<unknown> {
  const query = document.replaceAll("$me", JSON.stringify(lea.id));
  const english = await world.send(lea, { query });
  const french = await world.send(lea, { query }, { language: "fr" });
  for (const answer of [english, french]) {
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors).toHaveLength(1);
  }
  expect(codesOf(french)).toEqual(codesOf(english));
  expect(french.errors[0]?.message).not.toBe(english.errors[0]?.message);
  return english.errors[0]?.extensions?.code;
}

describe("what does not fit is refused, in the reader's language", () => {
  test.each([
    ["a page of 100000", "{ resources(first: 100000) { totalCount } }"],
    ["a page of none", "{ resources(first: 0) { totalCount } }"],
    ["a page of people of 101", "{ people(first: 101) { totalCount } }"],
    ["a negative page", "{ frameworks(first: -1) { totalCount } }"],
    ["a team of 100000", "{ person(id: $me) { team(first: 100000) { totalCount } } }"],
    ["matches of none", "{ person(id: $me) { mentorMatches(first: 0) { totalCount } } }"],
    ["a depth of none", "{ person(id: $me) { team(depth: 0) { totalCount } } }"],
    ["a cursor that is none", '{ resources(after: "x") { totalCount } }'],
    ["an empty cursor", '{ resources(after: "") { totalCount } }'],
    ["a cursor of people that is none", '{ people(after: "x") { totalCount } }'],
    [
      "the cursor of another list",
      `{ person(id: $me) { team(after: "${cursorOf([0, "a", 1])}") { totalCount } } }`,
    ],
    ["a cursor of nulls", `{ people(after: "${cursorOf([null, null, null])}") { totalCount } }`],
    ["the id of another type", `{ person(id: "${nodeId("Stage", 1)}") { id } }`],
    ["an id that is none", '{ person(id: "1") { id } }'],
    ["a target of another type", "{ person(id: $me) { gapAnalysis(target: $me) { rule } } }"],
    [
      "two targets at once",
      `{ person(id: $me) { gapAnalysis(target: "${gone}", teamTarget: OWN_STAGE) { rule } } }`,
    ],
    ["a unit of another type", "{ people(filter: { orgUnit: $me }) { totalCount } }"],
    [
      "another currency",
      '{ resources(filter: { maxCost: { amount: "1.00", currency: "ZZZ" } }) { totalCount } }',
    ],
    [
      "training for somebody of another type",
      `{ resources(filter: { closesGapsOf: "${gone}" }) { totalCount } }`,
    ],
  ])("%s", async (_, document) => {
    expect(await refusal(document)).toBe("BAD_USER_INPUT");
  });

  test.each([
    ["limit: 11", "training(limit: 11) { toLevel }"],
    ["limit: 0", "mentors(limit: 0) { score }"],
  ])("%s", async (_, field) => {
    const query = `{ viewer { person { gapAnalysis { gaps { ${field} } } } } }`;
    const answer = await world.send(lea, { query });
    expect(answer.status).toBe(200);
    expect(new Set(codesOf(answer))).toEqual(new Set(["BAD_USER_INPUT"]));
  });

  test.each([
    ["a target that is nowhere", `{ person(id: $me) { gapAnalysis(target: "${gone}") { rule } } }`],
    [
      "a stage to compare that is nowhere",
      `{ person(id: $me) { compareTargets(from: "${gone}", to: "${gone}") { readinessTo } } }`,
    ],
    [
      "a mentor who is nowhere",
      `{ person(id: $me) { mentorEligibility(mentor: "${nodeId("Mentor", 9)}") { eligible } } }`,
    ],
    [
      "a competency that is nowhere",
      `{ resources(filter: { competency: "${nodeId("Competency", 999)}" }) { totalCount } }`,
    ],
  ])("%s is NOT_FOUND", async (_, document) => {
    expect(await refusal(document)).toBe("NOT_FOUND");
  });

  test.each(["xx", "not a tag!", "", "e", "en_CA"])("the language %j", async (language) => {
    const query = `query L($language: LanguageTag) { labels(language: $language) { label } }`;
    for (const reader of ["en", "fr"]) {
      const body = { query, variables: { language } };
      const answer = await world.send(lea, body, { language: reader });
      expect(answer.status).toBeLessThan(500);
      expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
      expect(answer.errors[0]?.message).toContain("en, fr");
    }
  });
});

describe("what there is not", () => {
  test("is null at the root, whoever asks", async () => {
    const query = `{ a: person(id: "${nobody}") { id } b: framework(key: "none") { id }
      c: framework(key: "bakery", version: 9) { id } d: framework(key: "bakery", version: -1) { id } }`;
    const { data } = await world.ask(stranger, query);
    expect(data).toEqual({ a: null, b: null, c: null, d: null });
  });

  test("narrows a list to nothing", async () => {
    const unit = nodeId("OrgUnit", 999);
    const query = `{ people(filter: { orgUnit: "${unit}" }) { totalCount }
      resources(filter: { closesGapsOf: "${nobody}" }) { totalCount } }`;
    const { data } = await world.ask(stranger, query);
    expect(data).toEqual({ people: { totalCount: 0 }, resources: { totalCount: 0 } });
  });
});

describe("whoever is not signed in", () => {
  const query = "{ viewer { id } }";
  const body = JSON.stringify({ query });
  const refused = { status: 401, statements: [] };

  test.each([
    ["no token", {}],
    ["a broken token", { authorization: "Bearer abc.def.ghi" }],
    ["another scheme", { authorization: "Basic bGVhOmxlYQ==" }],
  ])("%s is UNAUTHENTICATED", async (_, headers) => {
    const english = await world.sendRaw(body, headers);
    expect(english).toMatchObject(refused);
    expect(codesOf(english)).toEqual(["UNAUTHENTICATED"]);
    const french = await world.sendRaw(body, { ...headers, "accept-language": "fr" });
    expect(french.errors[0]?.message).toContain("Connectez-vous");
  });

  test("somebody who has left, or whom nobody knows, is UNAUTHENTICATED, whatever the token", async () => {
    const left = await world.person({ active: false });
    const unknown = { ...left, address: "unknown@example.org" };
    for (const person of [left, unknown]) {
      const answer = await world.send(person, { query });
      expect(answer.status).toBe(401);
      expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
    }
  });
});

describe("what is no request", () => {
  test.each(["{", "", "[]", "null", '"text"', '{"query": 1}', '{"query": "{"}', "{}"])(
    "%j is refused in GraphQL's shape",
    async (body) => {
      const authorization = `Bearer ${await world.token(lea)}`;
      const answer = await world.sendRaw(body, { authorization });
      expect(answer.status).toBeLessThan(500);
      expect(codesOf(answer)).toEqual([expect.any(String)]);
      expect(answer.data).toBeUndefined();
    },
  );

  test("a query of depth 30 is too complex", async () => {
    const query = `{ viewer { person { ${"manager { ".repeat(28)} id ${"} ".repeat(28)} } } }`;
    expect(codesOf(await world.send(lea, { query }))).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  test("a wide query is too complex, whether its numbers are written or variables", async () => {
    const inner = (first: string) =>
      `people(first: ${first}) { edges { node { mentor { person { mentorMatches(first: ${first}) {
        edges { node { score } } } } } } } }`;
    const written = await world.send(lea, { query: `{ ${inner("100")} }` });
    expect(codesOf(written)).toEqual(["QUERY_TOO_COMPLEX"]);
    const query = `query W($n: Int) { ${inner("$n")} }`;
    const named = await world.send(lea, { query, variables: { n: 100 } });
    expect(codesOf(named)).toEqual(["QUERY_TOO_COMPLEX"]);
  });
});
