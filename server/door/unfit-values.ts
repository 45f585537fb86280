import { refuse } from "../errors.ts";
import { limits } from "./limits.ts";

const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * Refuses variables that hold what PostgreSQL refuses or changes in silence: NUL, half of a
 * surrogate pair, a number beyond 32 bits; and nesting so deep that reading it could fail.
 */
export function refuseUnfitVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.variableDepth) {
      throw refuse("BAD_USER_INPUT", "NESTING", { most: limits.variableDepth });
    }
    level = level.flatMap(within);
  }
}

/** Checks one value and answers what lies directly in it. */
function within(value: unknown): unknown[] {
  if (typeof value === "string") refuseUnfitText(value);
  if (typeof value === "number") refuseUnfitNumber(value);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value;
  return Object.entries(value).flat();
}

/** Refuses a text that PostgreSQL could not give back as it came. */
export function refuseUnfitText(text: string): void {
  if (text.includes("\0") || /\p{Surrogate}/u.test(text)) {
    throw refuse("BAD_USER_INPUT", "UNFIT_TEXT");
  }
}

/** Refuses a number beyond 32 bits, whole or not, and one that is beyond all numbers. */
export function refuseUnfitNumber(number: number): void {
  if (number > LARGEST_INTEGER || number < -LARGEST_INTEGER - 1)
    throw refuse("BAD_USER_INPUT", "UNFIT_NUMBER");
}
