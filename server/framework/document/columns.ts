import type { Cell, RowBlock } from "./block.ts";
import { cellText } from "./block.ts";
import { isNotApplicable } from "./headings.ts";
import { groupsOf } from "./column-groups.ts";
import { isFinished } from "./flow.ts";
import type { TableHead } from "./table-head.ts";

/** A column of a table: the stages it belongs to, by number, and its cells from top to bottom. */
export interface Column {
  readonly stages: readonly number[];
  readonly cells: readonly Cell[];
}

/**
 * The columns of a table's body. A first row names the columns; the rows below it go on where
 * a page break cut them. Null, with an error, where cells are missing, left over, or at odds
 * with their level.
 */
export function columnsOf(body: readonly RowBlock[], head: TableHead): Column[] | null {
  const rows = body.filter((row) => row.cells.some((cell) => cell.pieces.length > 0));
  const groups = groupsOf(rows, head);
  if (groups === null) return null;
  const columns = groups.map((stages) => ({ stages, cells: Array<Cell>() }));
  for (const [at, row] of rows.entries()) {
    if (at > 0) head.report.warn("ROW_CONTINUED", { line: row.line, path: head.path });
    const isPlaced = place(row, columns, { ...head, isFirst: at === 0 });
    if (!isPlaced) return null;
  }
  const sound = columns.filter((column) => isSound(column, head));
  return sound.length === columns.length ? columns : null;
}

type Filling = { readonly stages: readonly number[]; readonly cells: Cell[] };

/** Puts the cells of a row into their columns; false, with an error, if there are too many. */
function place(row: RowBlock, columns: Filling[], head: TableHead & { isFirst: boolean }): boolean {
  const targets = targetsOf(row, columns, head);
  const isPlaced = row.cells.every((cell, at) => {
    if (cell.pieces.length === 0) return true;
    return targets[at]?.cells.push(cell) !== undefined;
  });
  if (isPlaced) return true;
  const cells = row.cells.filter((cell) => cell.pieces.length > 0).length;
  const values = { cells, stages: head.stages.length };
  head.report.error("TOO_MANY_CELLS", { line: row.line, path: head.path }, values);
  return false;
}

/** The column of each cell of a row: by order if there are as many, else by place. */
function targetsOf(row: RowBlock, columns: Filling[], head: TableHead & { isFirst: boolean }) {
  if (!head.isFirst && row.cells.length === 1) return [loneTarget(row, columns, head)];
  if (row.cells.length === columns.length) return columns;
  let position = 0;
  return row.cells.map((cell) => {
    const target = columns.find((column) => column.stages.includes(position));
    position += cell.span;
    return target;
  });
}

/**
 * The column that a row of one single cell goes on with: the first, unless another is the only
 * one that broke off in the middle of a sentence.
 */
function loneTarget(row: RowBlock, columns: Filling[], head: TableHead): Filling | undefined {
  const broken = columns.filter((column) => !isFinished(column.cells.map(cellText).join(" ")));
  const open = broken.filter((column) => !isNotApplicable(column.cells.map(cellText).join(" ")));
  const target = open.length === 1 ? open[0] : columns[0];
  const stage = head.stages[target?.stages[0] ?? 0] ?? "";
  head.report.warn("LONE_CELL", { line: row.line, path: head.path }, { stage });
  return target;
}

/** Whether a column's content agrees with its level: statements above 0, "N/A" or nothing at 0. */
function isSound(column: Filling, { stages, levels, line, report, path }: TableHead): boolean {
  const [first = 0] = column.stages;
  const level = levels[first] ?? 0;
  const text = column.cells.map(cellText).join(" ");
  const place = { line: column.cells[0]?.line ?? line, path };
  const values = { stage: stages[first] ?? "", level, text };
  if (level === 0 && text === "") report.warn("EMPTY_CELL_AT_ZERO", place, values);
  const fault = faultOf(level, text);
  if (fault !== null) report.error(fault, place, values);
  return fault === null;
}

function faultOf(level: number, text: string) {
  if (level === 0) return text === "" || isNotApplicable(text) ? null : "STATEMENTS_AT_ZERO";
  if (text === "") return "EMPTY_CELL";
  return isNotApplicable(text) ? "NOT_APPLICABLE_ABOVE_ZERO" : null;
}
