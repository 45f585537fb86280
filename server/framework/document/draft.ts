import type { RowBlock, TextBlock } from "./block.ts";

/** A profile document in its parts, before anything is made of them. */
export interface Outline {
  /** What stands before the first group. */
  readonly preamble: readonly TextBlock[];
  readonly groups: readonly OutlineGroup[];
  /** In order. */
  readonly sections: readonly Section[];
}

/** A heading of a group. */
export interface OutlineGroup {
  readonly key: string;
  readonly name: string;
}

/** What was read of one competency. */
export interface Section {
  readonly key: string;
  readonly group: string;
  readonly line: number;
  readonly name: string;
  readonly definition: readonly TextBlock[];
  readonly rationale: readonly TextBlock[];
  readonly rows: readonly RowBlock[];
}
