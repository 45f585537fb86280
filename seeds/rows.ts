import { tableNames, tables } from "./tables.ts";
import type { Row, Table, Value } from "./tables.ts";

/** Rows on their way to the database, gathered until there are enough for a COPY. */
export interface Rows {
  /** Adds a row; a table's rows keep their order. */
  add<Name extends Table>(table: Name, row: Row<Name>): void;
  /** The next unused id of a table, from 1. */
  nextId(table: Table): number;
  /** How many bytes wait. */
  size(): number;
  /**
   * Takes what waits, as text in the format of COPY, in the order of the tables. It stays as it is
   * until the next time something is taken.
   */
  take(): Batch[];
}

/** Rows of one table as COPY reads them, in UTF-8. */
export interface Batch {
  readonly table: Table;
  readonly text: Buffer;
}

/** Gathers rows; nothing waits at first. */
export function gatherRows(): Rows {
  let sheets = emptySheets();
  let sent = emptySheets();
  const ids = new Map<Table, number>();
  let size = 0;
  return {
    add(table, row) {
      const sheet = sheets.get(table);
      if (sheet !== undefined) size += writeOn(sheet, lineOf(tables[table], row));
    },
    nextId(table) {
      const id = (ids.get(table) ?? 0) + 1;
      ids.set(table, id);
      return id;
    },
    size: () => size,
    take() {
      [sheets, sent] = [sent, sheets];
      for (const sheet of sheets.values()) sheet.used = 0;
      size = 0;
      return [...sent].flatMap(([table, { bytes, used }]) =>
        used === 0 ? [] : [{ table, text: bytes.subarray(0, used) }],
      );
    },
  };
}

/** Bytes, used again and again: millions of pieces of text would keep the collector busy. */
interface Sheet {
  bytes: Buffer;
  used: number;
}

function emptySheets(): Map<Table, Sheet> {
  return new Map(
    tableNames.map((table) => [table, { bytes: Buffer.allocUnsafeSlow(65_536), used: 0 }]),
  );
}

function writeOn(sheet: Sheet, line: string): number {
  // A character of a string takes three bytes of UTF-8 at most.
  if (sheet.used + 3 * line.length > sheet.bytes.length) {
    const larger = Buffer.allocUnsafeSlow(2 * sheet.bytes.length + 3 * line.length);
    sheet.bytes.copy(larger, 0, 0, sheet.used);
    sheet.bytes = larger;
  }
  const written = sheet.bytes.write(line, sheet.used);
  sheet.used += written;
  return written;
}

function lineOf(columns: readonly string[], row: Readonly<Record<string, Value>>): string {
  let line = "";
  let end = "";
  for (const column of columns) {
    line += end + field(row[column] ?? null);
    end = "\t";
  }
  return `${line}\n`;
}

function field(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  // The lists hold tags and numbers, which need no quotes.
  if (typeof value !== "string") return `{${value.join(",")}}`;
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, escaped) : value;
}

function escaped(character: string): string {
  if (character === "\t") return "\\t";
  if (character === "\n") return "\\n";
  return character === "\r" ? "\\r" : "\\\\";
}
