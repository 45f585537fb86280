import "reflect-metadata";
import {
  GraphQLError,
  GraphQLList,
  GraphQLNonNull,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { policyOf } from "./allow.ts";
import type { RequestContext } from "../server/context.ts";
import { refuse } from "../server/errors.ts";
import { nodeId } from "../server/node-id.ts";
import { anyoneSignedIn } from "../server/policy.ts";
import type { Policy } from "../server/policy.ts";
import { isWorkedOut } from "./connection.ts";
import { plainResolvers } from "./plain-resolvers.ts";
import { resolvers } from "./resolvers.ts";
import { offerLanguages } from "./scalars.ts";
import { typeNameOf } from "./node.type.ts";
import { isWorded, languageArgument, worded } from "./worded.ts";

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Builds the schema: type-graphql reads the classes; then every field gets a plain resolver, so
 * that nothing answers a promise without need, and a check of its policy in front.
 * Throws where a field has no policy.
 */
export function makeSchema(languages: readonly string[]): GraphQLSchema {
  offerLanguages(languages);
  const schema = buildSchemaSync({
    resolvers,
    validate: false,
    // Subscriptions do not go through type-graphql's own broker; it only insists on having one.
    pubSub: {
      publish: () => undefined,
      subscribe: () => ({ [Symbol.asyncIterator]: () => never }),
    },
  });
  Object.assign(schema.getQueryType() ?? {}, { description: "Everything that can be read." });
  const changing =
    "Everything that can be changed; each answers with what can be mended as errors.";
  Object.assign(schema.getMutationType() ?? {}, { description: changing });
  const resolverOf = plainResolvers();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isObjectType(type)) guard(type, resolverOf);
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = typeNameOf;
    if (isInterfaceType(type)) Object.values(type.getFields()).forEach(addLanguage);
  }
  return schema;
}

const never: AsyncIterator<never> = {
  next: () => Promise.resolve({ done: true, value: undefined }),
};

/** Gives every field of a type its resolver, with the field's policy in front. */
function guard(
  type: GraphQLObjectType,
  resolverOf: (type: string, field: string) => Resolve | null,
) {
  for (const field of Object.values(type.getFields())) {
    const policy = policyOf(field) ?? policyOf(type);
    if (policy === null) throw new Error(`${type.name}.${field.name} has no policy`);
    const resolve = resolverOf(type.name, field.name);
    const made = madeFrom(type, field, resolve);
    addLanguage(field);
    // Executors read a plain property themselves, several times faster than through a function.
    if (policy === anyoneSignedIn && made === null) delete field.resolve;
    else if (policy === anyoneSignedIn && made !== null) field.resolve = made;
    else field.resolve = guarded(made ?? property(field.name), policy, withheld(type, field));
  }
}

/** The resolver of a field, policy aside; null where the field is a property as it stands. */
function madeFrom(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  own: Resolve | null,
): Resolve | null {
  const resolve = own ?? property(field.name);
  if (field.name === "id") return opaqueId(type.name, resolve);
  if (isWorded(field)) return worded(resolve);
  return isWorkedOut(field) ? workedOut(field.name) : own;
}

function addLanguage(field: GraphQLField<unknown, unknown>): void {
  if (isWorded(field)) Object.assign(field, { args: [languageArgument] });
}

/** Ids leave as opaque ones; what is asked again and again in memory is written once. */
function opaqueId(type: string, resolve: Resolve): Resolve {
  const written = new WeakMap<object, string>();
  return (source, args, context, info) => {
    if (typeof source !== "object" || source === null) return null;
    let id = written.get(source);
    if (id === undefined) {
      id = nodeId(type, Number(resolve(source, args, context, info)));
      written.set(source, id);
    }
    return id;
  };
}

function property(name: string): Resolve {
  return (source): unknown =>
    typeof source === "object" && source !== null ? Reflect.get(source, name) : null;
}

/** A property that is a function, called only when somebody asks. */
function workedOut(name: string): Resolve {
  return (source): unknown => {
    if (typeof source !== "object" || source === null) return null;
    const value: unknown = Reflect.get(source, name);
    return typeof value === "function" ? Reflect.apply(value, source, []) : value;
  };
}

/** Asks the policy first; waits only where the policy itself has to. */
function guarded(resolve: Resolve, policy: Policy, instead: () => unknown): Resolve {
  return (source, args: Readonly<Record<string, unknown>>, context, info) => {
    const may = policy({ context, source, args });
    if (may === true) return resolve(source, args, context, info);
    if (may === false) return instead();
    return may.then((allowed) => (allowed ? resolve(source, args, context, info) : instead()));
  };
}

/** What a viewer without the right gets: nothing, an empty list, or at the root a refusal. */
function withheld(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): () => unknown {
  if (type.name === "Query" || type.name === "Mutation") {
    return () => {
      throw refuse("FORBIDDEN");
    };
  }
  if (!(field.type instanceof GraphQLNonNull)) return () => null;
  if (field.type.ofType instanceof GraphQLList) return () => [];
  return () => {
    throw new GraphQLError(`${type.name}.${field.name} can be neither empty nor refused`);
  };
}
