import type { Finding, Severity } from "../content/content.ts";
import type { CaseFindingCode } from "./case.words.ts";

/** How often one kind of thing is told with its place; after that it is only counted. */
const EACH = 10;

/** Collects what is wrong or odd in one CASE package, without drowning whoever reads it. */
export class CaseReport {
  failed = false;
  readonly #told: Finding[] = [];
  readonly #counts = new Map<string, number>();

  /** Something is wrong, so that nothing of the package may be used. */
  error(code: CaseFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.#tell("ERROR", { code, path, values });
  }

  /** Something is odd, and somebody should look at it. */
  warn(code: CaseFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.#tell("WARNING", { code, path, values });
  }

  /** Something was chosen or kept, and is good to know. */
  inform(code: CaseFindingCode, path: readonly string[], values: Finding["values"] = {}): void {
    this.#tell("INFO", { code, path, values });
  }

  /** Takes over findings made elsewhere. */
  take(findings: readonly Finding[]): void {
    for (const finding of findings) this.#tell(finding.severity, finding);
  }

  /** Everything found, and at the end what was only counted. */
  get findings(): Finding[] {
    const more = [...this.#counts].filter(([, count]) => count > EACH);
    return [...this.#told, ...more.map(([code, count]) => this.#andMore(code, count - EACH))];
  }

  #andMore(kind: string, count: number): Finding {
    const severity = this.#told.find((one) => one.code === kind)?.severity ?? "INFO";
    return { severity, code: "CASE_AND_MORE", values: { count, kind }, line: null, path: [] };
  }

  #tell(severity: Severity, { code, path, values }: Omit<Finding, "severity" | "line">): void {
    if (severity === "ERROR") this.failed = true;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= EACH) this.#told.push({ severity, code, values, line: null, path });
  }
}
