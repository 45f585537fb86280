import type { ItemId, Level } from "../../level.ts";
import { idOf } from "../content-rows.ts";
import type { ItemKey } from "../content-rows.ts";
import type { FrameworkContent } from "../content.ts";
import type { KeyMapping } from "../mapping.ts";
import { indicatorsGoneAlong, mappedIn } from "./lost.ts";
import type { LevelMap } from "./following.ts";

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
 * over by itself; one that is mapped leads where its mapping says; an indicator that goes with a
 * mapped competency, and has no mapping of its own, is history only. Where old records of a key are
 * read otherwise than new ones, the key goes on with a new generation of its item.
 */
export function carriageOf(carrying: Carrying): Carriage {
  const carried = [...carriedByMappings(carrying), ...carriedByThemselves(carrying)];
  const { before, after, mappings } = carrying;
  const succession = { before: before.content, after: after.content, mappings };
  const gone = indicatorsGoneAlong(succession).flatMap((one) => before.items.get(idOf(one)) ?? []);
  carried.push(...gone.map(({ item }) => ({ item, to: [], levels: null })));
  const stays = new Set(Array.from(after.items.values(), ({ item }) => item));
  return { carried, renewed: carried.map(({ item }) => item).filter((item) => stays.has(item)) };
}

function carriedByMappings(carrying: Carrying): CarriedItem[] {
  const { before, earlier, mappings } = carrying;
  const levelMap = levelMapOf(carrying);
  return mappings.flatMap(({ kind, from, to }) => {
    if (kind === "LEVEL") return [];
    const found =
      before.items.get(idOf({ kind, key: from })) ?? earlier.get(idOf({ kind, key: from }));
    const levels = kind === "COMPETENCY" ? levelMap : null;
    const staysAsItIs = to.length === 1 && to[0] === from && levels === null;
    if (found === undefined || staysAsItIs) return [];
    return [{ item: found.item, to: to.map((key) => ({ kind, key })), levels }];
  });
}

/** Keys that stay, but with other levels, or with the item of an earlier version taken up again. */
function carriedByThemselves(carrying: Carrying): CarriedItem[] {
  const { before, after, mappings } = carrying;
  const mapped = mappedIn(mappings);
  const levelMap = levelMapOf(carrying);
  return [...before.items].flatMap(([id, { kind, key, item }]) => {
    const own = after.items.get(id);
    const levels = kind === "COMPETENCY" ? levelMap : null;
    if (mapped.has(id) || own === undefined) return [];
    return own.item === item && levels === null ? [] : [{ item, to: [{ kind, key }], levels }];
  });
}

/** The new level of each old one; null where the draft says nothing of levels. */
function levelMapOf({ before, after, mappings }: Carrying): LevelMap | null {
  const said = mappings.filter(({ kind }) => kind === "LEVEL");
  if (said.length === 0) return null;
  const leads = new Map(said.map(({ from, to }) => [from, to]));
  const scale = new Set(after.content.levels.map(({ level }) => String(level)));
  return before.content.levels.map(({ level }): Level | null => {
    const [to] = leads.get(`${level}`) ?? [`${level}`];
    return to === undefined || !scale.has(to) ? null : Number(to);
  });
}
