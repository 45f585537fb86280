import type { Finding } from "../content/content.ts";
import { ITEM_KINDS } from "../content/content.ts";
import { FINDING_LIMIT } from "../finding/finding.ts";
import { withoutPrefix } from "../spreadsheet/prefix.ts";
import type { SheetRecord } from "../spreadsheet/records.ts";
import { DELIMITERS, firstRecord, recordsOf } from "../spreadsheet/records.ts";
import type { Column } from "./csv-columns.ts";
import { columnOf } from "./csv-columns.ts";
import type { RowKind, SheetRow } from "./csv-rows.ts";
import { identifying, rowId } from "./csv-rows.ts";
import type { CsvFindingCode } from "./csv.words.ts";

/** A sheet as it stands in a file, before it is laid beside a framework. */
export interface Sheet {
  /** Names of its columns. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly SheetRow[];
  readonly findings: readonly Finding[];
}

/**
 * The most rows, with the first line, and the most cells of one sheet; and the longest record, in
 * bytes: a text with pictures in it has room.
 */
const LIMITS = { records: 20_001, cells: 1_000_000, size: 1_000_000 };
/** The most columns: a hundred languages have room, and as many columns again. */
const COLUMN_LIMIT = 1_000;
const ROW_KINDS: ReadonlyMap<string, RowKind> = new Map(
  [...ITEM_KINDS, "EXTENSION" as const].map((kind) => [kind.toLowerCase(), kind]),
);

/** Whether a text is a sheet of this project: its first line names a column `row` and others of ours. */
export function isOwnSheet(text: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const columns = (firstRecord(text, delimiter) ?? []).map((cell) =>
      columnOf(withoutPrefix(cell)),
    );
    const known = columns.filter(({ kind }) => kind === "PLAIN" || kind === "TEXT");
    return known.length > 1 && known.some(({ name }) => name === "row");
  });
}

/** Reads the rows of a sheet, parted by commas, semicolons or tabs. */
export function readSheet(text: string): Sheet {
  const reading = new SheetReading(text);
  return reading.run();
}

/** The delimiter with which the first line names the most columns that we know. */
function delimiterOf(text: string): string {
  const known = (delimiter: string) =>
    (firstRecord(text, delimiter) ?? []).filter(
      (cell) => columnOf(withoutPrefix(cell)).kind !== "UNKNOWN",
    ).length;
  const [best = ","] = DELIMITERS.toSorted((a, b) => known(b) - known(a));
  return best;
}

/** One walk down the rows. */
class SheetReading {
  readonly #text: string;
  readonly #findings: Finding[] = [];
  readonly #rows: SheetRow[] = [];
  readonly #seen = new Set<string>();
  #columns: readonly Column[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(): Sheet {
    const { records, fault } = recordsOf(this.#text, delimiterOf(this.#text), LIMITS);
    const [head, ...body] = records;
    this.#head(head?.cells ?? []);
    if (this.#findings.length === 0) for (const record of body) this.#take(record);
    if (fault !== null) {
      const code = fault.kind === "TOO_LARGE" ? "CSV_TOO_LARGE" : "CSV_BAD_QUOTES";
      this.#error(code, fault.line, { limit: LIMITS.records - 1 });
    }
    const columns = new Set(this.#columns.map(({ name }) => name));
    for (const kind of new Set(this.#rows.map((row) => row.kind))) this.#needs(kind, columns);
    return { columns, rows: this.#rows, findings: this.#findings };
  }

  #head(cells: readonly string[]): void {
    const last = cells.findLastIndex((cell) => cell !== "");
    if (last >= COLUMN_LIMIT) return this.#error("CSV_TOO_WIDE", 1, { limit: COLUMN_LIMIT });
    const columns = cells.slice(0, last + 1).map((cell) => columnOf(withoutPrefix(cell)));
    this.#columns = columns;
    const names = this.#columns.map(({ name }) => name);
    names.forEach((column, at) => {
      if (column !== "" && names.indexOf(column) < at)
        this.#error("CSV_COLUMN_TWICE", 1, { column });
    });
    for (const { kind, name: column } of this.#columns) {
      if (kind === "NO_LANGUAGE") this.#error("CSV_NO_LANGUAGE", 1, { column });
      if (kind === "BAD_LANGUAGE") this.#error("CSV_BAD_LANGUAGE", 1, { column });
    }
    if (!names.includes("row")) this.#error("CSV_COLUMN_MISSING", 1, { column: "row" });
  }

  #take({ line, cells }: SheetRecord): void {
    if (cells.every((cell) => cell.trim() === "")) return;
    const isTooWide = cells.some((cell, at) => cell !== "" && !this.#columns[at]?.name);
    if (isTooWide || cells.length < this.#columns.length) {
      const values = { cells: cells.length, columns: this.#columns.length };
      return this.#error("CSV_CELL_COUNT", line, values);
    }
    const named = this.#columns.map((one, at) => [one.name, cellIn(one, cells[at] ?? "")] as const);
    const filled = new Map(named.filter(([, cell]) => cell !== ""));
    const word = filled.get("row") ?? "";
    const kind = ROW_KINDS.get(word.toLowerCase());
    filled.delete("row");
    if (kind === undefined) this.#error("CSV_UNKNOWN_ROW", line, { row: word, rows: rowWords() });
    else this.#add({ kind, line, cells: filled });
  }

  #add(row: SheetRow): void {
    const id = rowId(row);
    if (row.kind !== "EXTENSION" && this.#seen.has(id)) {
      const key = id.slice(row.kind.length + 1) || row.kind.toLowerCase();
      this.#error("GIVEN_TWICE", row.line, { key });
    }
    this.#seen.add(id);
    this.#rows.push(row);
  }

  /** Reports columns that rows of a kind cannot do without, however much is known already. */
  #needs(kind: RowKind, columns: ReadonlySet<string>): void {
    for (const column of identifying(kind)) {
      if (!columns.has(column)) this.#error("CSV_COLUMN_MISSING", 1, { column });
    }
  }

  #error(
    code: CsvFindingCode | "GIVEN_TWICE",
    line: number | null,
    values: Finding["values"],
  ): void {
    if (this.#findings.length >= FINDING_LIMIT) return;
    this.#findings.push({ severity: "ERROR", code, values, line, path: null });
  }
}

function rowWords(): string {
  return [...ROW_KINDS.keys()].join(", ");
}

/** A word goes without the spaces around it that spreadsheets leave; a text stays as it is. */
function cellIn({ kind, name }: Column, cell: string): string {
  return kind === "PLAIN" && name !== "data" ? withoutPrefix(cell).trim() : withoutPrefix(cell);
}
