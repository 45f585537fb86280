import type { Finding } from "../content/content.ts";
import { FINDING_LIMIT } from "../finding/finding.ts";
import { columnOf } from "./csv-columns.ts";
import type { SheetRow } from "./csv-rows.ts";
import { OWNERS, ROW_FIELDS } from "./csv-rows.ts";
import type { Sheet } from "./csv-sheet.ts";
import type { SheetValue } from "./csv-value.ts";

/**
 * What was found in the JSON that a sheet amounts to, with the line and the column of the sheet;
 * and what is found of the sheet alone: rows that belong to nothing, and columns we do not know.
 */
export function located(
  found: readonly Finding[],
  { rowAt, stray }: SheetValue,
  sheet: Sheet,
): Finding[] {
  const inRows = found.map((one) => inRow(one, rowAt)).map((one) => inHead(one, sheet));
  return [
    ...otherColumns(sheet),
    ...unique(inRows),
    ...stray.slice(0, FINDING_LIMIT).map(homeless),
  ];
}

function inRow(finding: Finding, rowAt: SheetValue["rowAt"]): Finding {
  const path = finding.path ?? [];
  for (let length = path.length; length >= 0; length--) {
    const row = rowAt.get(path.slice(0, length).join("/"));
    if (row === undefined) continue;
    const column = columnAt(row, path.slice(length));
    const values = column === null ? finding.values : { ...finding.values, column };
    return { ...finding, line: row.line, values };
  }
  return finding;
}

/** The column that a field of a row comes from; null where it is none. */
function columnAt({ kind }: SheetRow, [field, language]: readonly string[]): string | null {
  const cell = ROW_FIELDS[kind].find((one) => one.field === field);
  if (cell === undefined) return null;
  return cell.type === "TEXTS" && language !== undefined
    ? `${cell.column}.${language}`
    : cell.column;
}

/** A cell that is missing because its column is, is found in the first line. */
function inHead(finding: Finding, { columns }: Sheet): Finding {
  const { code, line, values } = finding;
  const { column } = values;
  if (code !== "MISSING" || line === null || typeof column !== "string") return finding;
  if ([...columns].some((name) => name === column || name.startsWith(`${column}.`))) return finding;
  return { ...finding, code: "CSV_COLUMN_MISSING", line: 1, path: null, values: { column } };
}

function unique(findings: readonly Finding[]): Finding[] {
  const byText = new Map(findings.map((one) => [JSON.stringify(one), one]));
  return [...byText.values()];
}

function homeless({ kind, line, cells }: SheetRow): Finding {
  const column = OWNERS[kind] ?? "key";
  const key = cells.get(column);
  const found = { severity: "ERROR", line, path: null } as const;
  if (key === undefined) return { ...found, code: "MISSING", values: { column } };
  return { ...found, code: "UNKNOWN_KEY", values: { column, key } };
}

function otherColumns({ columns }: Sheet): Finding[] {
  const others = [...columns].filter((name) => name !== "" && columnOf(name).kind === "UNKNOWN");
  return others.map((column) => ({
    severity: "INFO",
    code: "CSV_OTHER_COLUMN",
    values: { column },
    line: 1,
    path: null,
  }));
}
