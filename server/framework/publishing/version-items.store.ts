import type { EntityManager } from "typeorm";
import type { VersionId } from "../../level.ts";
import { idOf } from "../content-rows.ts";
import type { ItemsByKey, KeyedItem } from "./carriage.ts";
import { ITEMS_OF_VERSION } from "./publish.sql.ts";

/** The items of a version. */
export async function itemsOfVersion(
  manager: EntityManager,
  version: VersionId,
): Promise<ItemsByKey> {
  return byKey(await manager.query<KeyedItem[]>(ITEMS_OF_VERSION, [version]));
}

/** Items by their kind and key. */
export function byKey(items: readonly KeyedItem[]): ItemsByKey {
  return new Map(items.map((one) => [idOf(one), one]));
}
