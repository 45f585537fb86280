import * as fc from "fast-check";
import { daysAfter } from "../../server/day.ts";
import type { ConsideredGap } from "../../server/mentoring/considered.ts";
import type { Mentee, MentorOffer } from "../../server/mentoring/eligibility.ts";
import { itemId, mentorId, orgUnitId, personId } from "../support/ids.ts";

export const TODAY = "2026-11-23";

/** A mentor with two places who speaks English and offers competency 1 at level 3. */
export function mentor(said: Partial<MentorOffer> = {}): MentorOffer {
  const who = { id: mentorId(20), person: personId(2), manager: null, orgUnit: null, active: true };
  const places = { capacity: 2, freeCapacity: 2, pausedUntil: null };
  const offer = { languages: ["en"], levels: new Map([[itemId(1), 3]]), week: [] };
  return { ...who, ...places, ...offer, ...said };
}

/** Somebody who reads English and has neither a manager, nor a mentor, nor been declined. */
export function mentee(said: Partial<Mentee> = {}): Mentee {
  const who = { id: personId(1), managersAbove: new Set<never>(), languages: ["en"] };
  const past = { declined: [], mentoredBy: [], mentees: new Set<never>() };
  return { ...who, orgUnit: null, week: [], ...past, ...said };
}

/** A gap from a level to a level in the competency of that number. */
export function considered(competency: number, from: number, to: number): ConsideredGap {
  const size = Math.max(1, to - from);
  return { competency: itemId(competency), currentLevel: from, requiredLevel: to, size };
}

const person = fc.integer({ min: 1, max: 4 }).map(personId);
const competency = fc.integer({ min: 1, max: 3 }).map(itemId);
const level = fc.nat({ max: 4 });
const languages = fc.uniqueArray(fc.constantFrom("en", "fr", "iu"), { minLength: 1 });
const day = fc.constantFrom(-181, -180, -1, 0, 1).map((days) => daysAfter(TODAY, days));
const known = fc.constantFrom(20, 21).map(mentorId);
const orgUnit = fc.option(fc.constantFrom(1, 2).map(orgUnitId));
const week = fc.constantFrom([], [{ from: 0, to: 90 }], [{ from: 60, to: 1000 }]);

/** Mentors of every kind, most of whom could be asked. */
export const mentors: fc.Arbitrary<MentorOffer> = fc.record({
  id: fc.constant(mentorId(20)),
  person: fc.constantFrom(1, 2, 2, 2, 2, 2).map(personId),
  manager: fc.option(person, { freq: 1 }),
  orgUnit,
  active: fc.constantFrom(true, true, true, true, false),
  capacity: fc.constant(3),
  freeCapacity: fc.nat({ max: 3 }),
  languages,
  pausedUntil: fc.option(day, { freq: 1 }),
  levels: fc.array(fc.tuple(competency, level)).map((pairs) => new Map(pairs)),
  week,
});

/** People of every kind who could be mentored. */
export const people: fc.Arbitrary<Mentee> = fc.record({
  id: fc.constant(personId(1)),
  managersAbove: fc.array(person, { maxLength: 2 }).map((some) => new Set(some)),
  languages,
  orgUnit,
  week,
  declined: fc.array(fc.record({ mentor: known, competency, on: day }), { maxLength: 2 }),
  mentoredBy: fc.array(fc.record({ mentor: known, competency }), { maxLength: 2 }),
  mentees: fc.array(person, { maxLength: 1 }).map((some) => new Set(some)),
});

/** Gaps in up to three competencies, open or named without one. */
export const gaps = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), level, level), {
    selector: ([competency]) => competency,
  })
  .map((all) => all.map(([competency, from, to]) => considered(competency, from, to)));
