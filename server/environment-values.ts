/** The process's variables, or a test's. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that are being read, and what was found wrong with them. */
export interface Reading {
  readonly variables: Variables;
  /** One sentence each, gathered so that all are told at once. */
  readonly problems: string[];
}

/** A text without spaces around it; empty counts as not given. */
export function text({ variables }: Reading, name: string, unless: string): string {
  return variables[name]?.trim() || unless;
}

/** A whole number within a range. */
export function number(
  reading: Reading,
  name: string,
  { unless, least, most }: { unless: number; least: number; most: number },
): number {
  const given = text(reading, name, String(unless));
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  reading.problems.push(
    `${name} must be a whole number from ${least} to ${most}, e.g. ${name}=${unless}, not ${given}`,
  );
  return unless;
}

/** One of several words. */
export function choice<Word extends string>(
  reading: Reading,
  name: string,
  { unless, words }: { unless: Word; words: readonly Word[] },
): Word {
  const given = text(reading, name, unless);
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  reading.problems.push(`${name} must be one of ${words.join(", ")}, not ${given}`);
  return unless;
}

/** Several texts with commas between them. */
export function list(reading: Reading, name: string, unless: string): string[] {
  return text(reading, name, unless)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** An absolute address with one of the protocols; null where none is given. */
export function url(reading: Reading, name: string, protocols: readonly string[]): string | null {
  const given = text(reading, name, "");
  if (given === "") return null;
  // What was given is not repeated: an address of a database holds a password.
  if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
  reading.problems.push(`${name} must be an address such as ${name}=${protocols[0]}//host/name`);
  return null;
}
