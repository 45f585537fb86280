import type { Finding, Severity } from "../content/content.ts";
import { ITEM_LIMIT } from "./block.ts";
import type { FindingCode } from "./findings.words.ts";

/** Where something was noticed: the line of the file, and the keys that lead to it. */
export interface Place {
  readonly line: number | null;
  readonly path?: readonly string[];
}

/** Where a part of the document is reported: to whom, and the keys that lead to it. */
export interface Scope {
  readonly report: Report;
  readonly path: readonly string[];
}

type Values = Readonly<Record<string, string | number>>;

interface Noticed {
  readonly place: Place;
  readonly values: Values;
}

/** The longest quotation, in characters; what is longer is cut, and the quotation says so. */
const QUOTE_LIMIT = 2000;
/** Findings beyond this number are counted, not listed. */
const FINDING_LIMIT = 2000;

/** Collects what is noticed while a document is read. */
export class Report {
  readonly findings: Finding[] = [];
  #failed = false;
  #unlisted = 0;
  #statements = 0;

  /** Whether something could not be read, so that nothing may be saved. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Something cannot be read: the whole document is refused. */
  error(code: FindingCode, place: Place, values: Values = {}): void {
    this.#failed = true;
    this.#add("ERROR", code, { place, values });
  }

  /** A choice was made that somebody should look at. */
  warn(code: FindingCode, place: Place, values: Values = {}): void {
    this.#add("WARNING", code, { place, values });
  }

  /** Worth knowing, nothing to do. */
  note(code: FindingCode, place: Place, values: Values = {}): void {
    this.#add("INFO", code, { place, values });
  }

  /** So many more statements were told apart; a document with too many of them is refused. */
  countStatements(count: number): void {
    this.#statements += count;
    if (this.#statements <= ITEM_LIMIT) return;
    this.error("TOO_MANY_ITEMS", { line: null }, { limit: ITEM_LIMIT });
  }

  /** All findings by line, those without a line first. Says so where some are not listed. */
  byLine(): Finding[] {
    const sorted = this.findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (this.#unlisted === 0) return sorted;
    const values = { count: this.#unlisted };
    return [...sorted, findingOf("WARNING", "MORE_FINDINGS", { place: { line: null }, values })];
  }

  #add(severity: Severity, code: FindingCode, noticed: Noticed): void {
    const isListed = this.findings.length < FINDING_LIMIT || severity === "ERROR";
    if (isListed && this.findings.length < 2 * FINDING_LIMIT) {
      this.findings.push(findingOf(severity, code, noticed));
    } else this.#unlisted += 1;
  }
}

function findingOf(severity: Severity, code: FindingCode, { place, values }: Noticed): Finding {
  const quoted = Object.entries(values).map(([name, value]) => [name, quotable(value)] as const);
  return {
    severity,
    code,
    values: Object.fromEntries(quoted),
    line: place.line,
    path: place.path ?? null,
  };
}

function quotable(value: string | number): string | number {
  if (typeof value === "number" || value.length <= QUOTE_LIMIT) return value;
  return `${value.slice(0, QUOTE_LIMIT)}… (+${value.length - QUOTE_LIMIT})`;
}
