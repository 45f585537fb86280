import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isRuledOut, levelNeeded, liftingLevel } from "../../server/mentoring/eligibility.ts";
import { liftsOf } from "../../server/mentoring/eligibility.ts";
import { itemId, mentorId } from "../support/ids.ts";
import { liftsByTheBook } from "./by-the-book.ts";
import { TODAY, considered, gaps, mentee, mentor, mentors, people } from "./generated.ts";

test.each([
  [0, 0, 1],
  [0, 1, 1],
  [0, 3, 3],
  [2, 3, 3],
  [3, 3, 4],
  [3, 1, 4],
])("from level %i where %i is required, %i is needed", (from, to, needed) => {
  expect(levelNeeded(considered(1, from, to))).toBe(needed);
});

test("a competency is ruled out while a refusal of it holds, and where it is mentored", () => {
  const of = { mentor: mentorId(20), competency: itemId(1) };
  const isOut = (said: Parameters<typeof mentee>[0], competency = 1) =>
    isRuledOut({ mentee: mentee(said), mentor: mentor(), today: TODAY }, itemId(competency));
  expect(isOut({})).toBe(false);
  expect(isOut({ declined: [{ ...of, on: "2026-05-27" }] })).toBe(true);
  expect(isOut({ declined: [{ ...of, on: "2026-05-26" }] })).toBe(false);
  expect(isOut({ mentoredBy: [of] })).toBe(true);
  expect(isOut({ mentoredBy: [of] }, 2)).toBe(false);
  expect(isOut({ mentoredBy: [{ ...of, mentor: mentorId(21) }] })).toBe(false);
});

test("what a mentor can lift says nothing of other obstacles", () => {
  const closed = mentor({ active: false, freeCapacity: 0 });
  expect(
    liftsOf({ mentee: mentee(), mentor: closed, considered: [considered(1, 1, 3)], today: TODAY }),
  ).toHaveLength(1);
});

const questions = fc.record({
  mentee: people,
  mentor: mentors,
  considered: gaps,
  today: fc.constant(TODAY),
});

test("what a mentor can lift is what the rules say, at the mentor's level", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const lifts = liftsByTheBook(question);
      expect(liftsOf(question)).toEqual(lifts);
      const levelOf = new Map(
        lifts.map(({ competency, mentorLevel }) => [competency, mentorLevel]),
      );
      for (const gap of question.considered) {
        expect(liftingLevel(question, gap)).toBe(levelOf.get(gap.competency) ?? null);
        expect(levelOf.get(gap.competency) ?? Infinity).toBeGreaterThanOrEqual(levelNeeded(gap));
      }
    }),
    { numRuns: 2000 },
  );
});

test("a higher level of the mentor never takes a lift away", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const levels = new Map([...question.mentor.levels].map(([one, level]) => [one, level + 1]));
      const raised = liftsOf({ ...question, mentor: { ...question.mentor, levels } });
      const competencies = raised.map(({ competency }) => competency);
      for (const { competency } of liftsOf(question)) expect(competencies).toContain(competency);
      expect(raised.length).toBeGreaterThanOrEqual(liftsOf(question).length);
    }),
  );
});
