import type { ItemId, Level } from "../../level.ts";

/** Where the records of an item were led when a version was published. */
export interface ItemMapping {
  readonly item: ItemId;
  /** None: the records are history only. */
  readonly successors: readonly ItemId[];
  /** The new level of each old one, from 0, null being none; null: levels stay as they are. */
  readonly levels: LevelMap | null;
}

/** The new level of each old one, from 0; null: a record at that level is history only. */
export type LevelMap = readonly (Level | null)[];

/** An item in force under which the records of another are read, and at which levels. */
export interface Successor {
  readonly item: ItemId;
  readonly levels: LevelMap | null;
}

/**
 * Where the records of items lead that are not in force themselves. An item that is in force, and
 * so is not in here, leads to itself.
 */
export type Successions = ReadonlyMap<ItemId, readonly Successor[]>;

/**
 * Follows the mappings of all versions, given in the order of their publication: an item in force
 * is read as itself, so a key that comes back takes its own records back; any other leads where
 * its newest mapping says, and on from there; one without a mapping leads nowhere.
 */
export function successionsOf(
  mappings: Iterable<ItemMapping>,
  inForce: ReadonlySet<ItemId>,
): Map<ItemId, readonly Successor[]> {
  const newest = new Map<ItemId, ItemMapping>();
  for (const mapping of mappings) newest.set(mapping.item, mapping);
  const known = new Map<ItemId, readonly Successor[]>();
  const follow = (item: ItemId): readonly Successor[] => {
    if (inForce.has(item)) return [{ item, levels: null }];
    const found = known.get(item);
    if (found !== undefined) return found;
    // Versions only ever map what is not theirs, so no way leads back; were it so, it would end.
    known.set(item, []);
    const mapping = newest.get(item);
    const successors = mapping === undefined ? [] : ledTo(mapping, follow);
    known.set(item, successors);
    return successors;
  };
  for (const item of newest.keys()) if (!inForce.has(item)) follow(item);
  return known;
}

function ledTo(
  { successors, levels }: ItemMapping,
  follow: (item: ItemId) => readonly Successor[],
): Successor[] {
  const found = new Map<ItemId, Successor>();
  for (const next of successors) {
    for (const { item, levels: further } of follow(next)) {
      // Two ways to the same item, as when a split is taken back, are one.
      if (!found.has(item)) found.set(item, { item, levels: composed(levels, further) });
    }
  }
  return [...found.values()];
}

function composed(first: LevelMap | null, then: LevelMap | null): LevelMap | null {
  if (first === null) return then;
  if (then === null) return first;
  return first.map((level) => (level === null ? null : (then[level] ?? null)));
}

/** The items in force under which records of that item are read. */
export function heirsOf(item: ItemId, successions: Successions): readonly ItemId[] {
  return successions.get(item)?.map((successor) => successor.item) ?? [item];
}

/** Those of all of these items, each once. */
export function heirsOfAll(items: readonly ItemId[], successions: Successions): readonly ItemId[] {
  if (successions.size === 0) return items;
  return [...new Set(items.flatMap((item) => heirsOf(item, successions)))];
}

/** By item, the others whose records are read under an item under which its own are. */
export function relatives(successions: Successions): Map<ItemId, ItemId[]> {
  const readUnder = new Map<ItemId, ItemId[]>();
  for (const [item, heirs] of successions) {
    for (const heir of heirs) {
      const others = readUnder.get(heir.item) ?? [heir.item];
      readUnder.set(heir.item, [...others, item]);
    }
  }
  const items = new Set([...successions.keys(), ...readUnder.keys()]);
  return new Map(
    Array.from(items, (item) => {
      const family = heirsOf(item, successions).flatMap((heir) => readUnder.get(heir) ?? []);
      return [item, [...new Set(family)].filter((other) => other !== item)];
    }),
  );
}

/** How things that name an item are read. */
export interface Reading<Thing> {
  readonly itemOf: (thing: Thing) => ItemId;
  /** The thing as it is read under a successor; null where it is history only. */
  readonly under: (thing: Thing, successor: Successor) => Thing | null;
}

/** Things as they are read today: once under each successor of the item that they name. */
export function followed<Thing>(
  things: readonly Thing[],
  successions: Successions,
  { itemOf, under }: Reading<Thing>,
): readonly Thing[] {
  if (successions.size === 0) return things;
  return things.flatMap((thing) => {
    const successors = successions.get(itemOf(thing));
    if (successors === undefined) return [thing];
    return successors.flatMap((successor) => under(thing, successor) ?? []);
  });
}

/** The level at which a record is read under a successor; null where it is history only. */
export function levelUnder({ levels }: Successor, level: Level): Level | null {
  return levels === null ? level : (levels[level] ?? null);
}
