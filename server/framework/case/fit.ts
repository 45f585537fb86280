import type { JsonObject, JsonValue } from "../content/content.ts";
import { isList, isObject } from "./json-fields.ts";
import type { CaseReport } from "./report.ts";

/** How deep JSON may be nested; packages need about ten levels. */
const NESTING_LIMIT = 32;

/** How many values a package may hold; 5 MiB of items and associations hold a third of it. */
const VALUE_LIMIT = 500_000;

const UNFIT = /[\0\p{Surrogate}]/u;

/**
 * A parsed JSON value as it can be kept: characters that no database holds are replaced and
 * reported where the first of them stands. What is nested too deeply, or too much, is refused: null.
 */
export function fitJson(value: unknown, report: CaseReport): JsonObject | null {
  const { tooDeep, unfit, count } = look(value);
  if (count > VALUE_LIMIT) {
    report.error("CASE_TOO_MUCH", [], { limit: VALUE_LIMIT });
    return null;
  }
  if (tooDeep !== null) {
    report.error("CASE_NESTED", tooDeep, { limit: NESTING_LIMIT });
    return null;
  }
  if (!isObject(value)) return null;
  if (unfit === null) return value;
  report.warn("CASE_UNFIT_TEXT", unfit);
  const mended = mend(value);
  return isObject(mended) ? mended : null;
}

interface Look {
  /** The way to the first place nested too deeply. */
  tooDeep: readonly string[] | null;
  /** The way to the first text that cannot be kept. */
  unfit: readonly string[] | null;
  /** How many values there are. */
  count: number;
}

function look(value: unknown): Look {
  const found: Look = { tooDeep: null, unfit: null, count: 0 };
  const path: (string | number)[] = [];
  const note = (text: string): void => {
    if (found.unfit === null && UNFIT.test(text)) found.unfit = path.map(String);
  };
  const into = (one: unknown, step: string | number): void => {
    found.count++;
    if (typeof one !== "string" && (typeof one !== "object" || one === null)) return;
    path.push(step);
    if (typeof one === "string") note(one);
    else if (path.length > NESTING_LIMIT) found.tooDeep ??= path.map(String);
    else if (Array.isArray(one)) one.forEach(into);
    else lookInto(one);
    path.pop();
  };
  const lookInto = (object: object): void => {
    for (const [name, field] of Object.entries(object)) {
      note(name);
      into(field, name);
    }
  };
  if (typeof value === "object" && value !== null) lookInto(value);
  return found;
}

function mend(value: JsonValue): JsonValue {
  if (typeof value === "string") return mendText(value);
  if (isList(value)) return value.map(mend);
  if (!isObject(value)) return value;
  const fields = Object.entries(value);
  return Object.fromEntries(fields.map(([name, field]) => [mendText(name), mend(field)] as const));
}

function mendText(text: string): string {
  return text.replaceAll(/[\0\p{Surrogate}]/gu, "\ufffd");
}
