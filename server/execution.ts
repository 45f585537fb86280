import { GraphQLError, execute, getVariableValues, OperationTypeNode, visit, BREAK } from "graphql";
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { CompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { costCheck } from "./complexity.ts";
import { refuse } from "./errors.ts";
import { limits } from "./limits.ts";

/** Which executor runs queries; mutations and introspection always take graphql-js. */
export type ExecutorName = "jit" | "graphql-js";

/** A validated operation on its way to be run. */
export interface Run {
  /** Tells documents apart: equal keys mean equal text. */
  readonly documentKey: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly context: unknown;
}

/** Runs an operation and answers raw errors, not yet worded. */
export type Execute = (run: Run) => Promise<ExecutionResult>;

/** What runs operations, and on what. */
export interface Execution {
  readonly schema: GraphQLSchema;
  /** `jit` unless said otherwise. */
  readonly executor?: ExecutorName;
  /** At which coming of a query graphql-jit compiles it; the second unless said otherwise. */
  readonly compileAt?: number;
}

/**
 * Makes the executor: it checks variables, weighs the operation and runs it. With `jit`, a query is
 * compiled when it comes for the `compileAt`-th time (a compilation costs ten ordinary runs) and
 * kept among the 500 used last; what cannot be compiled runs through graphql-js from then on.
 * After five seconds the answer is OVERLOADED.
 */
export function makeExecutor({ schema, executor = "jit", compileAt = 2 }: Execution): Execute {
  const compiledFor = executor === "jit" ? compilations(schema, compileAt) : () => null;
  const checkCost = costCheck(schema);
  return async (run) => {
    if (run.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      throw refuse("BAD_USER_INPUT", "SUBSCRIPTION");
    }
    // graphql-jit words bad variables in its own way and misses some: graphql-js decides.
    const definitions = run.operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(schema, definitions, run.variables, {
      maxErrors: limits.errors,
    });
    if (errors !== undefined) return { errors: errors.map(asUserInput) };
    checkCost(run);
    const compiled = compiledFor(run);
    return inTime(compiled === null ? interpret(schema, run) : runCompiled(compiled, run));
  };
}

function interpret(schema: GraphQLSchema, { document, operation, variables, context }: Run) {
  const operationName = operation.name?.value;
  return execute({
    schema,
    document,
    contextValue: context,
    variableValues: variables,
    ...(operationName === undefined ? {} : { operationName }),
  });
}

function runCompiled(compiled: CompiledQuery, { variables, context }: Run) {
  return compiled.query({}, context, variables);
}

/** Finds the compiled form of an operation, compiling it where it has come often enough. */
function compilations(schema: GraphQLSchema, compileAt: number) {
  const seen = new LRUCache<string, number>({ max: 2_000 });
  const compiled = new LRUCache<string, { readonly query: CompiledQuery | null }>({ max: 500 });
  return (run: Run): CompiledQuery | null => {
    const key = `${run.documentKey} ${run.operation.name?.value ?? ""}`;
    const found = compiled.get(key);
    if (found !== undefined) return found.query;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times < compileAt) return null;
    const query = isCompilable(run) ? compile(schema, run) : null;
    compiled.set(key, { query });
    return query;
  };
}

function compile(schema: GraphQLSchema, { document, operation }: Run): CompiledQuery | null {
  try {
    const compiled = compileQuery(schema, document, operation.name?.value, {
      customJSONSerializer: false,
    });
    return isCompiledQuery(compiled) ? compiled : null;
  } catch {
    // What graphql-jit does not take, graphql-js does.
    return null;
  }
}

function isCompilable({ document, operation }: Run): boolean {
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

function asUserInput({ message, nodes, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    originalError: originalError ?? null,
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** Answers what is being computed, or OVERLOADED once the time for a request is over. */
async function inTime<Answer>(computed: Answer | Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(refuse("OVERLOADED", "TIME", { most: limits.milliseconds / 1000 }));
    }, limits.milliseconds);
  });
  try {
    return await Promise.race([computed, late]);
  } finally {
    clearTimeout(timer);
  }
}
