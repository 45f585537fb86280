import type { LevelRecord } from "../assessment/assessment.ts";
import type { Day, ItemId, Language, MentorId, WeeklyHours } from "../level.ts";
import type { Person } from "../person/person.ts";

/** A person's offer to mentor, with what is confirmed about them in what they offer. */
export interface Mentor {
  readonly id: MentorId;
  readonly revision: number;
  readonly person: Person;
  /** Places offered. */
  readonly capacity: number;
  /** Capacity minus accepted mentorships, never below 0. */
  readonly freeCapacity: number;
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly availability: readonly WeeklyHours[];
  /** No new mentees up to and including that day. */
  readonly pausedUntil: Day | null;
  readonly competencies: readonly ItemId[];
  /** Confirming records in the competencies offered; levels are worked out for a day. */
  readonly records: readonly LevelRecord[];
}

/** Whether somebody takes mentees on that day: active and not paused. */
export function offersMentoring(mentor: Mentor, today: Day): boolean {
  return mentor.person.active && (mentor.pausedUntil === null || mentor.pausedUntil < today);
}
