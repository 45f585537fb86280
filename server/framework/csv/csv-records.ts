import type { Options } from "csv-parse/sync";
import { CsvError, parse } from "csv-parse/sync";

/** One line of a sheet, or several where a cell has line breaks in it. */
export interface CsvRecord {
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a text was cut into, and why that ended before its end. */
export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly fault: CsvFault | null;
}

/** Why the rest of a text cannot be read. */
export interface CsvFault {
  readonly code: "CSV_BAD_QUOTES" | "CSV_TOO_LARGE";
  readonly line: number | null;
}

/** Limits of one sheet, far above any framework: its records, and the cells in all of them. */
export interface CsvLimits {
  readonly records: number;
  readonly cells: number;
}

/** The longest record, in bytes: a text with pictures in it has room. */
const RECORD_SIZE = 1_000_000;

/** Cuts a text into records at a delimiter, up to the first fault; nothing is left out. */
export function recordsOf(text: string, delimiter: string, limits: CsvLimits): CsvRecords {
  const gathering = new Gathering(limits);
  const options: Options = {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: RECORD_SIZE,
    on_record: (cells: string[], { lines }) => gathering.take(cells, lines),
  };
  try {
    parse(text, options);
    return { records: gathering.records, fault: null };
  } catch (error) {
    return { records: gathering.records, fault: faultOf(error) };
  }
}

/** The cells of the first record; null where that cannot be read. */
export function firstRecord(text: string, delimiter: string): readonly string[] | null {
  const { records, fault } = recordsOf(text.slice(0, 100_000), delimiter, {
    records: 1,
    cells: 100_000,
  });
  return records[0]?.cells ?? (fault === null ? [] : null);
}

/** More than the limits allow. */
class TooLarge extends Error {}

class Gathering {
  readonly records: CsvRecord[] = [];
  readonly #limits: CsvLimits;
  #line = 1;
  #cells = 0;

  constructor(limits: CsvLimits) {
    this.#limits = limits;
  }

  /** Takes a record that ends on a line; hands nothing on, as it is kept here. */
  take(cells: readonly string[], endLine: number): null {
    this.#cells += cells.length;
    const isTooMuch = this.records.length >= this.#limits.records;
    if (isTooMuch || this.#cells > this.#limits.cells) throw new TooLarge();
    this.records.push({ line: this.#line, cells });
    this.#line = endLine + 1;
    return null;
  }
}

function faultOf(error: unknown): CsvFault {
  if (error instanceof TooLarge) return { code: "CSV_TOO_LARGE", line: null };
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error["lines"] === "number" ? error["lines"] : null;
  const isTooLong = error.code === "CSV_MAX_RECORD_SIZE";
  return { code: isTooLong ? "CSV_TOO_LARGE" : "CSV_BAD_QUOTES", line };
}
