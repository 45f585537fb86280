import type { JsonObject, JsonValue } from "../content.ts";
import { isList, isObject } from "./json-fields.ts";
import type { CaseReport } from "./report.ts";

/** How deep JSON may be nested; packages need about ten levels. */
const NESTING_LIMIT = 32;

const UNFIT = /[\0\p{Surrogate}]/u;

/**
 * A parsed JSON value as it can be kept: characters that no database holds are replaced and
 * reported where the first of them stands. What is nested too deeply is refused: null.
 */
export function fitJson(value: unknown, report: CaseReport): JsonObject | null {
  const { tooDeep, unfit } = look(value);
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
}

function look(value: unknown): Look {
  const found: Look = { tooDeep: null, unfit: null };
  const path: string[] = [];
  const note = (text: string): void => {
    if (found.unfit === null && UNFIT.test(text)) found.unfit = [...path];
  };
  const into = (one: unknown): void => {
    if (typeof one === "string") return note(one);
    if (typeof one !== "object" || one === null || found.tooDeep !== null) return;
    if (path.length >= NESTING_LIMIT) {
      found.tooDeep = [...path];
      return;
    }
    for (const [name, field] of Object.entries(one)) {
      path.push(name);
      note(name);
      into(field);
      path.pop();
    }
  };
  into(value);
  return found;
}

function mend(value: JsonValue): JsonValue {
  if (typeof value === "string") return mendText(value);
  if (isList(value)) return value.map(mend);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([name, field]) => [mendText(name), mend(field)]);
  return Object.fromEntries(fields);
}

function mendText(text: string): string {
  return text.replaceAll(/[\0\p{Surrogate}]/gu, "\ufffd");
}
