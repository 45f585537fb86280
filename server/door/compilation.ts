import { BREAK, GraphQLScalarType, Kind, OperationTypeNode, visit } from "graphql";
import type {
  DefinitionNode,
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
  TypeNode,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";

/** A query that graphql-jit has compiled; takes variables that are coerced already. */
export type CompiledQuery = (
  coerced: Record<string, unknown>,
  context: unknown,
) => ExecutionResult | Promise<ExecutionResult>;

interface Compilable {
  readonly documentKey: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Makes what finds the compiled form of an operation: compiled when it comes for the `compileAt`-th
 * time, kept among the 500 used last. Null for what is not compiled yet or cannot be.
 */
export function compiler(
  schema: GraphQLSchema,
  compileAt: number,
): (run: Compilable) => CompiledQuery | null {
  const seen = new LRUCache<string, number>({ max: 2_000 });
  const compiled = new LRUCache<string, { readonly query: CompiledQuery | null }>({ max: 500 });
  const plain = schemaWithCoerced(schema);
  return (run) => {
    const key = `${run.documentKey} ${run.operation.name?.value ?? ""}`;
    const found = compiled.get(key);
    if (found !== undefined) return found.query;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times < compileAt) return null;
    const query = isCompilable(run) ? compile(plain, run) : null;
    compiled.set(key, { query });
    return query;
  };
}

function compile(schema: GraphQLSchema, { document, operation }: Compilable): CompiledQuery | null {
  try {
    const prepared = { ...document, definitions: document.definitions.map(withCoerced) };
    const compiled = compileQuery(schema, prepared, operation.name?.value, {
      customJSONSerializer: false,
    });
    if (!isCompiledQuery(compiled)) return null;
    return (coerced, context) => compiled.query({}, context, coerced);
  } catch {
    // What graphql-jit does not take, graphql-js does.
    return null;
  }
}

/** Variables come coerced by graphql-js, and are taken as they are. */
const coerced = new GraphQLScalarType({ name: "_Coerced" });

/**
 * The same schema with one more type, for variables. graphql-jit would read variables a second
 * time, in words of its own, and unrolls an input type that holds itself for many seconds.
 */
function schemaWithCoerced(schema: GraphQLSchema): GraphQLSchema {
  const getType: GraphQLSchema["getType"] = (name) =>
    name === coerced.name ? coerced : schema.getType(name);
  // oxlint-disable-next-line typescript/no-unsafe-return -- what is made from a schema is a schema
  return Object.create(schema, { getType: { value: getType } });
}

const coercedType = {
  kind: Kind.NAMED_TYPE,
  name: { kind: Kind.NAME, value: coerced.name },
} as const;

/** `@skip` and `@include` ask graphql-jit for variables that it knows to be Boolean. */
function isBoolean(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isBoolean(type.type);
  return type.kind === Kind.NAMED_TYPE && type.name.value === "Boolean";
}

function withCoerced(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
  const variableDefinitions = definition.variableDefinitions?.map(({ kind, variable, type }) => {
    return { kind, variable, type: isBoolean(type) ? type : coercedType };
  });
  return { ...definition, ...(variableDefinitions && { variableDefinitions }) };
}

/** Only queries, and not about the schema itself: compiling those costs more than it saves. */
function isCompilable({ document, operation }: Compilable): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  let introspects = false;
  visit(document, {
    Field: ({ name }) => {
      introspects = name.value === "__schema" || name.value === "__type";
      return introspects ? BREAK : undefined;
    },
  });
  return !introspects;
}
