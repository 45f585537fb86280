import type { MoodleReport } from "./report.ts";
import type { Row } from "./table.ts";

/** Deeper than this no framework goes. */
export const DEPTH_LIMIT = 20;

/** A row where it stands in the tree: how deep, from 1, and below which of the second storey. */
export interface Placed<One extends Row = Row> {
  readonly row: One;
  readonly depth: number;
  /** The row itself on the first two storeys' second, or the one above it there; else null. */
  readonly competency: One | null;
  /** The row on the first storey above it, or itself. */
  readonly top: One;
}

/**
 * The rows of a tree from the top down, each before what is below it, siblings in their order in
 * the file; parents may come after their children. An ID number given twice, a parent that is not
 * there, a circle, and more than 20 storeys are errors at their lines. The framework's own ID
 * number may stand for no parent.
 */
export function placed<One extends Row>(
  rows: readonly One[],
  framework: string,
  report: MoodleReport,
): Placed<One>[] {
  const byId = indexed(rows, report);
  const below = new Map<One | null, One[]>();
  for (const row of rows) {
    const parent = parentOf(row, byId, framework);
    if (parent === undefined) {
      const values = { id: idOf(row), parent: row.cells.parent.trim() };
      report.error("MOODLE_UNKNOWN_PARENT", row.line, values);
    } else {
      const list = below.get(parent);
      if (list === undefined) below.set(parent, [row]);
      else list.push(row);
    }
  }
  if (report.failed) return [];
  const all = walked(below, report);
  if (!report.failed && all.length < rows.length) reportCycles(rows, all, report);
  return all;
}

/** Undefined where it names what is not there; null where it stands on the first storey. */
function parentOf<One extends Row>(
  { cells }: One,
  byId: ReadonlyMap<string, One>,
  framework: string,
): One | null | undefined {
  const parent = cells.parent.trim();
  if (parent === "") return null;
  return byId.get(parent) ?? (parent === framework.trim() ? null : undefined);
}

function indexed<One extends Row>(rows: readonly One[], report: MoodleReport): Map<string, One> {
  const byId = new Map<string, One>();
  for (const row of rows) {
    const id = idOf(row);
    const first = byId.get(id);
    if (first !== undefined) report.error("MOODLE_ID_TWICE", row.line, { id, first: first.line });
    else if (id !== "") byId.set(id, row);
  }
  return byId;
}

/** Without recursion, as a tree in a file may be as deep as it is long. */
function walked<One extends Row>(
  below: ReadonlyMap<One | null, readonly One[]>,
  report: MoodleReport,
): Placed<One>[] {
  const all: Placed<One>[] = [];
  const tops = (below.get(null) ?? []).map((row) => ({
    row,
    depth: 1,
    competency: null,
    top: row,
  }));
  const waiting: Placed<One>[] = tops.toReversed();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    all.push(one);
    const depth = one.depth + 1;
    const children = below.get(one.row) ?? [];
    const [first] = children;
    if (depth > DEPTH_LIMIT && first !== undefined) {
      report.error("MOODLE_TOO_DEEP", first.line, { id: idOf(first), limit: DEPTH_LIMIT });
      return all;
    }
    for (const row of children.toReversed()) {
      const competency = depth === 2 ? row : one.competency;
      waiting.push({ row, depth, competency, top: one.top });
    }
  }
  return all;
}

/** What nothing at the top leads to stands in a circle, or below one. */
function reportCycles<One extends Row>(
  rows: readonly One[],
  all: readonly Placed<One>[],
  report: MoodleReport,
): void {
  const reached = new Set(all.map(({ row }) => row));
  const lost = rows.find((row) => !reached.has(row));
  if (lost !== undefined) report.error("MOODLE_CYCLE", lost.line, { id: idOf(lost) });
}

function idOf({ cells }: Row): string {
  return cells.idNumber.trim();
}
