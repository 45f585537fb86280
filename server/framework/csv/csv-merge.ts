import type { SheetRow } from "./csv-rows.ts";
import { rowId } from "./csv-rows.ts";
import type { Sheet } from "./csv-sheet.ts";

/** Whether a sheet is about a whole framework, so that what it leaves out is gone. */
export function isWhole({ rows }: Sheet): boolean {
  return rows.some(({ kind }) => kind === "FRAMEWORK");
}

/**
 * The rows of a sheet laid over those of what is stored: columns that the sheet does not have stay
 * as they are, and so do, where it has no row of the framework itself, things that it does not name.
 * What it adds comes last.
 */
export function laidOver(sheet: Sheet, stored: readonly SheetRow[]): SheetRow[] {
  const before = new Map(stored.map((row) => [rowId(row), row]));
  const completed = sheet.rows.map((row) => completedRow(row, before.get(rowId(row)), sheet));
  // A sheet without these columns cannot speak of what other systems said.
  const isSilent = !sheet.columns.has("data");
  if (isWhole(sheet)) {
    return [...completed, ...stored.filter(({ kind }) => kind === "EXTENSION" && isSilent)];
  }
  const fresh = new Map(completed.map((row) => [rowId(row), row]));
  return [
    ...stored.map((row) => fresh.get(rowId(row)) ?? row),
    ...completed.filter((row) => !before.has(rowId(row))),
  ];
}

function completedRow(row: SheetRow, before: SheetRow | undefined, { columns }: Sheet): SheetRow {
  if (before === undefined) return row;
  const kept = [...before.cells].filter(([column]) => !columns.has(column));
  return { ...row, cells: new Map([...kept, ...row.cells]) };
}
