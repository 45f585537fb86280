import type { ItemId, Language, MentorId, OrgUnitId, PersonId } from "../level.ts";
import { stretchesOf } from "./common-minutes.ts";
import type { MentorOffer } from "./eligibility.ts";

/**
 * What of many offers is compared with a person's, side by side in lists by place: memory is gone
 * through several times as fast as by visiting offer after offer.
 */
export interface Columns {
  readonly placeOf: ReadonlyMap<MentorId, number>;
  readonly persons: readonly PersonId[];
  readonly managers: readonly (PersonId | null)[];
  readonly orgUnits: readonly (OrgUnitId | null)[];
  /** Equal lists are the same list. */
  readonly languages: readonly (readonly Language[])[];
  /** The stretches of each week. */
  readonly hours: EndToEnd;
  /** What each offers, in pairs: the number of the competency, the level in it. */
  readonly offered: EndToEnd;
  /** The numbers of the competencies that anybody offers. */
  readonly numbers: ReadonlyMap<ItemId, number>;
}

/** Lists of numbers laid end to end; that of a place goes from `from[place]` to that of the next. */
export interface EndToEnd {
  readonly values: Int32Array;
  readonly from: Int32Array;
}

/** Lays offers side by side. */
export function columnsOf(offers: readonly MentorOffer[]): Columns {
  const lists = new Map<string, readonly Language[]>();
  const numbers = new Map<ItemId, number>();
  for (const { levels } of offers) {
    for (const item of levels.keys()) numbers.set(item, numbers.get(item) ?? numbers.size);
  }
  const pairsOf = ({ levels }: MentorOffer) =>
    Int32Array.from([...levels].flatMap(([item, level]) => [numbers.get(item) ?? 0, level]));
  return {
    placeOf: new Map(offers.map(({ id }, place) => [id, place])),
    persons: offers.map(({ person }) => person),
    managers: offers.map(({ manager }) => manager),
    orgUnits: offers.map(({ orgUnit }) => orgUnit),
    languages: offers.map(({ languages }) => sameList(lists, languages)),
    hours: endToEnd(offers.map(({ week }) => stretchesOf(week))),
    offered: endToEnd(offers.map(pairsOf)),
    numbers,
  };
}

function endToEnd(lists: readonly Int32Array[]): EndToEnd {
  const from = new Int32Array(lists.length + 1);
  for (const [place, { length }] of lists.entries()) from[place + 1] = (from[place] ?? 0) + length;
  const values = new Int32Array(from.at(-1) ?? 0);
  for (const [place, list] of lists.entries()) values.set(list, from[place]);
  return { values, from };
}

function sameList(
  lists: Map<string, readonly Language[]>,
  languages: readonly Language[],
): readonly Language[] {
  const key = languages.join();
  const known = lists.get(key) ?? languages;
  lists.set(key, known);
  return known;
}
