import type { EntityManager } from "typeorm";
import type { KeyMapping } from "../mapping.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import { successionsOf } from "./following.ts";
import type { ItemMapping } from "./following.ts";
import { ITEM_MAPPINGS } from "./publish.sql.ts";
import { mappingsBackTo } from "./undoing.ts";
import { itemsOfVersion } from "./version-items.store.ts";

/** A framework, and the earlier version of it that is taken up again. */
interface TakingUp {
  readonly framework: { readonly id: number; readonly published: StoredVersion | null };
  readonly from: StoredVersion;
}

/** See `mappingsBackTo`; none where nothing was published after that version. */
export async function mappingsBack(
  manager: EntityManager,
  { framework, from }: TakingUp,
): Promise<KeyMapping[]> {
  const { id, published } = framework;
  if (published === null || published.id === from.id) return [];
  const mappings = await manager.query<ItemMapping[]>(ITEM_MAPPINGS, [id]);
  const earlier = await itemsOfVersion(manager, from.id);
  const inForce = await itemsOfVersion(manager, published.id);
  const held = new Set(Array.from(inForce.values(), ({ item }) => item));
  return mappingsBackTo(earlier, inForce, successionsOf(mappings, held));
}
