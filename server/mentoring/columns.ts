import type { Language, OrgUnitId, PersonId } from "../level.ts";
import { stretchesOf } from "./common-minutes.ts";
import type { Stretches } from "./common-minutes.ts";
import type { MentorOffer } from "./eligibility.ts";

/**
 * What of many offers is compared with a person's, side by side in lists by place: memory is gone
 * through several times as fast as by visiting offer after offer.
 */
export interface Columns {
  readonly persons: readonly PersonId[];
  readonly managers: readonly (PersonId | null)[];
  readonly orgUnits: readonly (OrgUnitId | null)[];
  /** Equal lists are the same list. */
  readonly languages: readonly (readonly Language[])[];
  /** The hours of all weeks; those of a place go from `hoursFrom[place]` to that of the next. */
  readonly hours: Stretches;
  readonly hoursFrom: Int32Array;
}

/** Lays offers side by side. */
export function columnsOf(offers: readonly MentorOffer[]): Columns {
  const lists = new Map<string, readonly Language[]>();
  const weeks = offers.map(({ week }) => stretchesOf(week));
  const hoursFrom = new Int32Array(offers.length + 1);
  for (const [place, { length }] of weeks.entries()) {
    hoursFrom[place + 1] = (hoursFrom[place] ?? 0) + length;
  }
  const hours = new Int32Array(hoursFrom.at(-1) ?? 0);
  for (const [place, week] of weeks.entries()) hours.set(week, hoursFrom[place]);
  return {
    persons: offers.map(({ person }) => person),
    managers: offers.map(({ manager }) => manager),
    orgUnits: offers.map(({ orgUnit }) => orgUnit),
    languages: offers.map(({ languages }) => sameList(lists, languages)),
    hours,
    hoursFrom,
  };
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
