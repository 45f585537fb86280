import type { ItemId, Level } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import { levelUnder } from "../publishing/following.ts";
import type { Era } from "./era.ts";
import type { Passage } from "./gap-lines.ts";

/** An item some of whose records read differently after publishing. */
export interface AlteredItem {
  readonly item: ItemId;
  /** The levels of records that do, 0 included; null: all records, whatever their level. */
  readonly levels: readonly Level[] | null;
}

/**
 * The items whose records read differently: under other keys, or, level by level, at another level
 * or under other keys at that level. A new generation of a key is the same key.
 */
export function alteredItems(eras: Passage<Era>): AlteredItem[] {
  const { before, after } = eras;
  const items = new Set(
    [before, after].flatMap(({ inForce, led }) => [...inForce.keys(), ...led.keys()]),
  );
  const highest = Math.max(
    ...[before, after].flatMap(({ content }) => content.levels.map(({ level }) => level)),
  );
  const scale = Array.from({ length: highest + 1 }, (_, level) => level);
  return [...items].flatMap((item): AlteredItem[] => {
    if (keysOf(before, item) !== keysOf(after, item)) return [{ item, levels: null }];
    const levels = scale.filter(
      (level) => keysOf(before, item, level) !== keysOf(after, item, level),
    );
    return levels.length === 0 ? [] : [{ item, levels }];
  });
}

/** The same as the values that statements take: whole items, and single levels as JSON. */
export function alteredValues(altered: readonly AlteredItem[]): readonly [ItemId[], string] {
  const whole = altered.filter(({ levels }) => levels === null).map(({ item }) => item);
  const single = altered.flatMap(({ item, levels }) =>
    (levels ?? []).map((level) => ({ item, level })),
  );
  return [whole, JSON.stringify(single)];
}

/** The items of competencies whose records lead somewhere before and nowhere after. */
export function endedItems({ before, after }: Passage<Era>): ItemId[] {
  const items = [...before.inForce.keys(), ...before.led.keys()];
  return items.filter((item) => keysOf(before, item) !== "" && keysOf(after, item) === "");
}

/** All that a record of the item is read as, as one text; empty where it is history only. */
function keysOf({ inForce, heirs }: Era, item: ItemId, level: Level | null = null): string {
  const read = heirs(item).flatMap((heir) => {
    const under = inForce.get(heir.item);
    if (under === undefined) return [];
    const at = level === null ? "" : levelUnder(heir, level);
    return at === null ? [] : [`${idOf(under)} ${at}`];
  });
  return read.toSorted().join("\n");
}
