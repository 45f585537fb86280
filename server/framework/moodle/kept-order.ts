import { groupedBy } from "../../grouping.ts";
import type { Finding } from "../content.ts";
import { woven } from "../woven.ts";
import { MoodleReport } from "./report.ts";
import type { ItemRow } from "./rows.ts";
import { rowId } from "./rows.ts";
import type { Placed } from "./tree.ts";
import { placed } from "./tree.ts";

/**
 * Rows in the order that a file had them in, what is new behind what it follows; as long as this
 * leaves all siblings in the order in which they stand in the framework.
 */
export function inKeptOrder(rows: readonly ItemRow[], order: readonly string[]): ItemRow[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const keyed = rows.map((row) => ({ key: rowId(row), row }));
  const known = keyed
    .filter(({ key }) => places.has(key))
    .toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
  const fresh = keyed.filter(({ key }) => !places.has(key));
  const all = woven(known, fresh, keyed).map(({ row }) => row);
  return siblingsIn(all) === siblingsIn(rows) ? all : [...rows];
}

/** Every list of siblings as a reader of these rows would find it. */
function siblingsIn(rows: readonly ItemRow[]): string {
  const [framework = ""] = rows.flatMap(({ kind, cells }) =>
    kind === "FRAMEWORK" ? [cells.idNumber] : [],
  );
  const items = rows.filter(({ kind }) => kind !== "FRAMEWORK");
  const read = readInOrder(items, framework);
  if (read.findings.length > 0) return JSON.stringify(read.findings);
  const lists = groupedBy(read.rows, ({ kind, siblings }) => `${kind} ${siblings}`);
  const ids = [...lists].map(([name, list]) => [name, ...list.map(rowId)]);
  return JSON.stringify(ids.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}

function readInOrder(
  items: readonly ItemRow[],
  framework: string,
): { readonly rows: ItemRow[]; readonly findings: readonly Finding[] } {
  const report = new MoodleReport();
  const all: Placed<ItemRow & { line: number }>[] = placed(
    items.map((row, at) => ({ ...row, line: at + 1 })),
    framework,
    report,
  );
  return { rows: all.map(({ row }) => row), findings: report.findings };
}
