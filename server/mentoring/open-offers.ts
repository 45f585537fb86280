import type { ItemId, Level } from "../level.ts";
import { columnsOf } from "./columns.ts";
import type { Columns } from "./columns.ts";
import type { MentorOffer } from "./eligibility.ts";

/** The offers with a free place on one day, each at its place in a fixed order. */
export interface OpenOffers {
  /** More free places first, then by person: the order of equal scores. */
  readonly offers: readonly MentorOffer[];
  /** What is compared with a person's, in lists by place. */
  readonly columns: Columns;
  /** By place, the level in that competency; -1 where it is not offered. */
  levelsIn(competency: ItemId): Int16Array;
  /** The places of those in that competency at that level or a higher one, in order. */
  placesIn(competency: ItemId, level: Level): readonly number[];
}

/** Arranges offers that are open; what nobody asks for is not worked out. */
export function openOffers(open: readonly MentorOffer[]): OpenOffers {
  const offers = open.toSorted(freestFirst);
  const levels = new Map<ItemId, Int16Array>();
  const places = new Map<ItemId, (readonly number[])[]>();
  const levelsIn = (competency: ItemId): Int16Array => {
    const known =
      levels.get(competency) ?? Int16Array.from(offers, (one) => one.levels.get(competency) ?? -1);
    levels.set(competency, known);
    return known;
  };
  let columns: Columns | null = null;
  return {
    offers,
    get columns() {
      columns ??= columnsOf(offers);
      return columns;
    },
    levelsIn,
    placesIn(competency, level) {
      const byLevel = places.get(competency) ?? [];
      places.set(competency, byLevel);
      byLevel[level] ??= placesFrom(levelsIn(competency), level);
      return byLevel[level];
    },
  };
}

const freestFirst = (one: MentorOffer, other: MentorOffer): number =>
  other.freeCapacity - one.freeCapacity || one.person - other.person;

function placesFrom(levels: Int16Array, least: Level): number[] {
  const places: number[] = [];
  for (const [place, level] of levels.entries()) if (level >= least) places.push(place);
  return places;
}
