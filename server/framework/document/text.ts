import type { Block, Cell } from "./block.ts";
import { TEXT_LIMIT } from "./block.ts";
import { beginsWithBullet } from "./bullets.ts";
import { continuesLine } from "./flow.ts";
import { GrowingBlocks, LINE_LIMIT } from "./growing-blocks.ts";
import { piecesOfLine } from "./pieces.ts";
import type { Report } from "./report.ts";

/** A line of nothing but dashes and separators: the rule under a table's row. */
export const RULE_LINE = /^[-–—_=\s:|+]*[-–—_=]{2}[-–—_=\s:|+]*$/u;

const GOES_ON = /^\s*(?:<(?:p|ul|ol|li)\b|\p{Ll})/u;

/**
 * The blocks of a plain text: a line with tabs is a row of a table, a line with a bullet an item,
 * any other a paragraph. A line that goes on in the middle of a sentence belongs to the one above.
 */
export function blocksOfText(text: string, report: Report): Block[] {
  const blocks = new GrowingBlocks();
  let isBelow = false;
  for (const [at, raw] of text.split("\n").entries()) {
    if (isTooLong(raw, at + 1, report)) return [];
    const isBlank = raw.trim() === "";
    if (!isBlank && !isRule(raw)) takeLine({ raw, line: at + 1, isBelow }, blocks, report);
    isBelow = !isBlank;
    if (blocks.isFull) break;
  }
  reportLines(blocks, report);
  return blocks.finish();
}

/** Says so where more lines go on with others than a document has. */
export function reportLines(blocks: GrowingBlocks, report: Report): void {
  if (blocks.hasTooManyLines) report.error("TOO_MANY_ITEMS", { line: null }, { limit: LINE_LIMIT });
}

/** Whether a line is longer than any text can be; reports it. */
export function isTooLong(raw: string, line: number, report: Report): boolean {
  if (raw.length <= TEXT_LIMIT) return false;
  report.error("TEXT_TOO_LONG", { line }, { limit: TEXT_LIMIT });
  return true;
}

interface TextLine {
  readonly raw: string;
  readonly line: number;
  /** Whether the line above is not blank. */
  readonly isBelow: boolean;
}

function takeLine({ raw, line, isBelow }: TextLine, blocks: GrowingBlocks, report: Report): void {
  if (isRow(raw, blocks.lastKind)) {
    blocks.add({ kind: "row", line, cells: cellsOf(raw, line, report) });
    return;
  }
  const mayGoOn = isBelow && !beginsWithBullet(raw);
  for (const [at, piece] of piecesOfLine(raw, line, report).entries()) {
    const above = at === 0 && mayGoOn ? blocks.lastText : null;
    if (above !== null && continuesLine(above, piece.text)) blocks.grow(piece.text);
    else blocks.add({ kind: piece.isItem ? "item" : "paragraph", line, text: piece.text });
  }
}

/**
 * Whether a line is a row: it has a tab between its words, or, right after a row, it has any tab,
 * a tag, a bullet or a small letter at its start, as a table cut by a page break has.
 */
function isRow(raw: string, last: Block["kind"] | null): boolean {
  if (raw.trim().includes("\t")) return true;
  if (last !== "row") return false;
  return raw.includes("\t") || GOES_ON.test(raw) || beginsWithBullet(raw);
}

function cellsOf(raw: string, line: number, report: Report): Cell[] {
  return raw
    .split("\t")
    .map((cell) => ({ line, span: 1, pieces: piecesOfLine(cell, line, report) }));
}

function isRule(raw: string): boolean {
  return raw.length < 1000 && RULE_LINE.test(raw);
}
