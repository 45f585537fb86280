import type { EntityManager } from "typeorm";
import type { VersionId } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import type { ItemsByKey, KeyedItem } from "./carriage.ts";
import type { goneKeys } from "./item-mappings.ts";
import { ITEMS_OF_VERSION, LAST_ITEMS } from "./publish.sql.ts";

/** The items of a version. */
export async function itemsOfVersion(
  manager: EntityManager,
  version: VersionId,
): Promise<ItemsByKey> {
  return byKey(await manager.query<KeyedItem[]>(ITEMS_OF_VERSION, [version]));
}

/** The items that keys of a framework had when they were last in force; see `goneKeys`. */
export async function lastItems(
  manager: EntityManager,
  frameworkId: number,
  keys: ReturnType<typeof goneKeys>,
): Promise<ItemsByKey> {
  if (keys.length === 0) return new Map();
  return byKey(await manager.query<KeyedItem[]>(LAST_ITEMS, [frameworkId, JSON.stringify(keys)]));
}

/** Items by their kind and key. */
function byKey(items: readonly KeyedItem[]): ItemsByKey {
  return new Map(items.map((one) => [idOf(one), one]));
}
