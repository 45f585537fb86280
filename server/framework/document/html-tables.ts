import type { Cell, Piece } from "./block.ts";

/** A cell that is open: its line and how far it reaches. */
interface OpenCell {
  readonly line: number;
  readonly span: number;
  readonly rows: number;
}

/** One table that is open: its row so far, and the columns that cells above still cover. */
interface OpenTable {
  row: Cell[];
  /** Columns of the row so far. */
  width: number;
  cell: OpenCell | null;
  covered: Map<number, number>;
}

/** Keeps the cells of the tables that are open; a table inside a cell ends that cell's text. */
export class HtmlTables {
  readonly #tables: OpenTable[] = [];

  /** Whether text belongs to a cell just now. */
  get isInCell(): boolean {
    return this.#top?.cell != null;
  }

  /** A table begins. */
  open(): void {
    if (this.#top !== undefined) this.#top.cell = null;
    this.#tables.push({ row: [], width: 0, cell: null, covered: new Map() });
  }

  /** The innermost table ends. */
  close(): void {
    this.#tables.pop();
  }

  /** A cell begins; one outside any table is plain text. */
  openCell(line: number, attributes: Readonly<Record<string, string>>): void {
    const table = this.#top;
    if (table === undefined) return;
    this.#fillCovered(table, line);
    const { colspan, rowspan } = attributes;
    table.cell = { line, span: count(colspan), rows: count(rowspan) };
  }

  /** The open cell ends, with what stood in it. */
  closeCell(pieces: readonly Piece[]): void {
    const table = this.#top;
    if (table?.cell == null) return;
    const { line, span, rows } = table.cell;
    const column = table.width;
    for (let at = column; rows > 1 && at < column + span; at++) table.covered.set(at, rows);
    table.row.push({ line, span, pieces });
    table.width += span;
    table.cell = null;
  }

  /** The row so far, as it ends; empty where there is none. */
  takeRow(): Cell[] {
    const table = this.#top;
    if (table === undefined || table.row.length === 0) return [];
    this.#fillCovered(table, table.row.at(-1)?.line ?? 0);
    for (const [column, rows] of table.covered) {
      if (rows <= 1) table.covered.delete(column);
      else table.covered.set(column, rows - 1);
    }
    table.width = 0;
    return table.row.splice(0);
  }

  get #top(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  /** A column that a cell of a row above covers has an empty cell here. */
  #fillCovered(table: OpenTable, line: number): void {
    for (; table.covered.has(table.width); table.width += 1) {
      table.row.push({ line, span: 1, pieces: [] });
    }
  }
}

function count(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? "1", 10);
  return value >= 1 && value <= 100 ? value : 1;
}
