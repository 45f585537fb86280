import { dayLength, monthsBefore, startOf } from "../day.ts";
import type { AssessmentId, Day, EvidenceId, Instant, ItemId, Level, PersonId } from "../level.ts";

/** Who or what stands behind a level. */
export type AssessmentSource =
  "SELF" | "PEER" | "MANAGER" | "ASSESSOR" | "EVIDENCE" | "COURSE" | "CREDENTIAL";

/** Which of several confirmed records decides: the newest valid today, or the highest. */
export type CurrentLevelRule = "LATEST_CONFIRMED" | "HIGHEST_CONFIRMED";

/** One level claimed for a person. Records that count as never made are not handed to the rules. */
export interface LevelRecord {
  readonly id: AssessmentId;
  readonly competency: ItemId;
  readonly source: AssessmentSource;
  readonly level: Level;
  readonly assessedAt: Instant;
  /** The last day it counts, that day included; null means without end. */
  readonly validUntil: Day | null;
  readonly assessor: PersonId | null;
  readonly evidence: EvidenceId | null;
}

/** A person's level in one competency today, which is all that a gap depends on. */
export interface CurrentLevel {
  /** 0 where no confirming record is valid today. */
  readonly level: Level;
  /** Whether a confirming record was ever made, valid today or not. */
  readonly everConfirmed: boolean;
}

/** Where a person stands in one competency today. */
export interface Standing extends CurrentLevel {
  /** The record that decided the level. */
  readonly decidedBy: LevelRecord | null;
  /** The newest level the person claimed; shown, never counted. */
  readonly selfAssessed: Level | null;
  /** Whether the deciding record is older than the framework's freshness. */
  readonly isStale: boolean;
}

/** How standings are read in one competency: the rule, the day, and months until a level is stale. */
export interface Reading {
  readonly rule: CurrentLevelRule;
  readonly today: Day;
  readonly freshnessMonths: number;
}

/** The same for competencies of several frameworks, each of which has a freshness of its own. */
export interface ReadingOfMany {
  readonly rule: CurrentLevelRule;
  readonly today: Day;
  readonly freshnessOf: (competency: ItemId) => number;
}

/** The standing of someone of whom nothing was ever recorded. */
export const nothingShown: Standing = {
  level: 0,
  decidedBy: null,
  everConfirmed: false,
  selfAssessed: null,
  isStale: false,
};

/** Whether records from this source count: what the person or a peer says is shown and never does. */
export function confirms(source: AssessmentSource): boolean {
  return source !== "SELF" && source !== "PEER";
}

/**
 * A person's standing in one competency, from its records in any order. A record dated after the
 * end of today is not there yet. The self-assessed level is that of the newest SELF record (on a
 * tie the later id), also where its validity has run out: it says what the person last claimed.
 */
export function standingIn(records: readonly LevelRecord[], how: Reading): Standing {
  const seen = nothingSeen();
  const tomorrow = startOf(how.today) + dayLength;
  for (const record of records) {
    if (record.assessedAt < tomorrow) see(seen, record, how);
  }
  return standingOf(seen, how);
}

/**
 * A person's standings by competency, from all their records in any order, in one pass.
 * A competency without a record is absent: `nothingShown` is its standing.
 */
export function standings(
  records: readonly LevelRecord[],
  how: ReadingOfMany,
): Map<ItemId, Standing> {
  const seenIn = new Map<ItemId, Seen>();
  const tomorrow = startOf(how.today) + dayLength;
  for (const record of records) {
    if (record.assessedAt >= tomorrow) continue;
    let seen = seenIn.get(record.competency);
    if (seen === undefined) seenIn.set(record.competency, (seen = nothingSeen()));
    see(seen, record, how);
  }
  const found = new Map<ItemId, Standing>();
  for (const [competency, seen] of seenIn) {
    const freshnessMonths = how.freshnessOf(competency);
    found.set(competency, standingOf(seen, { today: how.today, freshnessMonths }));
  }
  return found;
}

/** What a pass over the records of one competency has come upon so far. */
interface Seen {
  deciding: LevelRecord | null;
  everConfirmed: boolean;
  claimed: LevelRecord | null;
}

function nothingSeen(): Seen {
  return { deciding: null, everConfirmed: false, claimed: null };
}

function see(seen: Seen, record: LevelRecord, how: { rule: CurrentLevelRule; today: Day }): void {
  if (confirms(record.source)) {
    seen.everConfirmed = true;
    if (record.validUntil !== null && record.validUntil < how.today) return;
    const goesBefore = how.rule === "LATEST_CONFIRMED" ? isLater : isHigher;
    if (seen.deciding === null || goesBefore(record, seen.deciding)) seen.deciding = record;
  } else if (record.source === "SELF") {
    if (seen.claimed === null || isNewer(record, seen.claimed)) seen.claimed = record;
  }
}

function standingOf(seen: Seen, how: { today: Day; freshnessMonths: number }): Standing {
  const decidedBy = seen.deciding;
  return {
    level: decidedBy === null ? 0 : decidedBy.level,
    decidedBy,
    everConfirmed: seen.everConfirmed,
    selfAssessed: seen.claimed === null ? null : seen.claimed.level,
    isStale:
      decidedBy !== null && decidedBy.assessedAt < monthsBefore(how.today, how.freshnessMonths),
  };
}

/** Newest first; on a tie the higher level, then the later id. */
function isLater(one: LevelRecord, other: LevelRecord): boolean {
  if (one.assessedAt !== other.assessedAt) return one.assessedAt > other.assessedAt;
  if (one.level !== other.level) return one.level > other.level;
  return one.id > other.id;
}

/** Highest first; on a tie the newest, then the later id. */
function isHigher(one: LevelRecord, other: LevelRecord): boolean {
  if (one.level !== other.level) return one.level > other.level;
  return isNewer(one, other);
}

function isNewer(one: LevelRecord, other: LevelRecord): boolean {
  if (one.assessedAt !== other.assessedAt) return one.assessedAt > other.assessedAt;
  return one.id > other.id;
}
