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
  /** Takes what waits, as text in the format of COPY, in the order of the tables. */
  take(): Batch[];
}

/** Rows of one table as COPY reads them, in UTF-8. */
export interface Batch {
  readonly table: Table;
  readonly text: Buffer;
}

/** Gathers rows; nothing waits at first. */
export function gatherRows(): Rows {
  const waiting = new Map<Table, Sheet>();
  const ids = new Map<Table, number>();
  let size = 0;
  return {
    add(table, row) {
      const sheet = waiting.get(table) ?? emptySheet();
      waiting.set(table, sheet);
      size += writeOn(sheet, lineOf(tables[table], row));
    },
    nextId(table) {
      const id = (ids.get(table) ?? 0) + 1;
      ids.set(table, id);
      return id;
    },
    size: () => size,
    take() {
      const batches = tableNames.flatMap((table) => {
        const sheet = waiting.get(table);
        return sheet === undefined ? [] : [{ table, text: sheet.bytes.subarray(0, sheet.used) }];
      });
      waiting.clear();
      size = 0;
      return batches;
    },
  };
}

/** Bytes rather than a string: millions of pieces of text would keep the collector busy. */
interface Sheet {
  bytes: Buffer;
  used: number;
}

function emptySheet(): Sheet {
  return { bytes: Buffer.allocUnsafe(65_536), used: 0 };
}

function writeOn(sheet: Sheet, line: string): number {
  // A character of a string takes three bytes of UTF-8 at most.
  if (sheet.used + 3 * line.length > sheet.bytes.length) {
    const larger = Buffer.allocUnsafe(2 * sheet.bytes.length + 3 * line.length);
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
