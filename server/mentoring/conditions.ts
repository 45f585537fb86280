import type { Language, OrgUnitId } from "../level.ts";
import type { Mentee, MentorOffer } from "./eligibility.ts";
import { commonMinutesOf } from "./rapport.ts";

/** Narrows a ranking; all conditions hold together, and null means any. */
export interface MentorConditions {
  readonly languages: readonly Language[] | null;
  readonly orgUnits: ReadonlySet<OrgUnitId> | null;
  readonly minimumFreeCapacity: number | null;
  readonly minimumOverlapHours: number | null;
}

/** Whether a mentor is what somebody asked for. */
export function meets(mentee: Mentee, mentor: MentorOffer, conditions: MentorConditions): boolean {
  const { languages, orgUnits, minimumFreeCapacity, minimumOverlapHours } = conditions;
  if (languages !== null && !languages.some((one) => mentor.languages.includes(one))) return false;
  if (orgUnits !== null && (mentor.orgUnit === null || !orgUnits.has(mentor.orgUnit))) return false;
  if (minimumFreeCapacity !== null && mentor.freeCapacity < minimumFreeCapacity) return false;
  if (minimumOverlapHours === null) return true;
  const minutes = commonMinutesOf(mentee, mentor);
  return minutes !== null && minutes >= minimumOverlapHours * 60;
}
