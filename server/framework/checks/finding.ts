import type { Finding, Severity } from "../content/content.ts";
import type { CheckCode } from "./checks.words.ts";

/** Makes the findings of one check, which all weigh the same. */
export function findings(severity: Severity, code: CheckCode) {
  return (path: readonly string[], values: Finding["values"] = {}): Finding => ({
    severity,
    code,
    values,
    line: null,
    path,
  });
}
