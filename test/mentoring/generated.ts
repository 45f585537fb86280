import * as fc from "fast-check";
import { daysAfter } from "../../server/day.ts";
import type { ConsideredGap } from "../../server/mentoring/considered.ts";
import type { Mentee, MentorOffer } from "../../server/mentoring/eligibility.ts";
import type { Weights } from "../../server/mentoring/match.ts";
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
// Most scales end at 4; on longer ones leads like 1/4 and 1/5 occur.
const level = fc.oneof(
  { arbitrary: fc.nat({ max: 4 }), weight: 3 },
  { arbitrary: fc.nat({ max: 9 }), weight: 1 },
);
const languages = fc.uniqueArray(fc.constantFrom("en", "fr", "iu"), { minLength: 1 });
const day = fc.constantFrom(-181, -180, -1, 0, 1).map((days) => daysAfter(TODAY, days));
const known = fc.constantFrom(20, 21).map(mentorId);
const orgUnit = fc.option(fc.constantFrom(1, 2).map(orgUnitId));
const week = fc.constantFrom(
  [],
  [{ from: 0, to: 90 }],
  [{ from: 60, to: 1000 }],
  [
    { from: 30, to: 75 },
    { from: 80, to: 97 },
    { from: 900, to: 1400 },
  ],
);

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

/** Up to eight of them, each another person with an offer of their own; the first may be person 1. */
export const offers = fc
  .tuple(fc.array(mentors, { maxLength: 8 }), fc.constantFrom(1, 2))
  .map(([all, first]) =>
    all.map((one, at) => ({ ...one, id: mentorId(20 + at), person: personId(first + at) })),
  );

/** Whether somebody could take the offer today: active, not paused, with a free place. */
export const isOpen = ({ active, pausedUntil, freeCapacity }: MentorOffer): boolean =>
  active && (pausedUntil === null || pausedUntil < TODAY) && freeCapacity > 0;

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

/** The weights to begin with. */
export const WEIGHTS: Weights = {
  coverage: 55,
  overlap: 15,
  lead: 12,
  language: 10,
  perspective: 8,
};

/** Any weights that sum to 100. */
export const weightings: fc.Arbitrary<Weights> = fc
  .array(fc.nat({ max: 100 }), { minLength: 4, maxLength: 4 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0)))
  .map(([coverage = 0, overlap = 0, lead = 0, language = 0, perspective = 0]) => {
    return { coverage, overlap, lead, language, perspective };
  });
