import type { Day, Language, MentorId, OrgUnitId } from "../level.ts";
import { commonMinutes } from "./availability.ts";
import type { ConsideredGap } from "./considered.ts";
import type { MentorDirectory } from "./directory.ts";
import { canMeet, liftsOf } from "./eligibility.ts";
import type { Lift, Mentee, MentorOffer } from "./eligibility.ts";
import { bestFirst, partsFor, scoreOf } from "./match.ts";
import type { Pair, Parts, Weights } from "./match.ts";

/** A mentor scored for a person, with everything that explains the score. */
export interface Match {
  readonly score: number;
  readonly mentor: MentorOffer;
  readonly parts: Parts;
  readonly lifts: readonly Lift[];
  /** Common minutes a week; null where either gave no hours. */
  readonly commonMinutes: number | null;
}

/** Narrows a ranking; all conditions hold together, and null means any. */
export interface MentorConditions {
  readonly languages: readonly Language[] | null;
  readonly orgUnits: ReadonlySet<OrgUnitId> | null;
  readonly minimumFreeCapacity: number | null;
  readonly minimumOverlapHours: number | null;
}

/** For whom mentors are ranked, in what, and how. */
export interface RankingQuestion {
  readonly mentee: Mentee;
  readonly considered: readonly ConsideredGap[];
  readonly today: Day;
  readonly weights: Weights;
  readonly conditions?: MentorConditions;
}

/** Every eligible mentor, best first. */
export function rankedMentors(directory: MentorDirectory, question: RankingQuestion): Match[] {
  const { mentee, considered, today, weights, conditions } = question;
  const seen = new Set<MentorId>();
  const matches: Match[] = [];
  for (const { competency, requiredLevel, currentLevel } of considered) {
    const needed = Math.max(requiredLevel, currentLevel + 1);
    for (const mentor of directory.inCompetency(competency, needed)) {
      if (seen.has(mentor.id)) continue;
      seen.add(mentor.id);
      const asked = { mentee, mentor, considered, today };
      if (!canMeet(asked)) continue;
      if (conditions !== undefined && !meets(mentor, mentee, conditions)) continue;
      const lifts = liftsOf(asked);
      if (lifts.length === 0) continue;
      // Named, not copied by spreading, which would cost as much as all the rest.
      matches.push(matchOf({ mentee, mentor, considered, lifts }, weights));
    }
  }
  return matches.sort(bestFirst);
}

function matchOf(pair: Pair, weights: Weights): Match {
  const { mentee, mentor, lifts } = pair;
  const parts = partsFor(pair);
  const score = scoreOf(parts, weights);
  return { score, mentor, parts, lifts, commonMinutes: minutesTogether(mentee, mentor) };
}

function minutesTogether(mentee: Mentee, mentor: MentorOffer): number | null {
  if (mentee.week.length === 0 || mentor.week.length === 0) return null;
  return commonMinutes(mentee.week, mentor.week);
}

function meets(mentor: MentorOffer, mentee: Mentee, conditions: MentorConditions): boolean {
  const { languages, orgUnits, minimumFreeCapacity, minimumOverlapHours } = conditions;
  if (languages !== null && !languages.some((one) => mentor.languages.includes(one))) return false;
  if (orgUnits !== null && (mentor.orgUnit === null || !orgUnits.has(mentor.orgUnit))) return false;
  if (minimumFreeCapacity !== null && mentor.freeCapacity < minimumFreeCapacity) return false;
  if (minimumOverlapHours === null) return true;
  const minutes = minutesTogether(mentee, mentor);
  return minutes !== null && minutes >= minimumOverlapHours * 60;
}
