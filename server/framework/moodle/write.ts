import type { Language } from "../../level.ts";
import type { FrameworkContent } from "../content/content.ts";
import { written } from "../spreadsheet/written.ts";
import type { Cells } from "./columns.ts";
import { COLUMNS, HEADER } from "./columns.ts";
import { isStillFlat } from "./extensions.ts";
import { keptRows } from "./kept-rows.ts";

/**
 * A framework as Moodle's competency framework file: 14 columns under an English header, lines
 * that end in a line feed, quotes where PHP puts them, as Moodle's own export has them. Texts are
 * those of one language, by default the framework's first, and of another where there are none.
 * What Moodle said of it once is there again as long as it still goes with it. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function writeMoodle(
  content: FrameworkContent,
  language: Language = content.languages[0] ?? "en",
): string {
  const rows = keptRows(content, { language, isFlat: isStillFlat(content) });
  const records = [HEADER, ...rows.map(({ cells }) => cells)].map(recordOf);
  return written(records, { quoted_match: NEEDS_QUOTES });
}

/** What PHP puts into quotes, besides commas, quotes and line ends. */
const NEEDS_QUOTES = /[\s\\]/u;

function recordOf(cells: Cells): string[] {
  return COLUMNS.map((column) => cells[column]);
}
