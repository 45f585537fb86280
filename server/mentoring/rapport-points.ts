import type { Language } from "../level.ts";
import type { Columns } from "./columns.ts";
import { commonMinutes, stretchesOf } from "./common-minutes.ts";
import { mayMentor } from "./eligibility.ts";
import type { Mentee } from "./eligibility.ts";
import { pointsOf } from "./match.ts";
import type { Weights } from "./match.ts";
import { isElsewhere, sharedLanguage } from "./rapport.ts";
import type { Rapport } from "./rapport.ts";

/** In place of points: the two cannot meet. */
export const CANNOT_MEET = -1;

/**
 * By place, the points of what lies between a person and each offer, and `CANNOT_MEET` where who
 * they are or the languages they speak stand in the way.
 */
export function rapportPoints(columns: Columns, mentee: Mentee, weights: Weights): Int32Array {
  const { persons, managers, orgUnits, languages } = columns;
  const minutesAt = minutesWith(columns, mentee);
  const languageOf = languageWith(mentee);
  const points = new Int32Array(persons.length).fill(CANNOT_MEET);
  for (const [place, person] of persons.entries()) {
    if (!mayMentor(person, managers[place] ?? null, mentee)) continue;
    const shared = languageOf(languages[place] ?? []);
    if (shared === "NONE") continue;
    const rapport = {
      commonMinutes: minutesAt(place),
      sharedLanguage: shared,
      isElsewhere: isElsewhere(mentee.orgUnit, orgUnits[place] ?? null),
    };
    points[place] = pointsOf(rapport, weights);
  }
  return points;
}

function minutesWith({ hours }: Columns, { week }: Mentee) {
  const own = stretchesOf(week);
  return (place: number): number | null => {
    const from = hours.from[place] ?? 0;
    const to = hours.from[place + 1] ?? 0;
    return own.length === 0 || from === to ? null : commonMinutes(own, hours.values, [from, to]);
  };
}

/** Few lists of languages are spoken by many. */
function languageWith(mentee: Mentee) {
  const known = new Map<readonly Language[], Rapport["sharedLanguage"]>();
  return (offered: readonly Language[]): Rapport["sharedLanguage"] => {
    const shared = known.get(offered) ?? sharedLanguage(mentee.languages, offered);
    known.set(offered, shared);
    return shared;
  };
}
