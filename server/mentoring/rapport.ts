import type { Language, OrgUnitId } from "../level.ts";
import { commonMinutes, stretchesOf } from "./common-minutes.ts";
import type { Mentee, MentorOffer } from "./eligibility.ts";

/** What lies between two people, whatever the mentoring would be about. */
export interface Rapport {
  /** Common minutes a week; null where either gave no hours. */
  readonly commonMinutes: number | null;
  readonly sharedLanguage: "PREFERRED" | "ANOTHER" | "NONE";
  /** Whether the two work in different units; false where either is in none. */
  readonly isElsewhere: boolean;
}

/** What lies between a mentee and a mentor. */
export function rapportOf(mentee: Mentee, mentor: MentorOffer): Rapport {
  return {
    commonMinutes: commonMinutesOf(mentee, mentor),
    sharedLanguage: sharedLanguage(mentee.languages, mentor.languages),
    isElsewhere: isElsewhere(mentee.orgUnit, mentor.orgUnit),
  };
}

/** Minutes a week that both have; null where either gave no hours, or none that exist that week. */
export function commonMinutesOf(mentee: Mentee, mentor: MentorOffer): number | null {
  if (mentee.week.length === 0 || mentor.week.length === 0) return null;
  return commonMinutes(stretchesOf(mentee.week), stretchesOf(mentor.week));
}

/** How well people who prefer these languages, in that order, are served by those offered. */
export function sharedLanguage(
  preferred: readonly Language[],
  offered: readonly Language[],
): Rapport["sharedLanguage"] {
  for (const [place, language] of preferred.entries()) {
    if (offered.includes(language)) return place === 0 ? "PREFERRED" : "ANOTHER";
  }
  return "NONE";
}

/** Whether the two work in different units; false where either is in none. */
export const isElsewhere = (own: OrgUnitId | null, theirs: OrgUnitId | null): boolean =>
  own !== null && theirs !== null && own !== theirs;
