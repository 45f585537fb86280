import { daysAfter } from "../day.ts";
import type { Day, ItemId, Language, Level, MentorId, OrgUnitId, PersonId } from "../level.ts";
import type { Interval } from "./availability.ts";
import type { ConsideredGap } from "./considered.ts";

/** Why a mentor cannot be asked. */
export type ObstacleCode =
  | "NOT_OFFERING"
  | "MENTOR_FULL"
  | "SAME_PERSON"
  | "REPORTING_LINE"
  | "NO_SHARED_LANGUAGE"
  | "COMPETENCY_NOT_OFFERED"
  | "LEVEL_TOO_LOW"
  | "DECLINED_RECENTLY"
  | "ALREADY_MENTOR"
  | "RECIPROCAL"
  | "NO_OPEN_GAP";

/** An offer to mentor as it stands today. */
export interface MentorOffer {
  readonly id: MentorId;
  readonly person: PersonId;
  /** Whom the mentor reports to. */
  readonly manager: PersonId | null;
  readonly orgUnit: OrgUnitId | null;
  /** Whether the mentor is still in the organisation. */
  readonly active: boolean;
  readonly capacity: number;
  /** Places not taken by an accepted mentorship. */
  readonly freeCapacity: number;
  readonly languages: readonly Language[];
  /** No new mentees up to and including that day. */
  readonly pausedUntil: Day | null;
  /** Levels confirmed today in the competencies offered, level 0 included; in no others. */
  readonly levels: ReadonlyMap<ItemId, Level>;
  readonly week: readonly Interval[];
}

/** Somebody who could be mentored. */
export interface Mentee {
  readonly id: PersonId;
  /** Everyone above in the reporting line, at any height. */
  readonly managersAbove: ReadonlySet<PersonId>;
  /** Most preferred first. */
  readonly languages: readonly Language[];
  readonly orgUnit: OrgUnitId | null;
  readonly week: readonly Interval[];
  /** Requests of this person that were turned down, by competency. */
  readonly declined: readonly { mentor: MentorId; competency: ItemId; on: Day }[];
  /** Mentorships of this person that are accepted, by competency. */
  readonly mentoredBy: readonly { mentor: MentorId; competency: ItemId }[];
  /** People whom this person mentors now. */
  readonly mentees: ReadonlySet<PersonId>;
}

/** Two people on a day. */
export interface Pair {
  readonly mentee: Mentee;
  readonly mentor: MentorOffer;
  readonly today: Day;
}

/** Whether that mentor could mentor that person in any of those competencies, today. */
export interface MentoringQuestion extends Pair {
  readonly considered: readonly ConsideredGap[];
}

/** A competency in which a mentor can help. */
export interface Lift extends ConsideredGap {
  readonly mentorLevel: Level;
}

/** For how many days a refusal holds; the last of them included. */
const declineHolds = 180;

/** Whether who they are lets them: nobody mentors oneself, one's line or one's own mentor. */
export function mayMentor(
  person: PersonId,
  manager: PersonId | null,
  { id, managersAbove, mentees }: Mentee,
): boolean {
  return person !== id && manager !== id && !managersAbove.has(person) && !mentees.has(person);
}

/**
 * Everything that stands in the way of a mentor, in the order of the contract; nothing where the
 * mentor can be asked. One competency that can be lifted is enough; where there is none, what
 * stands in the way in each is told together. Where a request must be for several at once, ask
 * for each alone.
 */
export function obstaclesFor(question: MentoringQuestion): ObstacleCode[] {
  const { mentee, mentor, considered, today } = question;
  const found: ObstacleCode[] = [];
  if (!isOffering(mentor, today)) found.push("NOT_OFFERING");
  if (mentor.freeCapacity <= 0) found.push("MENTOR_FULL");
  if (mentor.person === mentee.id) found.push("SAME_PERSON");
  if (isInLine(mentee, mentor)) found.push("REPORTING_LINE");
  if (!sharesLanguage(mentee, mentor)) found.push("NO_SHARED_LANGUAGE");
  if (considered.every((gap) => liftingLevel(question, gap) === null)) {
    found.push(...nothingToLift(question));
  }
  if (mentee.mentees.has(mentor.person)) found.push("RECIPROCAL");
  if (considered.length === 0) found.push("NO_OPEN_GAP");
  return found;
}

