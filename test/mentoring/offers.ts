import type { LevelRecord } from "../../server/assessment/assessment.ts";
import type { ItemId, Level } from "../../server/level.ts";
import type { Mentor } from "../../server/mentoring/mentor.ts";
import { assessmentId, mentorId, personId } from "../support/ids.ts";
import { somebody } from "../person/somebody.ts";

/**
 * The offer of person 100 + id, with two places, both free, in English and in whatever there are
 * records of, but for what is said.
 */
export function offer(said: Partial<Omit<Mentor, "id">> & { id: number }): Mentor {
  const records = said.records ?? [];
  const places = { capacity: 2, freeCapacity: 2, pausedUntil: null };
  const ways = { languages: ["en"], timeZone: "UTC", availability: [] };
  const person = somebody({ id: personId(100 + said.id) });
  const competencies = [...new Set(records.map(({ competency }) => competency))];
  return {
    revision: 1,
    ...places,
    ...ways,
    person,
    competencies,
    ...said,
    records,
    id: mentorId(said.id),
  };
}

/** A manager's record of a level, a year before the tests' day, but for what is said. */
export function confirmed(
  competency: ItemId,
  level: Level,
  said: Partial<LevelRecord> = {},
): LevelRecord {
  const made = { id: assessmentId(1), source: "MANAGER", validUntil: null } as const;
  const by = { assessedAt: Date.UTC(2025, 10, 23), assessor: null, evidence: null };
  return { ...made, ...by, competency, level, ...said };
}
