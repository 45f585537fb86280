import type { Cell } from "./block.ts";
import { cellText } from "./block.ts";
import { isFinished } from "./flow.ts";

/**
 * The column that a row of one single cell goes on with: the first, unless another is the only
 * one that broke off in the middle of a sentence.
 */
export function columnOfLoneCell<Column extends { readonly cells: readonly Cell[] }>(
  columns: readonly Column[],
): Column | undefined {
  const broken = columns.filter((column) => !isFinished(column.cells.map(cellText).join(" ")));
  return broken.length === 1 ? broken[0] : columns[0];
}