/** The competencies considered in which the mentor can help. */
export function liftsOf(question: MentoringQuestion): Lift[] {
  const lifts: Lift[] = [];
  for (const gap of question.considered) {
    const mentorLevel = liftingLevel(question, gap);
    if (mentorLevel === null) continue;
    const { competency, requiredLevel, currentLevel, size } = gap;
    // Named one by one: a copy by spreading costs several times as much.
    lifts.push({ competency, requiredLevel, currentLevel, size, mentorLevel });
  }
  return lifts;
}

/**
 * The mentor's level where they can help with a gap: offered, at a level of at least the one
 * required and one above the person's, not declined for this person within the last 180 days (the
 * 180th included), and not mentored already. Else null; says nothing of what else may stand in the
 * way.
 */
export function liftingLevel(pair: Pair, gap: ConsideredGap): Level | null {
  const level = pair.mentor.levels.get(gap.competency);
  if (level === undefined || level < levelNeeded(gap)) return null;
  return isRuledOut(pair, gap.competency) ? null : level;
}

/** Whether the mentor declined this person for it lately, or mentors them in it already. */
export function isRuledOut(pair: Pair, competency: ItemId): boolean {
  return declinedLately(pair, competency) || mentorsAlready(pair, competency);
}

/** The lowest level at which somebody can help with a gap. */
export function levelNeeded({ requiredLevel, currentLevel }: ConsideredGap): Level {
  return Math.max(requiredLevel, currentLevel + 1);
}

/** What stands in the way in any of the competencies considered. */
function nothingToLift(question: MentoringQuestion): ObstacleCode[] {
  const { considered, mentor } = question;
  const levelIn = ({ competency }: ConsideredGap): Level | undefined =>
    mentor.levels.get(competency);
  const isLow = (gap: ConsideredGap): boolean => (levelIn(gap) ?? Infinity) < levelNeeded(gap);
  const found: ObstacleCode[] = [];
  if (considered.some((gap) => levelIn(gap) === undefined)) found.push("COMPETENCY_NOT_OFFERED");
  if (considered.some(isLow)) found.push("LEVEL_TOO_LOW");
  if (considered.some(({ competency }) => declinedLately(question, competency))) {
    found.push("DECLINED_RECENTLY");
  }
  if (considered.some(({ competency }) => mentorsAlready(question, competency))) {
    found.push("ALREADY_MENTOR");
  }
  return found;
}

function isOffering({ active, pausedUntil }: MentorOffer, today: Day): boolean {
  return active && (pausedUntil === null || pausedUntil < today);
}

/** Above the person at any height, or directly below. */
function isInLine(mentee: Mentee, mentor: MentorOffer): boolean {
  return mentee.managersAbove.has(mentor.person) || mentor.manager === mentee.id;
}

function sharesLanguage(mentee: Mentee, mentor: MentorOffer): boolean {
  for (const language of mentee.languages) if (mentor.languages.includes(language)) return true;
  return false;
}

function declinedLately({ mentee, mentor, today }: Pair, competency: ItemId): boolean {
  for (const decline of mentee.declined) {
    if (decline.mentor !== mentor.id || decline.competency !== competency) continue;
    if (decline.on >= daysAfter(today, -declineHolds)) return true;
  }
  return false;
}

function mentorsAlready({ mentee, mentor }: Pair, competency: ItemId): boolean {
  for (const own of mentee.mentoredBy) {
    if (own.mentor === mentor.id && own.competency === competency) return true;
  }
  return false;
}
