import type { ItemId, Level } from "../../level.ts";
import { idOf, itemKeysOf } from "../content/content-rows.ts";
import type { ItemKey } from "../content/content-rows.ts";
import type { FrameworkContent } from "../content/content.ts";
import { carriageOf } from "../publishing/carriage.ts";
import type { ItemsByKey, KeyedItem, VersionWithItems } from "../publishing/carriage.ts";
import { itemMappingsOf, withGenerations } from "../publishing/item-mappings.ts";
import { successionsOf } from "../publishing/following.ts";
import type { ItemMapping, LevelMap, Successor } from "../publishing/following.ts";
import type { DraftContent } from "../content/stored-version.ts";

/** The time in which one version is in force: what it holds, and where records are read in it. */
export interface Era {
  readonly content: FrameworkContent;
  readonly items: ItemsByKey;
  /** The key under which each item of the version stands. */
  readonly inForce: ReadonlyMap<ItemId, ItemKey>;
  /** Where records of an item are read; nowhere: they are history only. */
  readonly heirs: (item: ItemId) => readonly Successor[];
  /** The items that are not in force themselves and lead somewhere, or are known to end. */
  readonly led: ReadonlyMap<ItemId, readonly Successor[]>;
  /** Items that were never in force, so that no record names them. */
  readonly unused: ReadonlySet<ItemId>;
}

/** What a framework has come to so far, which every era after it goes on from. */
export interface Past {
  readonly published: VersionWithItems;
  /** Items that the draft holds. */
  readonly drafted: ItemsByKey;
  /** The items that keys had which are mapped and no longer in force. */
  readonly earlier: ItemsByKey;
  /** For each item one that nothing refers to: the generation of its key that is not made yet. */
  readonly standIns: ReadonlyMap<ItemId, ItemId>;
  /** Items that were never in force. */
  readonly unused: ReadonlySet<ItemId>;
  /** The mappings of all published versions, oldest first. */
  readonly mappings: readonly ItemMapping[];
}

/** The era of a version, with the mappings of all versions up to it, oldest first. */
export function eraOf(
  version: VersionWithItems,
  mappings: readonly ItemMapping[],
  unused: ReadonlySet<ItemId> = new Set(),
): Era {
  const { content, items } = version;
  const inForce = new Map(
    Array.from(items.values(), ({ item, kind, key }) => [item, { kind, key }]),
  );
  const led = successionsOf(mappings, new Set(inForce.keys()));
  const heirs = (item: ItemId): readonly Successor[] =>
    inForce.has(item) ? [{ item, levels: null }] : (led.get(item) ?? []);
  return { content, items, inForce, led, heirs, unused };
}

/** The era in which a content is read as it has come to be: what is in force, or a part of it. */
export function eraBefore(past: Past, content: FrameworkContent): Era {
  return eraOf({ content, items: itemsOf(content, past, new Set()) }, past.mappings, past.unused);
}

/**
 * The era that publishing would begin: records are followed just as they will be then. Of a change
 * alone only what it concerns is the draft's.
 */
export function eraAfter(
  past: Past,
  { content, mappings }: DraftContent,
  concerned?: ReadonlySet<string>,
): Era {
  const { published: before, earlier, standIns, mappings: known } = past;
  const items = itemsOf(content, past, concerned);
  const carriage = carriageOf({ before, after: { content, items }, mappings, earlier, known });
  const newer = carriage.renewed.map((item) => [item, standIns.get(item) ?? item] as const);
  const renewed = withGenerations(items, new Map(newer));
  const carried = itemMappingsOf(carriage, renewed);
  return eraOf({ content, items: renewed }, [...known, ...carried], past.unused);
}

/** The draft may hold another item under a key, as when it takes up an earlier version. */
function itemsOf(
  content: FrameworkContent,
  { published, drafted }: Past,
  concerned?: ReadonlySet<string>,
): ItemsByKey {
  const items = itemKeysOf(content).flatMap((one): [string, KeyedItem][] => {
    const id = idOf(one);
    const isDrafted = concerned === undefined || concerned.has(id);
    const [first, second] = isDrafted ? [drafted, published.items] : [published.items, drafted];
    const found = first.get(id) ?? second.get(id);
    return found === undefined ? [] : [[id, found]];
  });
  return new Map(items);
}

/** Whether a level map leaves every level as it is. */
export function staysAsItIs(levels: LevelMap | null): boolean {
  return levels === null || levels.every((to: Level | null, from) => to === from);
}
