import type { ItemId } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import type { KeyMapping } from "../mapping.ts";
import type { Carriage, ItemsByKey } from "./carriage.ts";
import type { ItemMapping } from "./following.ts";

/** What a carriage comes to by item; `items` are those of the new version, renewed ones included. */
export function itemMappingsOf({ carried }: Carriage, items: ItemsByKey): ItemMapping[] {
  return carried.map(({ item, to, levels }) => ({
    item,
    successors: to.flatMap((one) => items.get(idOf(one))?.item ?? []),
    levels,
  }));
}

/** Keys that are mapped although the version with these items has them no longer. */
export function goneKeys(
  mappings: readonly KeyMapping[],
  items: ItemsByKey,
): { readonly kind: string; readonly key: string }[] {
  return mappings
    .map(({ kind, from }) => ({ kind, key: from }))
    .filter((one) => one.kind !== "LEVEL" && !items.has(idOf(one)));
}

/** The items with others in the place of those that have a new generation. */
export function withGenerations(items: ItemsByKey, newer: ReadonlyMap<ItemId, ItemId>): ItemsByKey {
  if (newer.size === 0) return items;
  return new Map(
    Array.from(items, ([id, one]) => [id, { ...one, item: newer.get(one.item) ?? one.item }]),
  );
}
