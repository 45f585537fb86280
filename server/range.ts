import { refuse } from "./errors.ts";

/** What a number may be, and what it is called where it was given. */
export interface Range {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** The number, or null where none was given; BAD_USER_INPUT names it and its range. */
export function inRange(value: number | null | undefined, range: Range): number | null {
  if (value == null) return null;
  const { name, least, most } = range;
  // What is no number lies in no range.
  if (value >= least && value <= most) return value;
  throw refuse("BAD_USER_INPUT", "RANGE", { name, least, most });
}
