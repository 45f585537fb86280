import { refuse } from "../errors.ts";
import type { JsonObject } from "../framework/content/content.ts";
import { DOCUMENT_FIELDS, valueIn } from "./case-fields.ts";

/** Whether a document is among those wanted. */
export type Wanted = (document: JsonObject) => boolean;

/** How many characters a filter may have. */
const LENGTH_LIMIT = 1_000;

const COMPARISON = /^([A-Za-z]+)(=|!=|>=|<=|>|<|~)'([^']*)'$/u;

const COMPARE: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "~": (a, b) => a.toLowerCase().includes(b.toLowerCase()),
};

/**
 * What a filter lets through, as 1EdTech writes them: `title~'data' AND language='en'`, joined by
 * AND or by OR alone; anything else, or more than 1,000 characters, is refused.
 */
export function filterFrom(given: string | undefined): Wanted {
  if (given === undefined) return () => true;
  // Before anything else: taking apart what is far too long is work that nobody needs.
  if (given.length > LENGTH_LIMIT) throw refuse("BAD_USER_INPUT", "CASE_FILTER");
  const isAnyOf = given.includes("' OR ");
  const parts = given.split(isAnyOf ? /(?<=') OR /u : /(?<=') AND /u);
  const wanted = parts.map(comparisonFrom);
  return isAnyOf
    ? (document) => wanted.some((one) => one(document))
    : (document) => wanted.every((one) => one(document));
}

function comparisonFrom(part: string): Wanted {
  const [, field = "", sign = "", value = ""] = COMPARISON.exec(part.trim()) ?? [];
  const compare = COMPARE[sign];
  if (compare === undefined || !DOCUMENT_FIELDS.has(field)) {
    throw refuse("BAD_USER_INPUT", "CASE_FILTER");
  }
  return (document) => compare(valueIn(document, field), value);
}
