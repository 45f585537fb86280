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
    const successors = mapping === undefined ? [] : followed(mapping, follow);
    known.set(item, successors);
    return successors;
  };
  for (const item of newest.keys()) if (!inForce.has(item)) follow(item);
  return known;
}

function followed(
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

/** The level at which a record is read under a successor; null where it is history only. */
export function levelUnder({ levels }: Successor, level: Level): Level | null {
  return levels === null ? level : (levels[level] ?? null);
}
