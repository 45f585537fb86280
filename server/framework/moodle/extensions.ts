import type { Extension, FrameworkContent, JsonObject } from "../content/content.ts";
import type { Cells } from "./columns.ts";
import { COLUMNS } from "./columns.ts";
import { keptOf, withIdNumbers } from "./kept-rows.ts";
import type { ItemRow, Writing } from "./rows.ts";
import { freshRows, rowId } from "./rows.ts";

/** A row of a file, and what of a framework it was read to. */
export interface ReadRow extends Pick<ItemRow, "kind" | "key"> {
  readonly cells: Cells;
}

/**
 * What the rows of a file say beyond the framework that was read from them: each cell that would
 * be written otherwise, the order of the rows where it is not the framework's, and whether the
 * one group was made up. Nothing for a file that we wrote ourselves.
 */
export function extensionsOf(
  read: readonly ReadRow[],
  content: FrameworkContent,
  writing: Writing,
): Extension[] {
  const byId = new Map(read.map((row) => [rowId(row), row.cells]));
  const idNumbers = new Map(read.map((row) => [rowId(row), row.cells.idNumber]));
  const plain = freshRows(content, writing);
  const fresh = withIdNumbers(plain, new Map());
  const named = withIdNumbers(plain, idNumbers);
  const saysMore = named.flatMap((row, at): Extension[] => {
    const idNumber = fresh[at]?.cells.idNumber ?? "";
    const isFirst = row.kind === "FRAMEWORK";
    const data = {
      ...differing(byId.get(rowId(row)) ?? row.cells, { ...row.cells, idNumber }),
      ...(isFirst ? orderOf(read.map(rowId), named.map(rowId)) : {}),
    };
    return extensionOf(row, data);
  });
  const madeUp = writing.isFlat ? content.groups.map(({ key }) => madeUpGroup(key)) : [];
  return [...saysMore, ...madeUp];
}

/** Whether the competencies of a framework still stand in the one group that was made for them. */
export function isStillFlat(content: FrameworkContent): boolean {
  const [group, ...others] = content.groups;
  if (group === undefined || others.length > 0 || content.competencies.length === 0) return false;
  const isBare = content.competencies.every(({ indicators }) => indicators.length === 0);
  return isBare && keptOf(content).get(`GROUP ${group.key}`)?.madeUp === true;
}

function madeUpGroup(key: string): Extension {
  return { system: "MOODLE", kind: "GROUP", key, data: { madeUp: true } };
}

function extensionOf({ kind, key }: ItemRow, data: JsonObject): Extension[] {
  return Object.keys(data).length === 0 ? [] : [{ system: "MOODLE", kind, key, data }];
}

function differing(given: Cells, fresh: Cells): JsonObject {
  const columns = COLUMNS.filter((column) => given[column] !== fresh[column]);
  return Object.fromEntries(columns.map((column) => [column, given[column]]));
}

function orderOf(given: readonly string[], fresh: readonly string[]): JsonObject {
  return given.every((id, at) => id === fresh[at]) ? {} : { order: given };
}
