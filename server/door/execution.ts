import { GraphQLError, OperationTypeNode, execute, getVariableValues } from "graphql";
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { compiler } from "./compilation.ts";
import { costCheck } from "./complexity.ts";
import { refuse } from "../errors.ts";
import { limits } from "./limits.ts";
import { patienceWith } from "./patience.ts";

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
  /** After how many milliseconds a request is given up; five seconds unless said otherwise. */
  readonly patience?: number;
  /** The same where a field is asked for that takes long; 20 seconds unless said otherwise. */
  readonly longPatience?: number;
}

/**
 * Makes the executor: it checks variables, weighs the operation and runs it. With `jit`, a query is
 * compiled when it comes for the `compileAt`-th time (a compilation costs ten ordinary runs) and
 * kept among the 500 used last; what cannot be compiled runs through graphql-js from then on.
 * What takes too long is OVERLOADED. A value that is a function is called by graphql-js and not by
 * graphql-jit, so a field that holds one needs a resolver.
 */
export function makeExecutor(execution: Execution): Execute {
  const { schema, executor = "jit", compileAt = 2 } = execution;
  const { patience = limits.milliseconds, longPatience = limits.longMilliseconds } = execution;
  const patienceFor = patienceWith(schema, { usual: patience, long: longPatience });
  const compiledFor = executor === "jit" ? compiler(schema, compileAt) : () => null;
  const checkCost = costCheck(schema);
  return async (run) => {
    if (run.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      throw refuse("BAD_USER_INPUT", "SUBSCRIPTION");
    }
    if (schema.getRootType(run.operation.operation) == null) {
      throw refuse("BAD_USER_INPUT", "NO_ROOT", { kind: run.operation.operation });
    }
    const definitions = run.operation.variableDefinitions ?? [];
    const { errors, coerced } = getVariableValues(schema, definitions, run.variables, {
      maxErrors: limits.errors,
    });
    if (errors !== undefined) return { errors: errors.map(asUserInput) };
    checkCost(run);
    const query = compiledFor(run);
    const answer = query === null ? interpret(schema, run) : query(coerced, run.context);
    return inTime(patienceFor(run), answer);
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

function asUserInput({ message, nodes, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    originalError: originalError ?? null,
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** Answers what is being computed, or refuses once the time for a request is over. */
async function inTime<Answer>(
  milliseconds: number,
  computed: Answer | Promise<Answer>,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(refuse("OVERLOADED", "TIME", { most: milliseconds / 1000 }));
    }, milliseconds);
  });
  try {
    return await Promise.race([computed, late]);
  } finally {
    clearTimeout(timer);
  }
}
