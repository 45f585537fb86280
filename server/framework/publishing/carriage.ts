import type { ItemId, Level } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import type { ItemKey } from "../content/content-rows.ts";
import type { FrameworkContent } from "../content/content.ts";
import type { KeyMapping } from "../mapping.ts";
import { isNamedByRecords, mappedIn } from "./lost.ts";
import { heirsOf, successionsOf } from "./following.ts";
import type { ItemMapping, LevelMap } from "./following.ts";

/** A key with the item that stands behind it. */
export interface KeyedItem extends ItemKey {
  readonly item: ItemId;
}

/** The items of a version, by kind and key (see `idOf`). */
export type ItemsByKey = ReadonlyMap<string, KeyedItem>;

/** A version that is in force or is to be, with its items. */
export interface VersionWithItems {
  readonly content: FrameworkContent;
  readonly items: ItemsByKey;
}

/** What one version follows, and how it carries the records over. */
export interface Carrying {
  /** What is in force. */
  readonly before: VersionWithItems;
  /** What is to be in its place. */
  readonly after: VersionWithItems;
  readonly mappings: readonly KeyMapping[];
  /** Items of keys that only earlier versions held. */
  readonly earlier: ItemsByKey;
  /** What earlier versions came to, oldest first; a version taken up again is read as it was. */
  readonly known: readonly ItemMapping[];
}

/** Where the records of an item go, by key of the new version; nowhere: they are history only. */
export interface CarriedItem {
  readonly item: ItemId;
  readonly to: readonly ItemKey[];
  readonly levels: LevelMap | null;
}

/** How records come from one version to the next. */
export interface Carriage {
  readonly carried: readonly CarriedItem[];
  /** Items of the new version that only new records may name, so that they need a generation. */
  readonly renewed: readonly ItemId[];
}

/**
 * How the records of one version are read under the next. A key that stays carries its records
 * over by itself; one that is mapped leads where its mapping says; one that goes unmapped, as an
 * indicator goes with a mapped competency, leaves history only. Where old records of a key are read
 * otherwise than new ones, the key goes on with a new generation of its item.
 */
export function carriageOf(carrying: Carrying): Carriage {
  const carried = [
    ...carriedByMappings(carrying),
    ...carriedByThemselves(carrying),
    ...goneUnmapped(carrying),
  ];
  const stays = new Set(Array.from(carrying.after.items.values(), ({ item }) => item));
  return { carried, renewed: carried.map(({ item }) => item).filter((item) => stays.has(item)) };
}

/**
 * Keys that mappings name. A draft that takes up an earlier version may hold such a key with the
 * item it had then, whose records follow the mapping as well.
 */
function carriedByMappings(carrying: Carrying): CarriedItem[] {
  const { before, after, earlier, mappings } = carrying;
  const levelMap = levelMapOf(carrying);
  return mappings.flatMap(({ kind, from, to }) => {
    if (kind === "LEVEL") return [];
    const id = idOf({ kind, key: from });
    const found = before.items.get(id) ?? earlier.get(id);
    const own = after.items.get(id);
    const levels = kind === "COMPETENCY" ? levelMap : null;
    const staysAsItIs = to.length === 1 && to[0] === from && found?.item === own?.item;
    if (found === undefined || (staysAsItIs && levels === null)) return [];
    const keys = to.map((key) => ({ kind, key }));
    const again = own === undefined || own.item === found.item || sameKey(to, from) ? [] : [own];
    return [
      { item: found.item, to: keys, levels },
      ...again.map(({ item }) => ({ item, to: keys, levels: null })),
    ];
  });
}

const sameKey = (to: readonly string[], from: string): boolean => to.length === 1 && to[0] === from;

/**
 * Keys that stay, but with other levels, or with the item of an earlier version taken up again,
 * unless that version said of the item itself where it leads.
 */
function carriedByThemselves(carrying: Carrying): CarriedItem[] {
  const { before, after, mappings, known } = carrying;
  const mapped = mappedIn(mappings);
  const levelMap = levelMapOf(carrying);
  const led = successionsOf(known, new Set(Array.from(after.items.values(), ({ item }) => item)));
  return [...before.items].flatMap(([id, { kind, key, item }]) => {
    const own = after.items.get(id);
    const levels = kind === "COMPETENCY" ? levelMap : null;
    if (mapped.has(id) || own === undefined) return [];
    const isLed = own.item !== item && heirsOf(item, led).includes(own.item);
    const staysAsItIs = own.item === item && levels === null;
    return isLed || staysAsItIs ? [] : [{ item, to: [{ kind, key }], levels }];
  });
}

/** Said of each, so that what an earlier version said of its item holds no longer. */
function goneUnmapped({ before, after, mappings }: Carrying): CarriedItem[] {
  const mapped = mappedIn(mappings);
  return [...before.items].flatMap(([id, { kind, item }]) =>
    !isNamedByRecords(kind) || mapped.has(id) || after.items.has(id)
      ? []
      : [{ item, to: [], levels: null }],
  );
}

/** The new level of each old one, by the old one; null where all stay as they are. */
function levelMapOf({ before, after, mappings }: Carrying): LevelMap | null {
  const said = mappings.filter(({ kind }) => kind === "LEVEL");
  const leads = new Map(said.map(({ from, to }) => [from, to]));
  const scale = new Set(after.content.levels.map(({ level }) => String(level)));
  const highest = Math.max(-1, ...before.content.levels.map(({ level }) => level));
  const levels = Array.from({ length: highest + 1 }, (_, level): Level | null => {
    const [to] = leads.get(`${level}`) ?? [`${level}`];
    return to === undefined || !scale.has(to) ? null : Number(to);
  });
  const stay = said.length === 0 || levels.every((to, level) => to === level);
  return stay ? null : levels;
}
