import type { JsonObject, JsonValue } from "../content/content.ts";

/** Whether a value of JSON is an object with named fields. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value of JSON is a list. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** An object in a field; empty where there is none. */
export function objectIn(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  return isObject(value) ? value : {};
}

/** The list in a field; empty where there is none. */
export function listIn(object: JsonObject, field: string): readonly JsonValue[] {
  const value = object[field];
  return isList(value) ? value : [];
}

/** The text in a field, numbers as their digits; null where there is none or an empty one. */
export function textIn(object: JsonObject, field: string): string | null {
  const value = object[field];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

/** The object without some of its fields. */
export function without(object: JsonObject, fields: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !fields.has(name)));
}

/** The fields that say something. */
export function meaningful(fields: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || saysNothing(value) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}

/** Whether a value tells nothing: null, an empty text, an empty list or an empty object. */
export function saysNothing(value: JsonValue): boolean {
  if (value === null || value === "") return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
