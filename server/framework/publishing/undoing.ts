import type { ItemId } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import { MAPPED_KINDS } from "../mapping.ts";
import type { KeyMapping, MappedKind } from "../mapping.ts";
import type { ItemsByKey, KeyedItem } from "./carriage.ts";
import { heirsOf } from "./following.ts";
import type { Successions } from "./following.ts";

/**
 * The mappings by which a draft that takes up an earlier version again carries back the records of
 * the one in force: what was renamed goes back to its old key, what was split is united, and what
 * was united inherits to each. A key that is new since then has nowhere to go back to. Records of
 * the earlier version's own keys need no mapping: their items are in force again.
 */
export function mappingsBackTo(
  earlier: ItemsByKey,
  inForce: ItemsByKey,
  successions: Successions,
): KeyMapping[] {
  const origins = new Map<ItemId, KeyedItem[]>();
  for (const one of earlier.values()) {
    for (const heir of heirsOf(one.item, successions)) {
      origins.set(heir, [...(origins.get(heir) ?? []), one]);
    }
  }
  return [...inForce].flatMap(([id, { kind, key, item }]) => {
    const own = MAPPED_KINDS.find((one) => one === kind);
    const from = (origins.get(item) ?? []).filter((one) => one.kind === kind);
    if (own === undefined || earlier.has(id) || from.length === 0) return [];
    return [mappingBack(own, key, { from, successions, inForce })];
  });
}

interface Origins {
  readonly from: readonly KeyedItem[];
  readonly successions: Successions;
  readonly inForce: ItemsByKey;
}

function mappingBack(
  kind: MappedKind,
  key: string,
  { from, successions, inForce }: Origins,
): KeyMapping {
  const to = from.map((one) => one.key);
  const [only] = from;
  if (from.length > 1 || only === undefined) return { kind, from: key, to, rule: "SPLIT" };
  const wasSplit = heirsOf(only.item, successions).length > 1 || inForce.has(idOf(only));
  return { kind, from: key, to, rule: wasSplit ? "MERGE" : "KEEP" };
}
