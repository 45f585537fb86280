import { setTimeout as pause } from "node:timers/promises";
import { GraphQLScalarType, buildSchema, isInterfaceType, isObjectType } from "graphql";
import type { GraphQLFieldResolver } from "graphql";
import { refuse } from "../../server/errors.ts";

/** A small graph with a cycle, a list in pages, an interface and everything that can fail. */
export const stubSchema = buildSchema(`
  scalar Day
  enum Colour { RED GREEN }
  input Filter { text: String, colour: Colour = GREEN, day: Day, not: Filter }
  input Either @oneOf { left: Int, right: Int }
  interface Node { id: ID! }
  type Person implements Node {
    id: ID!
    name(language: String): String!
    boss: Person
    team(first: Int = 20): [Person!]!
    fails: String
    mustFail: String!
  }
  type Thing implements Node { id: ID!, weight: Float }
  type Query {
    hello(name: String, times: Int = 1): String!
    person(id: ID!): Person
    people(first: Int = 20): [Person!]!
    nodes(ids: [ID!]!): [Node]!
    find(filter: Filter): String
    either(of: Either!): Int
    day(of: Day): Day
    small(of: Int! = 1): Int
    refused: String
    databaseAway: String
    large(bytes: Int!): String
    slow(milliseconds: Int!): String
    thorough(milliseconds: Int!): String
  }
  type Mutation { rename(name: String!): Person! }
  type Subscription { hello: String }
`);

type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, never>>;

const person = (id: string) => ({ type: "Person", id });
const folk = (_source: unknown, { first }: { first?: number }) =>
  Array.from({ length: first ?? 0 }, (_, index) => person(String(index)));

const pausing: Resolver = async (_source, { milliseconds }) => {
  // Nobody waits for what was given up.
  return await pause(Number(milliseconds), "done", { ref: false });
};

const resolvers: Record<string, Record<string, Resolver>> = {
  Query: {
    hello: (_source, { name, times }) => `Hello ${name ?? "you"}`.repeat(Number(times)),
    person: (_source, { id }) => person(String(id)),
    people: folk,
    nodes: (_source, { ids }) => Object.values(ids ?? {}).map((id) => nodeOf(String(id))),
    find: (_source, { filter }) => JSON.stringify(filter),
    either: (_source, { of }) => Object.values(of ?? {})[0],
    day: (_source, { of }) => of,
    small: (_source, { of }) => of,
    refused: () => {
      throw refuse("FORBIDDEN");
    },
    databaseAway: async () => {
      throw new Error("Connection terminated unexpectedly");
    },
    large: (_source, { bytes }) => "x".repeat(Number(bytes)),
    slow: pausing,
    thorough: pausing,
  },
  Person: {
    boss: () => person("0"),
    name: (_source, { language }) => (language === "fr" ? "Léa" : "Lea"),
    team: folk,
    fails: () => {
      throw new Error("SELECT secret FROM person WHERE password = 'x'");
    },
    mustFail: () => null,
  },
  Mutation: { rename: () => person("1") },
};

function nodeOf(id: string): unknown {
  if (id === "nobody") return null;
  return id.startsWith("thing") ? { type: "Thing", id, weight: 1.5 } : person(id);
}

for (const [typeName, fields] of Object.entries(resolvers)) {
  const type = stubSchema.getType(typeName);
  if (!isObjectType(type)) throw new Error(typeName);
  for (const [name, resolve] of Object.entries(fields)) {
    const field = type.getFields()[name];
    if (field === undefined) throw new Error(name);
    field.resolve = resolve;
    if (name === "thorough") field.extensions = { takesLong: true };
  }
}

const node = stubSchema.getType("Node");
if (isInterfaceType(node)) node.resolveType = (value: { type: string }) => value.type;

const day = stubSchema.getType("Day");
if (day instanceof GraphQLScalarType) {
  // Inside, a day is a number, so that reading it twice would show.
  day.parseValue = (value) => {
    if (typeof value !== "string") throw new TypeError("a day is a text");
    return Date.parse(value);
  };
  day.serialize = (value) => new Date(Number(value)).toISOString().slice(0, 10);
}
