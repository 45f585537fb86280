import { tableNames, tables } from "./tables.ts";
import type { Row, Table, Value } from "./tables.ts";

/** Rows on their way to the database, gathered until there are enough for a COPY. */
export interface Rows {
  /** Adds a row; a table's rows keep their order. */
  add<Name extends Table>(table: Name, row: Row<Name>): void;
  /** The next unused id of a table, from 1. */
  nextId(table: Table): number;
  /** How many characters wait. */
  size(): number;
  /** Takes what waits, as text in the format of COPY, in the order of the tables. */
  take(): Batch[];
}

/** Rows of one table as COPY reads them. */
export interface Batch {
  readonly table: Table;
  readonly text: string;
}

/** Gathers rows; nothing waits at first. */
export function gatherRows(): Rows {
  const waiting = new Map<Table, string>();
  const ids = new Map<Table, number>();
  let size = 0;
  return {
    add(table, row) {
      const line = lineOf(tables[table], row);
      waiting.set(table, (waiting.get(table) ?? "") + line);
      size += line.length;
    },
    nextId(table) {
      const id = (ids.get(table) ?? 0) + 1;
      ids.set(table, id);
      return id;
    },
    size: () => size,
    take() {
      const batches = tableNames.flatMap((table) => {
        const text = waiting.get(table);
        return text === undefined ? [] : [{ table, text }];
      });
      waiting.clear();
      size = 0;
      return batches;
    },
  };
}

function lineOf(columns: readonly string[], row: Readonly<Record<string, Value>>): string {
  let line = "";
  for (const column of columns) {
    line += (line === "" ? "" : "\t") + field(row[column] ?? null);
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
