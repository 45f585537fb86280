import type { ContentRows } from "../content/content-rows.ts";

type Table = keyof ContentRows;
type Row = ContentRows[Table][number];

/** What to write so that the rows of one table become others. */
export interface RowChanges {
  /** Rows that are new or say something else. */
  readonly written: readonly Row[];
  /** Rows whose key is gone, as they were. */
  readonly deleted: readonly Row[];
}

/** The columns by which the rows of a version are told apart. */
const KEYS: Readonly<Record<Table, readonly string[]>> = {
  scale_level: ["level"],
  competency_group: ["item"],
  competency: ["item"],
  profile: ["item"],
  responsibility: ["item"],
  stage: ["item"],
  indicator: ["item"],
  indicator_stage: ["indicator", "stage"],
  requirement: ["stage", "competency"],
};

/** What differs between the rows of one table before and after; throws where two are the same. */
export function rowChanges(
  table: Table,
  before: readonly Row[],
  after: readonly Row[],
): RowChanges {
  const keyOf = (row: Row): string => JSON.stringify(KEYS[table].map((column) => row[column]));
  const known = new Map(before.map((row) => [keyOf(row), JSON.stringify(row)]));
  const kept = new Set(after.map(keyOf));
  if (kept.size < after.length) throw new Error(`Two rows of ${table} have the same key.`);
  return {
    written: after.filter((row) => known.get(keyOf(row)) !== JSON.stringify(row)),
    deleted: before.filter((row) => !kept.has(keyOf(row))),
  };
}
