import { GraphQLError, Kind, parse, visit } from "graphql";
import type { DocumentNode, SelectionSetNode } from "graphql";
import { LRUCache } from "lru-cache";
import { createHash } from "node:crypto";
import { refuse } from "../errors.ts";
import type { Reason } from "../refusals.ts";
import { sizeOf } from "./document-size.ts";
import { limits } from "./limits.ts";
import { refuseUnfitNumber, refuseUnfitText } from "./unfit-values.ts";

/** Documents that were looked over before, by the hash of their text. */
const admitted = new LRUCache<string, true>({ max: 2_000 });

/**
 * Looks a document over before anything costly is done with it: syntax, length, depth, repetition
 * and literals no database takes. What is too much is QUERY_TOO_COMPLEX and names the limit.
 */
export function admitDocument(source: string): void {
  const hash = createHash("sha256").update(source).digest("base64");
  if (admitted.has(hash)) return;
  checkDocument(parseDocument(source));
  admitted.set(hash, true);
}

function parseDocument(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (!/more tha[nt] \d+ tokens/.test(error.message)) throw error;
    throw refuse("QUERY_TOO_COMPLEX", "TOKENS", { most: limits.tokens });
  }
}

/** Checks a parsed document against every limit that needs neither schema nor variables. */
function checkDocument(document: DocumentNode): void {
  const counts = countsOf(document);
  atMost("OPERATIONS", counts.operations, limits.operations);
  atMost("FRAGMENTS", counts.fragments, limits.fragments);
  atMost("ALIASES", counts.aliases, limits.aliases);
  atMost("DIRECTIVES", counts.directives, limits.directives);
  atMost("REPEATS", counts.repeats, limits.repeats);
  const size = sizeOf(document);
  atMost("SELECTIONS", size.selections, limits.selections);
  deepAtMost(size.depth, limits.depth);
  deepAtMost(size.introspectionDepth, limits.introspectionDepth);
}

function atMost(reason: Reason, count: number, most: number): void {
  if (count > most) throw refuse("QUERY_TOO_COMPLEX", reason, { count, most });
}

function deepAtMost(depth: number, most: number): void {
  if (depth > most) throw refuse("QUERY_TOO_COMPLEX", "TOO_DEEP", { depth, most });
}

function countsOf(document: DocumentNode) {
  const counts = { operations: 0, fragments: 0, aliases: 0, directives: 0, repeats: 0 };
  visit(document, {
    OperationDefinition: () => void counts.operations++,
    FragmentDefinition: () => void counts.fragments++,
    FragmentSpread: () => void counts.fragments++,
    Directive: () => void counts.directives++,
    Field: ({ alias }) => void (alias && counts.aliases++),
    SelectionSet: (node) => void (counts.repeats += repeatsIn(node)),
    IntValue: ({ value }) => refuseUnfitNumber(Number(value)),
    FloatValue: ({ value }) => refuseUnfitNumber(Number(value)),
    StringValue: ({ value }) => refuseUnfitText(value),
  });
  return counts;
}

/** How many fields of a selection set carry a name that another one has already. */
function repeatsIn({ selections }: SelectionSetNode): number {
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  return fields.length - new Set(fields.map(({ alias, name }) => (alias ?? name).value)).size;
}
