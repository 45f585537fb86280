import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLFormattedError } from "graphql";
import { buildSchema, getNamedType, isLeafType, isObjectType } from "graphql";
import { accessToAudit } from "./access.audit.ts";
import { accessToCatalogue } from "./access.catalogue.ts";
import { accessToChanges } from "./access.changes.ts";
import { accessToPeople } from "./access.people.ts";
import { relations, rows } from "./access.rows.ts";
import type { RelationName, TypeAccess } from "./access.rows.ts";
import { watchedWorld } from "./access.world.ts";
import type { Watched } from "./access.world.ts";
import { pick } from "../support/pick.ts";
import { textOf } from "./files.ts";

const schema = buildSchema(textOf("schema/schema.graphql"));
const objectTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith("__"));

/** What is not in here fails the test. */
const access = { ...accessToPeople, ...accessToCatalogue, ...accessToAudit };
const everyType: Readonly<Record<string, Pick<TypeAccess, "fields">>> = {
  ...access,
  ...accessToChanges,
};

let watched: Watched;
beforeAll(async () => {
  watched = await watchedWorld();
});
afterAll(() => watched.world.close());

test.each(objectTypes.map((type) => [type.name, type] as const))(
  "the table says of every field of %s who sees it",
  (name, type) => {
    const known = Object.values(everyType[name]?.fields ?? {}).flatMap(wordsOf);
    expect(known.toSorted()).toEqual(Object.keys(type.getFields()).toSorted());
  },
);

describe.each(relations)("%s", (relation) => {
  test.each(Object.entries(access))("sees of %s what the table says", async (_, type) => {
    const seen = await look(relation, type);
    expect(seen).toEqual(expectedOf(relation, type));
  });
});

test.each(Object.entries(access))("nobody sees %s without signing in", async (_, { way }) => {
  const query = documentFor(way);
  const answer = await watched.world.send(null, { query, variables: watched.variables });
  expect(answer).toMatchObject({ status: 401, data: undefined, statements: [] });
  expect(answer.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});

type Seen = Readonly<Record<string, boolean>> | "nothing";

/** Which fields of the object hold something for that onlooker; only roots bound to a role refuse. */
async function look(relation: RelationName, { way }: TypeAccess): Promise<Seen> {
  const { world, onlookers, variables } = watched;
  const asked = { query: documentFor(way), variables };
  const { data, errors } = await world.send(onlookers[relation], asked);
  expect(errors.filter((error) => !isRefusedRoot(error))).toEqual([]);
  let found: unknown = data;
  for (const step of stepsOf(way)) {
    const next = pick(found, step);
    found = Array.isArray(next) ? next[0] : next;
    if (found === null || found === undefined) return "nothing";
  }
  return Object.fromEntries(
    Object.entries(found ?? {}).map(([field, value]) => [field, holdsSomething(value)]),
  );
}

const isRefusedRoot = ({ path, extensions }: GraphQLFormattedError): boolean =>
  path?.length === 1 && extensions?.["code"] === "FORBIDDEN";

const holdsSomething = (value: unknown): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

function expectedOf(relation: RelationName, type: TypeAccess): Seen {
  if (!isIn(type.reachedBy ?? "open", relation)) return "nothing";
  return Object.fromEntries(
    Object.entries(type.fields).flatMap(([row, fields]) =>
      wordsOf(fields).map((field) => [field, isIn(row, relation) && !emptyHere.has(field)]),
    ),
  );
}

function isIn(row: string, relation: RelationName): boolean {
  const found = Object.entries(rows).find(([name]) => name === row);
  return found?.[1].some((one) => one === relation) ?? false;
}

/** What is empty in this world for everybody: a published version has no checks, a draft no lines. */
const emptyHere = new Set([
  "closedGaps",
  "widenedGaps",
  "narrowedGaps",
  "checks",
  "line",
  "impact",
  "unmapped",
]);

const wordsOf = (text: string): string[] => text.split(/\s+/);
const stepsOf = (way: string): string[] => way.split(".").filter((step) => step !== "");

/** A document that goes the way and asks there for every field of the type. */
function documentFor(way: string): string {
  const selection = selectionAlong("Query", stepsOf(way));
  const used = ["person", "mentor", "from", "to"].filter((one) => selection.includes(`$${one}`));
  const variables = used.map((one) => `$${one}: ID!`).join(", ");
  return variables === "" ? selection : `query Look(${variables}) ${selection}`;
}

function selectionAlong(name: string, [step, ...further]: readonly string[]): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  const fields = Object.values(type.getFields());
  const selected = fields
    .filter((field) => step === undefined || field.name === step)
    .map((field) => {
      const leads = getNamedType(field.type);
      const asked = `${field.name}${argumentsOf[`${name}.${field.name}`] ?? ""}`;
      if (step !== undefined) return `${asked} ${selectionAlong(leads.name, further)}`;
      return isLeafType(leads) ? asked : `${asked} { __typename }`;
    });
  return `{ ${selected.join(" ")} }`;
}

const argumentsOf: Readonly<Record<string, string>> = {
  "Query.person": "(id: $person)",
  "Query.node": "(id: $person)",
  "Query.nodes": "(ids: [$person])",
  "Query.framework": '(key: "bakery")',
  "Framework.export": "(format: MOODLE)",
  "Person.mentorEligibility": "(mentor: $mentor)",
  "Person.compareTargets": "(from: $from, to: $to)",
};
