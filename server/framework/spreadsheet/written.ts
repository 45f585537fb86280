import type { Options } from "csv-stringify/sync";
import { stringify } from "csv-stringify/sync";
import { withPrefix } from "./prefix.ts";

/** How a system wants its file: which cells are quoted, how lines end, whether it has a mark. */
export type Dialect = Pick<Options, "bom" | "quoted_match" | "record_delimiter">;

/** Rows of cells as the text of a file; what a spreadsheet would run as a formula is prefixed. */
export function written(rows: readonly (readonly string[])[], dialect: Dialect): string {
  return stringify(
    rows.map((cells) => cells.map(withPrefix)),
    dialect,
  );
}
