/** Where two answers differ first: the way to it and what stands there; null where they agree. */
export interface Difference {
  readonly path: string;
  readonly one: string;
  readonly other: string;
}

/**
 * Compares two answers value by value. The order of keys does not count, an opaque id is as good
 * as the row id within it, and of a cursor it only counts whether there is one.
 */
export function firstDifference(one: unknown, other: unknown, path = ""): Difference | null {
  if (isObject(one) && isObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    for (const key of keys) {
      const found = firstDifference(
        plain(key, one[key]),
        plain(key, other[key]),
        `${path}${Array.isArray(one) ? `[${key}]` : `.${key}`}`,
      );
      if (found !== null) return found;
    }
    return null;
  }
  if (Object.is(one, other)) return null;
  return { path, one: shown(one), other: shown(other) };
}

/** How many values an answer holds, so that agreement over nothing is noticed. */
export function valuesIn(answer: unknown): number {
  if (!isObject(answer)) return 1;
  return Object.values(answer).reduce((sum: number, value) => sum + valuesIn(value), 0);
}

function plain(key: string, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (key === "endCursor") return "a cursor";
  if (key !== "id") return value;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const decoded = /^[A-Za-z]+:(\d+)$/.exec(Buffer.from(text, "base64url").toString());
  return decoded?.[1] ?? text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 200);
}
