import type { FrameworkContent, JsonObject } from "../content/content.ts";
import { HEADER } from "./columns.ts";
import { withKeptCells } from "./kept-cells.ts";
import { inKeptOrder } from "./kept-order.ts";
import { guessLanguage } from "./language.ts";
import type { ItemRow, Writing } from "./rows.ts";
import { freshRows, languageNamed, rowId } from "./rows.ts";
import { tellingTexts } from "./text.ts";
import { DEPTH_LIMIT } from "./tree.ts";

/** What Moodle said of the things of a framework, by the ids of their rows. */
export type Kept = ReadonlyMap<string, JsonObject>;

/** What is kept of Moodle in a framework. */
export function keptOf({ extensions }: FrameworkContent): Kept {
  const own = extensions.filter(({ system }) => system === "MOODLE");
  return new Map(
    own.map(({ kind, key, data }) => [kind === "FRAMEWORK" ? kind : `${kind} ${key}`, data]),
  );
}

/** What is kept of one row. */
function keptOfRow(kept: Kept, row: ItemRow): JsonObject {
  return kept.get(row.kind === "FRAMEWORK" ? row.kind : rowId(row)) ?? {};
}

/** The rows of a framework with all that is kept of Moodle and still goes with it, in order. */
export function keptRows(content: FrameworkContent, writing: Writing): ItemRow[] {
  const kept = keptOf(content);
  const fresh = freshRows(content, writing);
  const named = withIdNumbers(fresh, idNumbersOf(fresh, kept));
  const celled = named.map((row) => withKeptCells(row, keptOfRow(kept, row)));
  const parented = withKeptParents(celled, kept);
  const rows = parented.map((row) => withLanguage(row, { rows: parented, kept, writing }));
  const { order } = kept.get("FRAMEWORK") ?? {};
  const ids = Array.isArray(order) ? order.map(String) : [];
  return ids.length === 0 ? rows : inKeptOrder(rows, ids);
}

/** Rows under ID numbers of their own, where there are any; parents are named by these. */
export function withIdNumbers(
  rows: readonly ItemRow[],
  idNumbers: ReadonlyMap<string, string>,
): ItemRow[] {
  const ids = new Map(
    rows.map((row) => [rowId(row), idNumbers.get(rowId(row)) ?? row.cells.idNumber]),
  );
  return rows.map((row) => {
    const idNumber = ids.get(rowId(row)) ?? "";
    const parent = row.parent === null ? "" : (ids.get(row.parent) ?? "");
    return { ...row, cells: { ...row.cells, idNumber, parent } };
  });
}

/** The ID numbers that were kept, but for those that something else has taken meanwhile. */
function idNumbersOf(fresh: readonly ItemRow[], kept: Kept): Map<string, string> {
  const items = fresh.filter(({ kind }) => kind !== "FRAMEWORK");
  const parents = new Set(items.map(({ parent }) => parent));
  const wanted = (row: ItemRow) => {
    const { idNumber } = keptOfRow(kept, row);
    return typeof idNumber === "string" ? idNumber : null;
  };
  const used = new Set(
    items.filter((row) => wanted(row) === null).map((row) => row.cells.idNumber),
  );
  const ids = new Map<string, string>();
  for (const row of fresh) {
    const idNumber = wanted(row);
    if (idNumber === null) continue;
    const id = idNumber.trim();
    const isFree = id === "" ? !parents.has(rowId(row)) : !used.has(id);
    if (row.kind !== "FRAMEWORK" && !isFree) continue;
    ids.set(rowId(row), idNumber);
    if (row.kind !== "FRAMEWORK") used.add(id);
  }
  return ids;
}

/** Rows below the parents that were kept, where these lead to the same place here. */
function withKeptParents(rows: readonly ItemRow[], kept: Kept): ItemRow[] {
  const framework = rows.find(({ kind }) => kind === "FRAMEWORK")?.cells.idNumber.trim();
  const byId = new Map<string, ItemRow>();
  for (const row of rows) if (row.kind !== "FRAMEWORK") byId.set(row.cells.idNumber.trim(), row);
  const chosen = rows.map((row): ItemRow => {
    const { parent } = keptOfRow(kept, row);
    if (typeof parent !== "string" || row.kind === "FRAMEWORK") return row;
    const target = byId.get(parent.trim());
    const isTop = target === undefined && (parent.trim() === "" || parent.trim() === framework);
    const isSame = target === undefined ? isTop && row.parent === null : leadsTo(target, row);
    return isSame ? { ...row, cells: { ...row.cells, parent } } : row;
  });
  const parents = new Map(chosen.map(({ cells }) => [cells.idNumber.trim(), cells.parent.trim()]));
  return chosen.map((row, at) => (isReached(row, parents) ? row : (rows[at] ?? row)));
}

/** Whether what stands below a row is read as a thing of the same owner. */
function leadsTo(target: ItemRow, row: ItemRow): boolean {
  const isBeside = target.kind === "INDICATOR" && row.kind === "INDICATOR";
  return rowId(target) === row.parent || (isBeside && target.parent === row.parent);
}

function isReached(row: ItemRow, parents: ReadonlyMap<string, string>): boolean {
  let parent = row.cells.parent.trim();
  for (let depth = 1; depth <= DEPTH_LIMIT; depth += 1) {
    const above = parents.get(parent);
    if (parent === "" || above === undefined) return true;
    parent = above;
  }
  return false;
}

/** The framework's row names the language of the texts, but where they tell it by themselves. */
function withLanguage(
  row: ItemRow,
  { rows, kept, writing }: { rows: readonly ItemRow[]; kept: Kept; writing: Writing },
): ItemRow {
  if (row.kind !== "FRAMEWORK") return row;
  const { exportedId, taxonomy } = keptOfRow(kept, row);
  const texts = tellingTexts(rows.map(({ cells }) => cells));
  const tells = guessLanguage(texts, Object.values(HEADER)) === writing.language;
  const stays = typeof exportedId === "string" && tells;
  const cells = {
    ...row.cells,
    ...(stays && languageNamed({ ...row.cells, exportedId }) === null ? { exportedId } : {}),
    ...(typeof taxonomy === "string" && hasStoreys(rows, writing) ? { taxonomy } : {}),
  };
  return { ...row, cells };
}

/** Where groups hold nothing, only what the storeys are called tells that they are groups. */
function hasStoreys(rows: readonly ItemRow[], { isFlat }: Writing): boolean {
  return isFlat || rows.length === 1 || rows.some(({ kind }) => kind === "COMPETENCY");
}
