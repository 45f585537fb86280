import type { Finding, Severity } from "../content/content.ts";

/** How many findings are listed; a file that is wrong throughout says the same again and again. */
export const FINDING_LIMIT = 200;

/** A finding that lies in no line and no part: it is about the whole. */
export function findingOfWhole(
  severity: Severity,
  code: string,
  values: Finding["values"] = {},
): Finding {
  return { severity, code, values, line: null, path: null };
}
