import type { Options } from "csv-parse/sync";
import { CsvError, parse } from "csv-parse/sync";

/** What parts the cells of a line: commas, or what spreadsheets make of them. */
export const DELIMITERS = [",", ";", "\t"] as const;

/** One line of a sheet, or several where a cell has line breaks in it. */
export interface SheetRecord {
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a text was cut into, and why that ended before its end. */
export interface SheetRecords {
  readonly records: readonly SheetRecord[];
  readonly fault: RecordFault | null;
}

/** Why the rest of a text cannot be read. */
export interface RecordFault {
  readonly kind: "TOO_LARGE" | "QUOTE_OPEN" | "QUOTES";
  /** The line it was found on; null where none was told. */
  readonly line: number | null;
  /** The line on which the record begins that it lies in. */
  readonly begins: number;
}

/** Limits of one sheet, far above any framework. */
export interface RecordLimits {
  readonly records: number;
  /** The cells in all records. */
  readonly cells: number;
  /** The longest record, in bytes. */
  readonly size?: number;
}

/** Cuts a text into records at a delimiter, up to the first fault; nothing is left out. */
export function recordsOf(text: string, delimiter: string, limits: RecordLimits): SheetRecords {
  const gathering = new Gathering(limits);
  const options: Options = {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: limits.size ?? 0,
    on_record: (cells: string[], { lines }) => gathering.take(cells, lines),
  };
  try {
    parse(text, options);
    return { records: gathering.records, fault: null };
  } catch (error) {
    return { records: gathering.records, fault: faultOf(error, gathering.line) };
  }
}

/** The cells of the first record; null where that cannot be read. */
export function firstRecord(text: string, delimiter: string): readonly string[] | null {
  const limits = { records: 1, cells: 100_000, size: 1_000_000 };
  const { records, fault } = recordsOf(text.slice(0, 100_000), delimiter, limits);
  return records[0]?.cells ?? (fault === null ? [] : null);
}

/** More than the limits allow. */
class TooLarge extends Error {}

class Gathering {
  readonly records: SheetRecord[] = [];
  /** The line on which the next record begins. */
  line = 1;
  readonly #limits: RecordLimits;
  #cells = 0;

  constructor(limits: RecordLimits) {
    this.#limits = limits;
  }

  /** Takes a record that ends on a line; hands nothing on, as it is kept here. */
  take(cells: readonly string[], endLine: number): null {
    this.#cells += cells.length;
    const isTooMuch = this.records.length >= this.#limits.records;
    if (isTooMuch || this.#cells > this.#limits.cells) throw new TooLarge();
    this.records.push({ line: this.line, cells });
    this.line = endLine + 1;
    return null;
  }
}

function faultOf(error: unknown, begins: number): RecordFault {
  if (error instanceof TooLarge) return { kind: "TOO_LARGE", line: null, begins };
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error["lines"] === "number" ? error["lines"] : null;
  return { kind: kindOf(error), line, begins };
}

function kindOf({ code }: CsvError): RecordFault["kind"] {
  if (code === "CSV_MAX_RECORD_SIZE") return "TOO_LARGE";
  return code === "CSV_QUOTE_NOT_CLOSED" ? "QUOTE_OPEN" : "QUOTES";
}
