import type { JsonObject, JsonValue } from "../content.ts";

/** The same object with its fields in the order of their names, and so with all that it holds. */
export function inOrderOfNames(object: JsonObject): JsonObject {
  const fields = Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, value]) => [name, valueInOrder(value)]));
}

function valueInOrder(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  return isList(value) ? value.map(valueInOrder) : inOrderOfNames(value);
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
