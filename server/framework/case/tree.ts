import { groupedBy } from "../../grouping.ts";
import { labelOf } from "./item-texts.ts";
import type { Parentage } from "./parents.ts";
import type { CaseReport } from "./report.ts";
import { inSequence } from "./sequence.ts";
import type { CaseItem, CaseSource } from "./source.ts";

const DEPTH_LIMIT = 20;

/** The items as a tree: no cycles, one parent each. */
export interface CaseTree {
  /** Every item, each before what stands below it, in order. */
  readonly items: readonly CaseItem[];
  /** The item right above an item; none at the top. */
  readonly above: ReadonlyMap<CaseItem, CaseItem>;
  /** Items with others below them. */
  readonly branches: ReadonlySet<CaseItem>;
}

/** Lays the items out as a tree; reports what stands below nothing, or too deep. */
export function treeOf(
  source: CaseSource,
  { parents, chosen, translated }: Parentage,
  report: CaseReport,
): CaseTree {
  const standing = [...source.items.values()].filter(({ id }) => !translated.has(id));
  for (const item of standing) {
    if (chosen.has(item.id)) continue;
    report.inform("CASE_NO_PARENT", ["CFItems", `${item.at}`], { item: labelOf(item) });
  }
  const place = ({ id, at }: CaseItem) => {
    const edge = chosen.get(id);
    return { sequence: edge?.sequence ?? Number.POSITIVE_INFINITY, at: edge?.at ?? at };
  };
  const placed = standing.map((item) => ({ item, ...place(item) })).toSorted(inSequence);
  const below = groupedBy(placed, ({ item }) => parents.get(item.id) ?? null);
  const above = new Map<CaseItem, CaseItem>();
  const branches = new Set<CaseItem>();
  for (const { item } of placed) {
    const parent = source.items.get(parents.get(item.id) ?? "");
    if (parent === undefined) continue;
    above.set(item, parent);
    branches.add(parent);
  }
  const children = (id: string | null) => (below.get(id) ?? []).map(({ item }) => item);
  return { items: walk(children, report), above, branches };
}

function walk(children: (id: string | null) => CaseItem[], report: CaseReport): CaseItem[] {
  const order: CaseItem[] = [];
  const toVisit = children(null)
    .toReversed()
    .map((item) => ({ item, depth: 1 }));
  for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
    const { item, depth } = next;
    order.push(item);
    if (depth > DEPTH_LIMIT) {
      const values = { item: labelOf(item), depth, limit: DEPTH_LIMIT };
      report.error("CASE_TOO_DEEP", ["CFItems", `${item.at}`], values);
      continue;
    }
    for (const child of children(item.id).toReversed()) {
      toVisit.push({ item: child, depth: depth + 1 });
    }
  }
  return order;
}
