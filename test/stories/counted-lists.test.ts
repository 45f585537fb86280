import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildSchema, isObjectType } from "graphql";
import { textOf } from "../house/files.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

/** Three of everything, so that a page of one leaves some out. */
let world: World;
let lea: Someone;
/** Who reads the audit, in which stand the saving and the publishing of the framework. */
let ada: Someone;
beforeAll(async () => {
  world = await openWorld();
  lea = await world.person({ name: "Lea", stage: "baker" });
  ada = await world.person({ name: "Ada" });
  await world.grant(ada, "ADMIN");
  for (const name of ["Ann", "Bob", "Cy"]) {
    const person = await world.person({ name, manager: lea });
    await world.mentor(await world.person({ name: `Mentor ${name}` }), { levels: { dough: 4 } });
    await world.resource({ title: name, outcomes: [["dough", 0, 2]] });
    await world.assess(person, "dough", { level: 1 });
  }
  // The catalogue has changed: whoever asks first also reads what is new.
  await world.ask(lea, "{ viewer { id } }");
});
afterAll(() => world.close());

/** Every list with a count: how it is asked for, its length, and what it takes beside who asks. */
const lists = {
  "Query.people": [(page: string) => `people(${page})`, 9, ["people"]],
  "Query.resources": [(page: string) => `resources(${page})`, 3, []],
  "Query.frameworks": [(page: string) => `frameworks(${page})`, 1, []],
  "Query.auditTrail": [(page: string) => `auditTrail(${page})`, 2, ["audit-trail"]],
  "Person.team": [(page: string) => `team(${page})`, 3, ["team"]],
  "Person.mentorMatches": [(page: string) => `mentorMatches(${page})`, 3, ["personal"]],
} as const;
const cases = Object.entries(lists);

/** Asks for that list of one's own, with this of it. */
async function ask(field: string, list: string, selection: string) {
  const asked = `${list} { ${selection} }`;
  const isOwn = field.startsWith("Person.");
  const who = field === "Query.auditTrail" ? ada : lea;
  return world.ask(who, isOwn ? `{ viewer { person { ${asked} } } }` : `{ ${asked} }`);
}

/** A statement without the conditions that its name goes on with. */
const named = (statement: string): string => statement.replace(/^(audit-trail).*/, "$1");
const wayTo = (field: string) => field.replace("Query.", "").replace("Person.", "viewer.person.");

test("all lists that are counted are among these", () => {
  const types = Object.values(buildSchema(textOf("schema/schema.graphql")).getTypeMap());
  const found = types.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => /Connection!?$/.test(String(field.type)))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(found.toSorted()).toEqual(Object.keys(lists).toSorted());
});

test.each(cases)("%s is read and counted in one breath", async (field, [list, length, beside]) => {
  for (const page of ["first: 1", "first: 100"]) {
    const whole =
      "totalCount edges { cursor node { __typename } } pageInfo { hasNextPage endCursor }";
    const { data, statements } = await ask(field, list(page), whole);
    expect(pick(data, `${wayTo(field)}.totalCount`)).toBe(length);
    expect(statements.map(named)).toEqual(["who-asks", ...beside]);
  }
});

test.each(cases)("%s is counted whole on a page beyond the end", async (field, [list, length]) => {
  const all = await ask(field, list("first: 100"), "pageInfo { endCursor }");
  const end = JSON.stringify(pick(all.data, `${wayTo(field)}.pageInfo.endCursor`));
  const beyond = await ask(field, list(`first: 1, after: ${end}`), "totalCount edges { cursor }");
  expect(pick(beyond.data, wayTo(field))).toEqual({ totalCount: length, edges: [] });
});

test.each(cases)(
  "%s is read once, whichever part is asked for",
  async (field, [list, , beside]) => {
    for (const part of ["totalCount", "edges { cursor }", "pageInfo { hasNextPage }"]) {
      const { statements } = await ask(field, list("first: 1"), part);
      expect(statements.map(named)).toEqual(["who-asks", ...beside]);
    }
  },
);

test("two lists of people in one request are two statements", async () => {
  const two = `{ a: people(first: 1) { totalCount }
    b: people(filter: { search: "bob" }) { totalCount edges { node { displayName } } } }`;
  const { data, statements } = await world.ask(lea, two);
  expect(pick(data, "a.totalCount")).toBe(9);
  expect(pick(data, "b.totalCount")).toBe(2);
  expect(statements).toEqual(["who-asks", "people", "people"]);
});
