import type { GraphQLFieldResolver } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { RequestContext } from "../server/context.ts";

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["queries"][number] | Storage["fieldResolvers"][number];
type Parameter = NonNullable<Handler["params"]>[number];

/**
 * Plain functions for the methods of resolver classes. type-graphql's own answer a promise for
 * every field with an argument; these answer what the method answers. Inputs stay plain objects.
 */
export function plainResolvers(): (type: string, field: string) => Resolve | null {
  const storage = getMetadataStorage();
  const found = new Map<string, Resolve>();
  const instances = new Map<object, object>();
  const add = (type: string, handler: Handler, name: string): void => {
    found.set(`${type}.${name}`, resolveWith(instanceOf(instances, handler.target), handler));
  };
  for (const query of storage.queries) add("Query", query, query.schemaName);
  for (const mutation of storage.mutations) add("Mutation", mutation, mutation.schemaName);
  const names = new Map(storage.objectTypes.map((type) => [type.target, type.name]));
  for (const edge of storage.fieldResolvers) {
    const type = edge.kind === "external" ? names.get(edge.getObjectType?.() ?? Object) : undefined;
    // An edge that the source holds has no method; executors read it themselves.
    const hasMethod = typeof Reflect.get(edge.target.prototype, edge.methodName) === "function";
    if (type !== undefined && hasMethod) add(type, edge, edge.schemaName);
  }
  return (type, field) => found.get(`${type}.${field}`) ?? null;
}

function instanceOf(instances: Map<object, object>, target: Handler["target"]): object {
  const existing = instances.get(target);
  if (existing !== undefined) return existing;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- resolver classes take nothing
  const made = new (target as new () => object)();
  instances.set(target, made);
  return made;
}

function resolveWith(instance: object, handler: Handler): Resolve {
  const call = methodOf(instance, handler.methodName);
  const parameters = (handler.params ?? []).toSorted((a, b) => a.index - b.index).map(taken);
  const [first, second, third, fourth] = parameters;
  // One function for each number of parameters keeps the hot path free of lists.
  if (first === undefined) return () => call();
  if (second === undefined) return (s, a: Given, c) => call(first(s, a, c));
  if (third === undefined) return (s, a: Given, c) => call(first(s, a, c), second(s, a, c));
  if (fourth === undefined) {
    return (s, a: Given, c) => call(first(s, a, c), second(s, a, c), third(s, a, c));
  }
  return (s, a: Given, c) => call(...parameters.map((parameter) => parameter(s, a, c)));
}

function methodOf(instance: object, name: string): (...parameters: unknown[]) => unknown {
  const method: unknown = Reflect.get(instance, name);
  if (typeof method !== "function") throw new Error(`${name} is no method`);
  return (...parameters): unknown => Reflect.apply(method, instance, parameters);
}

type Given = Readonly<Record<string, unknown>>;
type Taken = (source: unknown, args: Given, context: RequestContext) => unknown;

/** How one parameter of a method is taken from what GraphQL hands over. */
function taken(parameter: Parameter): Taken {
  switch (parameter.kind) {
    case "root":
      return (source) => source;
    case "context":
      return (_source, _args, context) => context;
    case "arg": {
      const { name } = parameter;
      return (_source, args) => args[name] ?? null;
    }
    default:
      throw new Error(`a parameter of kind ${parameter.kind} is not used here`);
  }
}
