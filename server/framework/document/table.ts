import type { RowBlock } from "./block.ts";
import { cellText } from "./block.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import { isRowLabel } from "./headings.ts";
import { isLevelRow, levelsOf, textsOf } from "./levels.ts";
import type { Scope } from "./report.ts";

/** A table of a competency: its stages from the header, their levels, and what fills them. */
export interface Table {
  readonly stages: readonly string[];
  readonly levels: readonly number[];
  readonly columns: readonly Column[];
}

/**
 * Reads the rows of one table: the names of the stages, the levels they ask, and the cells, over
 * as many rows as page breaks made of them. Null, with an error, where that cannot be told.
 */
export function tableOf(rows: readonly RowBlock[], scope: Scope): Table | null {
  const plain = withoutLabels(rows);
  const levelAt = plain.findIndex((row, at) => at > 0 && isLevelRow(row));
  const header = plain[levelAt - 1];
  const levelRow = plain[levelAt];
  if (header === undefined || levelRow === undefined) {
    scope.report.error("TABLE_WITHOUT_LEVELS", { line: rows[0]?.line ?? null, path: scope.path });
    return null;
  }
  leaveOut(plain.slice(0, levelAt - 1), "TEXT_NOT_PLACED", scope);
  const stages = textsOf(header);
  const levels = levelsOf(levelRow, stages, scope);
  if (levels === null) return null;
  const body = withoutRepeats(plain.slice(levelAt + 1), [header, levelRow], scope);
  const columns = columnsOf(body, { stages, levels, line: levelRow.line, ...scope });
  return columns === null ? null : { stages, levels, columns };
}

/** Rows without their first cells where these say what each row holds, such as "Level". */
function withoutLabels(rows: readonly RowBlock[]): RowBlock[] {
  const firsts = rows.map(firstText);
  const isLabelled =
    firsts.some((text) => isRowLabel(text)) &&
    firsts.every((text) => text === "" || isRowLabel(text));
  return isLabelled ? rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) : [...rows];
}

function firstText(row: RowBlock): string {
  const [first] = row.cells;
  return first === undefined ? "" : cellText(first);
}

/** A header that a new page repeats is left out, with a warning. */
function withoutRepeats(
  body: readonly RowBlock[],
  heads: readonly RowBlock[],
  scope: Scope,
): RowBlock[] {
  const known = new Set(heads.map((row) => textsOf(row).join("\t")));
  const isRepeat = (row: RowBlock) => known.has(textsOf(row).join("\t"));
  leaveOut(body.filter(isRepeat), "HEADER_REPEATED", scope);
  return body.filter((row) => !isRepeat(row));
}

function leaveOut(
  rows: readonly RowBlock[],
  code: "TEXT_NOT_PLACED" | "HEADER_REPEATED",
  { report, path }: Scope,
): void {
  for (const row of rows) {
    report.warn(code, { line: row.line, path }, { text: row.cells.map(cellText).join(" ") });
  }
}
