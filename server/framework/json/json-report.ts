import type { Extension, Finding } from "../content/content.ts";
import { FINDING_LIMIT } from "../finding/finding.ts";
import type { JsonFindingCode } from "./json.words.ts";

/** How many elements and texts are read of one JSON text, far more than any framework has. */
const VALUE_LIMIT = 100_000;

/** How many values are kept of what nobody knows; a large package of CASE has as many. */
const KEPT_LIMIT = 500_000;

/** Collects what is wrong or odd in one JSON text. */
export class JsonReport {
  readonly findings: Finding[] = [];
  /** What the text says of things beyond the fields they have. */
  readonly kept: Extension[] = [];
  failed = false;
  #values = 0;
  #kept = 0;

  /** Something is wrong, so that nothing of the text may be used. */
  error(code: JsonFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.failed = true;
    this.#add({ severity: "ERROR", code, values, line: null, path });
  }

  /** Something is odd, and somebody should look at it. */
  warn(code: JsonFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.#add({ severity: "WARNING", code, values, line: null, path });
  }

  /** Fields of a thing that are not known stay with it as they are, which is told. */
  keep(extension: Extension, path: readonly string[]): void {
    this.kept.push(extension);
    for (const name of Object.keys(extension.data)) {
      const finding = { code: "UNKNOWN_FIELD", values: {}, line: null } as const;
      this.#add({ ...finding, severity: "INFO", path: [...path, name] });
    }
  }

  /** Whether so many more elements or texts may be read; where not, the whole is refused. */
  mayRead(count: number): boolean {
    const before = this.#values;
    this.#values += count;
    return this.#isWithin(VALUE_LIMIT, before, this.#values);
  }

  /** Whether so many more values may be kept as they are; where not, the whole is refused. */
  mayKeep(count: number): boolean {
    const before = this.#kept;
    this.#kept += count;
    return this.#isWithin(KEPT_LIMIT, before, this.#kept);
  }

  #isWithin(limit: number, before: number, now: number): boolean {
    if (now <= limit) return true;
    if (before <= limit) this.error("TOO_MANY_ITEMS", [], { limit });
    return false;
  }

  #add(finding: Finding): void {
    if (this.findings.length < FINDING_LIMIT) this.findings.push(finding);
  }
}
