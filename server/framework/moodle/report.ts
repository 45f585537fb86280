import type { Finding, Severity } from "../content/content.ts";
import { FINDING_LIMIT } from "../finding/finding.ts";
import type { MoodleFindingCode } from "./moodle.words.ts";

/** The longest quotation, in characters. */
const QUOTE_LIMIT = 200;

/** Collects what is wrong or worth knowing in one Moodle file. */
export class MoodleReport {
  readonly findings: Finding[] = [];
  failed = false;

  /** Something is wrong, so that nothing of the file may be used. */
  error(code: MoodleFindingCode, line: number | null, values: Finding["values"] = {}): void {
    this.failed = true;
    this.#add("ERROR", code, { line, values });
  }

  /** A choice was made that somebody should look at. */
  warn(code: MoodleFindingCode, line: number | null, values: Finding["values"] = {}): void {
    this.#add("WARNING", code, { line, values });
  }

  /** Worth knowing, nothing to do. */
  note(code: MoodleFindingCode, line: number | null, values: Finding["values"] = {}): void {
    this.#add("INFO", code, { line, values });
  }

  /** One note on something that occurs several times, at the first of its lines. */
  count(code: MoodleFindingCode, lines: readonly number[]): void {
    const [first] = lines;
    if (first !== undefined) this.note(code, first, { count: lines.length });
  }

  #add(severity: Severity, code: MoodleFindingCode, at: Pick<Finding, "line" | "values">): void {
    if (this.findings.length >= FINDING_LIMIT) return;
    const values = Object.entries(at.values).map(([name, value]) => [name, quoted(value)] as const);
    this.findings.push({
      severity,
      code,
      values: Object.fromEntries(values),
      line: at.line,
      path: null,
    });
  }
}

function quoted(value: string | number): string | number {
  const isShort = typeof value === "number" || value.length <= QUOTE_LIMIT;
  return isShort ? value : `${value.slice(0, QUOTE_LIMIT)}…`;
}
