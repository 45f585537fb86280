import { hasTooManyTags } from "../document/markup-limits.ts";
import { withoutPrefix } from "../spreadsheet/prefix.ts";
import type { RecordFault, SheetRecord } from "../spreadsheet/records.ts";
import { DELIMITERS, firstRecord, recordsOf } from "../spreadsheet/records.ts";
import type { Cells } from "./columns.ts";
import { COLUMNS, HEADER, OLD_COLUMNS, cellsOf } from "./columns.ts";
import type { MoodleReport } from "./report.ts";

/** The most rows that are read, the header not counted. */
const ROW_LIMIT = 20_000;

/** More cells than rows as many as there may be have: no file of Moodle's. */
const CELL_LIMIT = 2 * ROW_LIMIT * COLUMNS.length;

/** Rows without a word are none, and a file may end in as many again. */
const LIMITS = { records: 2 * ROW_LIMIT, cells: CELL_LIMIT };

/** One row of the file, with the line it begins on. */
export interface Row {
  readonly line: number;
  readonly cells: Cells;
}

/** The rows of a file below its header. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Whether a text is a competency framework as Moodle exports it: a header of 14 columns, or of 12
 * in the older form, in any language; and below it a scale as Moodle configures one, or in it
 * words of Moodle's own.
 */
export function isMoodle(text: string): boolean {
  const header = headerOf(withoutMark(text));
  if (header === null) return false;
  const words = new Set(header.cells.map(plain));
  const known = Object.values(HEADER).filter((word) => words.has(plain(word)));
  return known.length > 4 || /"scaleid"/u.test(text);
}

/** The rows of a file; null, with an error reported, where it is no such table. */
export function readTable(text: string, report: MoodleReport): Table | null {
  const source = withoutMark(text).replaceAll(/\r\n?/gu, "\n");
  const header = headerOf(source);
  if (header === null) {
    report.error("MOODLE_HEADER", 1, { found: widestHeader(source) });
    return null;
  }
  if (/[\0\p{Surrogate}]/u.test(source)) report.error("MOODLE_UNFIT", null);
  if (hasTooManyTags(source)) report.error("MOODLE_MARKUP", null);
  if (hasTooManyCells(source, header.delimiter)) {
    report.error("MOODLE_TOO_MANY_ROWS", null, { limit: ROW_LIMIT });
  }
  if (report.failed) return null;
  const records = rawRecordsOf(source, header.delimiter, report);
  const rows = records.slice(1).flatMap((one) => rowOf(one, header.cells.length, report));
  if (rows.length > ROW_LIMIT) report.error("MOODLE_TOO_MANY_ROWS", null, { limit: ROW_LIMIT });
  return report.failed ? null : { header: header.cells, rows };
}

interface Header {
  readonly delimiter: string;
  readonly cells: readonly string[];
}

/** The header of 14 or 12 words, by whatever delimiter makes it one. */
function headerOf(source: string): Header | null {
  const line = firstLine(source);
  for (const delimiter of DELIMITERS) {
    const cells = firstRecord(line, delimiter) ?? [];
    const isWhole = cells.length === COLUMNS.length || cells.length === OLD_COLUMNS.length;
    if (isWhole && cells.every((cell) => cell.trim() !== "")) return { delimiter, cells };
  }
  return null;
}

function widestHeader(source: string): number {
  const line = firstLine(source);
  return Math.max(...DELIMITERS.map((delimiter) => firstRecord(line, delimiter)?.length ?? 0));
}

/** Far more than a header has is no header. */
const HEADER_LIMIT = 2000;

function firstLine(source: string): string {
  const start = source.slice(0, HEADER_LIMIT).trimStart();
  return /^[^\r\n]*/u.exec(start)?.[0] ?? "";
}

/** Cells are told apart by delimiters outside quotes, as in the reader itself. */
function hasTooManyCells(source: string, delimiter: string): boolean {
  const separator = delimiter.charCodeAt(0);
  let count = 0;
  let isQuoted = false;
  for (let at = 0; at < source.length && count <= CELL_LIMIT; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x22) isQuoted = !isQuoted;
    else if (code === separator && !isQuoted) count += 1;
  }
  return count > CELL_LIMIT;
}

function rawRecordsOf(
  source: string,
  delimiter: string,
  report: MoodleReport,
): readonly SheetRecord[] {
  const first = recordsOf(source, delimiter, LIMITS);
  if (first.fault === null) return first.records;
  // PHP leaves a quote behind a backslash as it is, where everyone else doubles it.
  const second = recordsOf(source.replaceAll('\\"', '\\""'), delimiter, LIMITS);
  if (second.fault === null) return second.records;
  reportFault(first.fault, report);
  return [];
}

function reportFault({ kind, line, begins }: RecordFault, report: MoodleReport): void {
  switch (kind) {
    case "TOO_LARGE":
      return report.error("MOODLE_TOO_MANY_ROWS", null, { limit: ROW_LIMIT });
    case "QUOTE_OPEN":
      return report.error("MOODLE_QUOTE_OPEN", begins);
    case "QUOTES":
      return report.error("MOODLE_QUOTES", line ?? begins);
  }
}

/** A row without a word is none; cells beyond the last column may be there if they are empty. */
function rowOf({ line, cells }: SheetRecord, expected: number, report: MoodleReport): Row[] {
  if (cells.every((cell) => cell.trim() === "")) return [];
  const isTooLong = cells.slice(expected).some((cell) => cell !== "");
  if (cells.length < expected || isTooLong) {
    report.error("MOODLE_COLUMNS", line, { found: cells.length, expected });
    return [];
  }
  const row = { line, cells: cellsOf(cells.slice(0, expected).map(withoutPrefix)) };
  const { parent, idNumber, shortName, scaleValues } = row.cells;
  if (Math.max(...[parent, idNumber, shortName, scaleValues].map(lengthOf)) > NAME_LENGTH) {
    report.error("MOODLE_TOO_LONG", line, { limit: NAME_LENGTH });
  }
  return [row];
}

/** Longer than this no name is, nor the names of a scale. */
const NAME_LENGTH = 10_000;

function lengthOf(cell: string): number {
  return cell.length;
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/\([^)]*\)|[^a-z]/gu, "");
}
