import { Kind, getNullableType, isLeafType, isListType, getNamedType, visit, BREAK } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { ComplexityEstimator, ComplexityEstimatorArgs } from "graphql-query-complexity";
import type * as QueryComplexity from "graphql-query-complexity";
import { createRequire } from "node:module";
import { refuse } from "../errors.ts";
import { limits } from "./limits.ts";

// Imported, the package would bring a second copy of graphql, which takes our schema for foreign.
// oxlint-disable-next-line typescript/no-unsafe-assignment -- require has no types; these are the package's own
const { getComplexity }: typeof QueryComplexity = createRequire(import.meta.url)(
  "graphql-query-complexity",
);

/** What is asked of a schema at once: a document, one of its operations, its variables. */
export interface Question {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/** How many items an unbounded list is taken to hold where its field declares no other number. */
const USUAL_LIST = 5;
const LEAF = 0.1;
const OBJECT = 1;
/** The whole of introspection, whatever is asked of it. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 4_000, __type: 500 };

/**
 * Makes the check that refuses a question whose answer could hold too many objects, with
 * QUERY_TOO_COMPLEX. A list counts as many times as its `first`, `limit` or `ids` allow, else as
 * the field's `extensions.complexity` declares, else five times; a leaf is a tenth of an object.
 */
export function costCheck(schema: GraphQLSchema): (question: Question) => void {
  // Operations that stay below the limit however large the pages that their variables ask for.
  const alwaysCheap = new WeakSet<OperationDefinitionNode>();
  return (question) => {
    if (alwaysCheap.has(question.operation)) return;
    const atWorst = costOf(schema, question, worstCost);
    if (atWorst <= limits.cost) {
      if (!isConditional(question.document)) alwaysCheap.add(question.operation);
      return;
    }
    const cost = Math.ceil(costOf(schema, question, usualCost));
    if (cost > limits.cost) {
      throw refuse("QUERY_TOO_COMPLEX", "COST", { cost, most: limits.cost });
    }
  };
}

/** The cost of a question with the variables it came with, in objects. */
export function costOf(
  schema: GraphQLSchema,
  { document, operation, variables }: Question,
  estimator: ComplexityEstimator = usualCost,
): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    estimators: [estimator],
    maxQueryNodes: limits.selections * 2,
    ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
  });
}

function usualCost(asked: ComplexityEstimatorArgs): number {
  return priceOf(asked, timesAsked(asked));
}

function worstCost(asked: ComplexityEstimatorArgs): number {
  return priceOf(asked, timesAtWorst(asked));
}

function priceOf({ field, childComplexity }: ComplexityEstimatorArgs, times: number): number {
  const introspection = INTROSPECTION[field.name];
  if (introspection !== undefined) return introspection;
  if (isLeafType(getNamedType(field.type))) return LEAF * times;
  return times * (OBJECT + childComplexity);
}

/** How many items the arguments let a field answer; a page or list too large is refused elsewhere. */
function timesAsked(asked: ComplexityEstimatorArgs): number {
  const { first, limit, ids } = asked.args;
  if (typeof first === "number") return between(first, limits.page);
  if (typeof limit === "number") return between(limit, limits.shortList);
  if (Array.isArray(ids)) return between(ids.length, limits.page);
  return timesDeclared(asked);
}

function timesAtWorst(asked: ComplexityEstimatorArgs): number {
  const varies = asked.node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE) ?? false;
  if (!varies) return timesAsked(asked);
  const names = new Set(asked.field.args.map(({ name }) => name));
  if (names.has("first") || names.has("ids")) return limits.page;
  return names.has("limit") ? limits.shortList : timesAsked(asked);
}

function timesDeclared({ field, type }: ComplexityEstimatorArgs): number {
  const declared = field.extensions.complexity;
  if (typeof declared === "number") return declared;
  // A connection has counted its page already.
  const isPage = field.name === "edges" && type.name.endsWith("Connection");
  return isListType(getNullableType(field.type)) && !isPage ? USUAL_LIST : 1;
}

function between(count: number, most: number): number {
  return Math.min(Math.max(count, 1), most);
}

function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
