import type { FrameworkContent } from "../content/content.ts";
import { written } from "../spreadsheet/written.ts";
import { TEXT_COLUMNS, columnOf } from "./csv-columns.ts";
import type { SheetRow } from "./csv-rows.ts";
import { rowsOf } from "./rows-of.ts";

/** Columns that every sheet has, in their order. */
const FIRST = ["row", "key", "group", "competency", "profile", "level", "stage"];
const LAST = ["languages", "freshnessMonths"];
/** Columns of what other systems said. */
const APART = ["system", "kind", "data"];

/**
 * A framework as a sheet for a spreadsheet: a row for each thing in it, a column for each text in
 * each language. It holds all of the framework; what a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
export function writeFrameworkCsv(content: FrameworkContent): string {
  const rows = rowsOf(content);
  const columns = columnsOf(rows, content);
  const lines = rows.map(({ kind, cells }) =>
    columns.map((column) => (column === "row" ? kind.toLowerCase() : (cells.get(column) ?? ""))),
  );
  // Without a byte order mark some spreadsheets take UTF-8 for something else, and spoil accents.
  return written([columns, ...lines], {
    bom: true,
    record_delimiter: "\r\n",
    quoted_match: /[\s;"]/u,
  });
}

function columnsOf(rows: readonly SheetRow[], { languages }: FrameworkContent): string[] {
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const tags = [...used].flatMap((name) => languageOf(name) ?? []);
  const all = [...new Set([...languages, ...tags.toSorted()])];
  const texts = TEXT_COLUMNS.flatMap((base) => all.map((language) => `${base}.${language}`));
  const isTold = (name: string) => used.has(name) || languages.includes(languageOf(name) ?? "");
  const apart = APART.filter((name) => used.has(name));
  const known = [...FIRST, ...texts.filter(isTold), ...LAST, ...apart];
  const others = [...used].filter((name) => columnOf(name).kind === "UNKNOWN").toSorted();
  return [...known, ...others];
}

function languageOf(name: string): string | null {
  const column = columnOf(name);
  return column.kind === "TEXT" ? column.language : null;
}
