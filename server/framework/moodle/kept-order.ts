import { groupedBy } from "../../grouping.ts";
import type { Finding } from "../content/content.ts";
import { MoodleReport } from "./report.ts";
import type { ItemRow } from "./rows.ts";
import { rowId } from "./rows.ts";
import type { Placed } from "./tree.ts";
import { placed } from "./tree.ts";

/**
 * Rows in the order that a file had them in, what is new behind its sibling or its parent; as long
 * as this leaves all siblings in the order in which they stand in the framework.
 */
export function inKeptOrder(rows: readonly ItemRow[], order: readonly string[]): ItemRow[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (row: ItemRow) => places.get(rowId(row));
  const known = rows
    .filter((row) => placeOf(row) !== undefined)
    .toSorted((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
  const behind = followersOf(rows, (row) => placeOf(row) === undefined);
  const all = known.flatMap((row) => [row, ...(behind.get(rowId(row)) ?? [])]);
  const isWhole = all.length === rows.length && siblingsIn(all) === siblingsIn(rows);
  return isWhole ? all : [...rows];
}

/** New rows by the row that was there and that they follow: a sibling's, a parent's, the first. */
function followersOf(
  rows: readonly ItemRow[],
  isNew: (row: ItemRow) => boolean,
): Map<string, ItemRow[]> {
  const followers = new Map<string, ItemRow[]>();
  /** Of new rows, by their ids, what they follow. */
  const anchors = new Map<string, string>();
  const lastSibling = new Map<string, string>();
  const [first] = rows;
  for (const row of rows) {
    const list = listOf(row);
    const before = lastSibling.get(list) ?? row.parent ?? (first === undefined ? "" : rowId(first));
    const anchor = anchors.get(before) ?? before;
    lastSibling.set(list, rowId(row));
    if (!isNew(row)) continue;
    anchors.set(rowId(row), anchor);
    const others = followers.get(anchor);
    if (others === undefined) followers.set(anchor, [row]);
    else others.push(row);
  }
  return followers;
}

function listOf({ kind, siblings }: ItemRow): string {
  return `${kind} ${siblings}`;
}

/** Every list of siblings as a reader of these rows would find it. */
function siblingsIn(rows: readonly ItemRow[]): string {
  const [framework = ""] = rows.flatMap(({ kind, cells }) =>
    kind === "FRAMEWORK" ? [cells.idNumber] : [],
  );
  const items = rows.filter(({ kind }) => kind !== "FRAMEWORK");
  const read = readInOrder(items, framework);
  if (read.findings.length > 0) return JSON.stringify(read.findings);
  const lists = groupedBy(read.rows, listOf);
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
