/** The process's variables, or a test's. */
export type Variables = Readonly<Record<string, string | undefined>>;

interface Source {
  readonly variables: Variables;
  /** Sentences about what is wrong, gathered so that all are told at once. */
  readonly problems: string[];
}

/** A text without spaces around it; empty counts as not given. */
export function text({ variables }: Source, name: string, unless: string): string {
  return variables[name]?.trim() || unless;
}

/** A whole number within a range. */
export function number(
  source: Source,
  name: string,
  { unless, least, most }: { unless: number; least: number; most: number },
): number {
  const given = text(source, name, String(unless));
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  source.problems.push(
    `${name} must be a whole number from ${least} to ${most}, e.g. ${name}=${unless}, not ${given}`,
  );
  return unless;
}

/** One of several words; the default is `info`. */
export function choice<Word extends string>(
  source: Source,
  name: string,
  words: readonly Word[],
): Word | "info" {
  const given = text(source, name, "info");
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  source.problems.push(`${name} must be one of ${words.join(", ")}, not ${given}`);
  return "info";
}

/** Several texts with commas between them. */
export function list(source: Source, name: string, unless: string): string[] {
  return text(source, name, unless)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** An absolute address with one of the protocols, or empty where it is not given. */
export function url(source: Source, name: string, protocols: readonly string[]): string {
  const given = text(source, name, "");
  if (given === "") return "";
  // What was given is not repeated: an address of a database holds a password.
  if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
  source.problems.push(`${name} must be an address such as ${name}=${protocols[0]}//host/name`);
  return "";
}

/** Null in place of an empty text. */
export function optional(value: string): string | null {
  return value === "" ? null : value;
}
