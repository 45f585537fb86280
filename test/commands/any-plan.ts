import fc from "fast-check";
import type { PlanAnalysis, PlanGap, PlanPerson } from "../../server/commands/plan-answer.ts";

/** A gap with nothing to close it, but for what a test says. */
export function gapOf(traits: Partial<PlanGap> = {}): PlanGap {
  return {
    status: "OPEN",
    size: 1,
    requiredLevel: 2,
    currentLevel: 1,
    isStale: false,
    competency: { name: "Dough" },
    training: [],
    mentors: [],
    ...traits,
  };
}

/** Somebody with these gaps. */
export function personWith(...gaps: PlanGap[]): PersonWithPlan {
  const profile = { id: "p", key: "bread", title: "Bread maker" };
  const target = { id: "s", key: "baker", name: "Baker", profile };
  const counts = { metCount: 1, openCount: 2, notApplicableCount: 3 };
  const gapAnalysis = { target, rule: "LATEST_CONFIRMED", readiness: 0.6666, ...counts, gaps };
  return { displayName: "Lea", stage: null, objective: null, gapAnalysis };
}

type PersonWithPlan = PlanPerson & { readonly gapAnalysis: PlanAnalysis };

/** Text of any length and script, with whatever people paste into a title. */
const text = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.string({ maxLength: 120, unit: "grapheme" }),
  fc.string({ maxLength: 120, unit: "binary" }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom("\u001b[31mred\u001b[0m", "line\r\nline", "漢字".repeat(60), "é".repeat(110)),
);
const reasons = fc.array(text, { maxLength: 5 });
const level = fc.integer({ min: 0, max: 4 });

const gap: fc.Arbitrary<PlanGap> = fc.record({
  status: fc.constantFrom("OPEN", "UNASSESSED", "MET", "NOT_APPLICABLE", "UNHEARD_OF"),
  size: level,
  requiredLevel: level,
  currentLevel: level,
  isStale: fc.boolean(),
  competency: fc.record({ name: text }),
  training: fc.array(
    fc.record({
      fromLevel: level,
      toLevel: level,
      reasons,
      resource: fc.record({
        title: text,
        hours: fc.option(fc.integer({ min: 0, max: 20_000 }).map((half) => half / 2)),
      }),
    }),
    { maxLength: 3 },
  ),
  mentors: fc.array(
    fc.record({
      score: fc.integer({ min: 0, max: 1000 }),
      reasons,
      mentor: fc.record({
        freeCapacity: fc.integer({ min: 0, max: 99 }),
        person: fc.record({ displayName: text }),
      }),
    }),
    { maxLength: 3 },
  ),
});

/** Any plan at all. */
export const anyPerson: fc.Arbitrary<PersonWithPlan> = fc
  .record({ name: text, title: text, gaps: fc.array(gap, { maxLength: 3 }) })
  .map(({ name, title, gaps }) => {
    const { gapAnalysis, ...person } = personWith(...gaps);
    const target = { ...gapAnalysis.target, name: title };
    return { ...person, displayName: name, gapAnalysis: { ...gapAnalysis, target } };
  });
