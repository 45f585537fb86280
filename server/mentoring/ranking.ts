import type { Day, Language, OrgUnitId } from "../level.ts";
import type { ConsideredGap } from "./considered.ts";
import type { MentorDirectory } from "./directory.ts";
import { canMeet, liftsOf } from "./eligibility.ts";
import type { Lift, Mentee, MentorOffer, MentoringQuestion } from "./eligibility.ts";
import { bestFirst, partsFor, rapportOf, scoreOf } from "./match.ts";
import type { Parts, Rapport, Weights } from "./match.ts";

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
  const matches: Match[] = [];
  for (const match of eligibleMatches(directory, question)) matches.push(match);
  return matches.sort(bestFirst);
}

/** The best of them, at most so many: the same as the beginning of `rankedMentors`. */
export function bestMentors(
  directory: MentorDirectory,
  question: RankingQuestion,
  limit: number,
): Match[] {
  const best: Match[] = [];
  for (const match of eligibleMatches(directory, question)) {
    const last = best.at(-1);
    if (best.length === limit && last !== undefined && bestFirst(last, match) < 0) continue;
    const place = best.findIndex((other) => bestFirst(match, other) < 0);
    best.splice(place === -1 ? best.length : place, 0, match);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Every eligible mentor, scored, in no particular order. */
function* eligibleMatches(
  directory: MentorDirectory,
  { mentee, considered, today, weights, conditions }: RankingQuestion,
): Generator<Match> {
  for (const mentor of candidates(directory, considered)) {
    const asked = { mentee, mentor, considered, today };
    const rapport = rapportBetween(asked);
    if (rapport === null) continue;
    if (conditions !== undefined && !meets(mentor, rapport, conditions)) continue;
    const lifts = liftsOf(asked);
    if (lifts.length === 0) continue;
    const parts = partsFor({ mentee, mentor, considered, lifts }, rapport);
    const score = scoreOf(parts, weights);
    yield { score, mentor, parts, lifts, commonMinutes: rapport.commonMinutes };
  }
}

/** Whoever stands high enough in any of the competencies, each once. */
function candidates(
  directory: MentorDirectory,
  considered: readonly ConsideredGap[],
): Iterable<MentorOffer> {
  const highEnough = considered.map(({ competency, requiredLevel, currentLevel }) =>
    directory.inCompetency(competency, Math.max(requiredLevel, currentLevel + 1)),
  );
  const [only = []] = highEnough;
  return highEnough.length <= 1 ? only : new Set(highEnough.flat());
}

// A mentee is made for one request, and its gaps meet the same mentors again and again.
const rapports = new WeakMap<Mentee, Map<MentorOffer, Rapport | null>>();

/** What lies between the two; null where something stands in the way whatever it is about. */
function rapportBetween(asked: MentoringQuestion): Rapport | null {
  const { mentee, mentor } = asked;
  let known = rapports.get(mentee);
  if (known === undefined) {
    known = new Map();
    rapports.set(mentee, known);
  }
  let rapport = known.get(mentor);
  if (rapport === undefined) {
    rapport = canMeet(asked) ? rapportOf(mentee, mentor) : null;
    known.set(mentor, rapport);
  }
  return rapport;
}

function meets(
  mentor: MentorOffer,
  { commonMinutes }: Rapport,
  conditions: MentorConditions,
): boolean {
  const { languages, orgUnits, minimumFreeCapacity, minimumOverlapHours } = conditions;
  if (languages !== null && !languages.some((one) => mentor.languages.includes(one))) return false;
  if (orgUnits !== null && (mentor.orgUnit === null || !orgUnits.has(mentor.orgUnit))) return false;
  if (minimumFreeCapacity !== null && mentor.freeCapacity < minimumFreeCapacity) return false;
  if (minimumOverlapHours === null) return true;
  return commonMinutes !== null && commonMinutes >= minimumOverlapHours * 60;
}
