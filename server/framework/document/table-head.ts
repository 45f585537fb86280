import type { Scope } from "./report.ts";

/** The head of a table: what its columns have to match. */
export interface TableHead extends Scope {
  readonly stages: readonly string[];
  readonly levels: readonly number[];
  /** Line of the levels. */
  readonly line: number;
}
