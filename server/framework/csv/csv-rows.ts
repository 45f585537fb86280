import type { ItemKind } from "../content/content.ts";
import { cellKey } from "../content/things.ts";
import type { PlainColumn, TextColumn } from "./csv-columns.ts";

/** What a row is about: a thing of a framework, or what another system says of one. */
export type RowKind = ItemKind | "EXTENSION";

/** A row of a sheet: what it is about, and its cells by column, without the empty ones. */
export interface SheetRow {
  readonly kind: RowKind;
  /** Line of the file where it begins; null for a row that was not in a file. */
  readonly line: number | null;
  readonly cells: ReadonlyMap<string, string>;
}

/** How a cell is read and written. */
export type CellType = "WORD" | "WORDS" | "NUMBER" | "TEXTS" | "JSON";

/** Which cells make which fields of a thing in this project's own JSON. */
export interface CellField {
  readonly column: PlainColumn | TextColumn;
  readonly field: string;
  readonly type: CellType;
}

const cell = (column: CellField["column"], type: CellType, field: string = column): CellField => ({
  column,
  type,
  field,
});
const KEY = cell("key", "WORD");
const NAME = cell("name", "TEXTS");
const LEVEL = cell("level", "NUMBER");

/** The cells of each kind of row, apart from what they say of where it belongs. */
export const ROW_FIELDS: Readonly<Record<RowKind, readonly CellField[]>> = {
  FRAMEWORK: [
    KEY,
    cell("name", "TEXTS", "title"),
    cell("languages", "WORDS"),
    cell("freshnessMonths", "NUMBER"),
  ],
  LEVEL: [LEVEL, NAME],
  GROUP: [KEY, NAME],
  COMPETENCY: [
    KEY,
    cell("group", "WORD"),
    NAME,
    cell("definition", "TEXTS"),
    cell("rationale", "TEXTS"),
  ],
  INDICATOR: [KEY, LEVEL, cell("stage", "WORDS", "stages"), cell("statement", "TEXTS")],
  PROFILE: [KEY, cell("name", "TEXTS", "title"), cell("definition", "TEXTS", "summary")],
  RESPONSIBILITY: [KEY, cell("statement", "TEXTS", "text")],
  STAGE: [KEY, NAME],
  REQUIREMENT: [cell("stage", "WORD"), cell("competency", "WORD"), LEVEL],
  EXTENSION: [cell("system", "WORD"), cell("kind", "WORD"), KEY, cell("data", "JSON")],
};

/** The column that says what a row belongs to, for those that belong to something. */
export const OWNERS: Partial<Readonly<Record<RowKind, "competency" | "profile">>> = {
  INDICATOR: "competency",
  RESPONSIBILITY: "profile",
  STAGE: "profile",
  REQUIREMENT: "profile",
};

/** The columns by which rows of a kind are told apart. */
export function identifying(kind: RowKind): readonly PlainColumn[] {
  if (kind === "LEVEL") return ["level"];
  if (kind === "REQUIREMENT") return ["stage", "competency"];
  if (kind === "EXTENSION") return ["system", "kind", "key", "data"];
  return kind === "FRAMEWORK" ? [] : ["key"];
}

/** The key of a row's thing among its kind. */
export function keyOfRow({ kind, cells }: SheetRow): string {
  if (kind === "LEVEL") return cells.get("level") ?? "";
  if (kind !== "REQUIREMENT") return cells.get("key") ?? "";
  return cellKey({ stage: cells.get("stage") ?? "", competency: cells.get("competency") ?? "" });
}

/** What tells a row from all others of its sheet. */
export function rowId(row: SheetRow): string {
  const cells = identifying(row.kind).map((column) => row.cells.get(column) ?? "");
  return [row.kind, ...cells].join(" ");
}
