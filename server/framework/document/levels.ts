import { HIGHEST_LEVEL } from "../content/scale.ts";
import type { RowBlock } from "./block.ts";
import { cellText } from "./block.ts";
import { isNotApplicable } from "./headings.ts";
import type { Scope } from "./report.ts";

const NUMBER = /^(?:(?:level|niveau|n) ?)?([-+−]?\d{1,9}(?:[.,]\d{1,9})?)$/iu;

/** Whether a row holds the levels of stages: numbers, and beside them nothing long. */
export function isLevelRow(row: RowBlock): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  const count = texts.filter((text) => NUMBER.test(text)).length;
  return count > 0 && texts.every((text) => text.length <= 12 && !/\s\S+\s/u.test(text));
}

/** The texts of a row's cells, one for each column; empty cells at its end do not count. */
export function textsOf(row: RowBlock): string[] {
  const texts = row.cells.flatMap((cell) => Array<string>(cell.span).fill(cellText(cell)));
  return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
}

/**
 * The level each stage asks. Null, with an error, where there are fewer or more numbers than
 * stages, or where one is no whole number of the scale.
 */
export function levelsOf(
  row: RowBlock,
  stages: readonly string[],
  { report, path }: Scope,
): number[] | null {
  const texts = textsOf(row);
  const values = { levels: texts.length, stages: stages.length };
  const place = { line: row.line, path };
  if (texts.length > stages.length) report.error("TOO_MANY_LEVELS", place, values);
  if (texts.length < stages.length) report.error("TOO_FEW_LEVELS", place, values);
  if (texts.length !== stages.length) return null;
  const levels = texts.map(levelOf);
  levels.forEach((level, at) => {
    if (level !== null) return;
    const quoted = { text: texts[at] ?? "", stage: stages[at] ?? "", highest: HIGHEST_LEVEL };
    report.error("BAD_LEVEL", place, quoted);
  });
  const read = levels.filter((level) => level !== null);
  return read.length === levels.length ? read : null;
}

/** A level as it is written; "not applicable" is 0. Null for anything off the scale. */
function levelOf(text: string): number | null {
  if (isNotApplicable(text)) return 0;
  const level = Number(NUMBER.exec(text)?.[1] ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level <= HIGHEST_LEVEL ? level : null;
}
