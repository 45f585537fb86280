/** An object out of JSON, looked into without knowing what it holds. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads JSON; it is a SyntaxError where it is none. */
export function readJson(text: string): unknown {
  return JSON.parse(text);
}

/** The value as an object; an empty one where it is none. */
export function record(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The value as a list of objects; empty where it is none. */
export function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** The value as a list of numbers; what is none of them is left out. */
export function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "number") : [];
}
