import type { RowBlock } from "./block.ts";
import type { TableHead } from "./table-head.ts";

/**
 * Which stages share a column, as lists of stage numbers from first to last. A `colspan` says so;
 * else a stage whose column is empty shares the one on its left if both ask the same level. Null,
 * with an error, where the cells do not tell.
 */
export function groupsOf(rows: readonly RowBlock[], head: TableHead): number[][] | null {
  const [first] = rows;
  if (first === undefined) return withoutBody(head);
  const groups = spannedGroups(first) ?? positionedGroups(rows, head) ?? countedGroups(first, head);
  if (groups === null || !agrees(groups, head)) {
    reportCount(first, head);
    return null;
  }
  warnShared(groups, first, head);
  return groups;
}

function reportCount(row: RowBlock, head: TableHead): void {
  const cells = row.cells.filter((cell) => cell.pieces.length > 0).length;
  const code = cells > count(head) ? "TOO_MANY_CELLS" : "TRUNCATED_TABLE";
  head.report.error(code, { line: row.line, path: head.path }, { cells, stages: count(head) });
}

/** A table may end below its levels only where no stage asks for anything. */
function withoutBody(head: TableHead): number[][] | null {
  if (head.levels.every((level) => level === 0)) return head.levels.map((_, at) => [at]);
  const values = { cells: 0, stages: count(head) };
  head.report.error("TRUNCATED_TABLE", { line: head.line, path: head.path }, values);
  return null;
}

/** Groups as `colspan` gives them; null where no cell spans. */
function spannedGroups(row: RowBlock): number[][] | null {
  if (row.cells.every((cell) => cell.span === 1)) return null;
  let start = 0;
  return row.cells.map(({ span }) => {
    start += span;
    return Array.from({ length: span }, (_, at) => start - span + at);
  });
}

/** Groups of a first row with a cell for each stage: one that stays empty joins its neighbour. */
function positionedGroups(rows: readonly RowBlock[], head: TableHead): number[][] | null {
  const [first] = rows;
  if (first === undefined || first.cells.length < count(head)) return null;
  const groups: number[][] = [];
  for (let at = 0; at < first.cells.length; at++) {
    const isFilled = rows.some((row) => isFilledAt(row, at, first.cells.length));
    if (at >= count(head) && !isFilled) continue;
    const last = groups.at(-1);
    const sharesLevel = head.levels[at] === head.levels[at - 1];
    if (!isFilled && last !== undefined && sharesLevel && head.levels[at] !== 0) last.push(at);
    else groups.push([at]);
  }
  return groups;
}

/** Only rows as wide as the first say by their place which column they fill. */
function isFilledAt(row: RowBlock, at: number, width: number): boolean {
  return row.cells.length === width && (row.cells[at]?.pieces.length ?? 0) > 0;
}

/** Groups of a row with too few cells: told only if no other pairs of neighbours could share. */
function countedGroups(row: RowBlock, head: TableHead): number[][] | null {
  const isPair = head.levels.map((level, at) => at > 0 && level === head.levels[at - 1]);
  const missing = count(head) - row.cells.length;
  if (missing <= 0 || isPair.filter(Boolean).length !== missing) return null;
  const groups: number[][] = [];
  isPair.forEach((joins, at) => {
    if (joins) groups.at(-1)?.push(at);
    else groups.push([at]);
  });
  return groups;
}

/** Every stage has a column, and those that share one ask the same level. */
function agrees(groups: readonly number[][], head: TableHead): boolean {
  const stages = groups.flat();
  const isComplete = stages.length === count(head) && stages.every((stage, at) => stage === at);
  return isComplete && groups.every((group) => oneLevel(group, head));
}

function oneLevel(group: readonly number[], { levels }: TableHead): boolean {
  return group.every((stage) => levels[stage] === levels[group[0] ?? 0]);
}

function warnShared(groups: readonly number[][], row: RowBlock, head: TableHead): void {
  for (const group of groups) {
    const names = group.map((stage) => head.stages[stage] ?? "").join(", ");
    const level = head.levels[group[0] ?? 0] ?? 0;
    if (group.length < 2) continue;
    head.report.warn("SHARED_CELL", { line: row.line, path: head.path }, { stages: names, level });
  }
}

function count(head: TableHead): number {
  return head.stages.length;
}
