import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { liftsOf, mayMentor, obstaclesFor } from "../../server/mentoring/eligibility.ts";
import type { Mentee, MentoringQuestion, MentorOffer } from "../../server/mentoring/eligibility.ts";
import { itemId, mentorId, personId } from "../support/ids.ts";
import { liftsByTheBook } from "./by-the-book.ts";
import { TODAY, considered, gaps, isOpen, mentee, mentor, mentors, people } from "./generated.ts";

/** Whether the mentor could help with a gap from 1 to 3 in competency 1, but for what is said. */
const question = (said: Partial<MentoringQuestion> = {}): MentoringQuestion => ({
  mentee: mentee(),
  mentor: mentor(),
  considered: [considered(1, 1, 3)],
  today: TODAY,
  ...said,
});
const obstacles = (said?: Partial<MentoringQuestion>) => obstaclesFor(question(said));
const fromMentor = (said: Partial<MentorOffer>) => obstacles({ mentor: mentor(said) });
const fromMentee = (said: Partial<Mentee>) => obstacles({ mentee: mentee(said) });

const ONE = itemId(1);
const MENTOR = mentorId(20);
const at = (level: number) => new Map([[ONE, level]]);

test("nothing stands in the way of a mentor who can be asked", () => {
  expect(obstacles()).toEqual([]);
});

describe("the offer", () => {
  test("ends when the mentor leaves", () => {
    expect(fromMentor({ active: false })).toEqual(["NOT_OFFERING"]);
  });

  test.each([
    ["2026-11-22", []],
    [TODAY, ["NOT_OFFERING"]],
    ["2026-11-24", ["NOT_OFFERING"]],
  ])("paused until %s: %j", (pausedUntil, codes) => {
    expect(fromMentor({ pausedUntil })).toEqual(codes);
  });

  test("is full without a free place, and where there never was one", () => {
    expect(fromMentor({ freeCapacity: 0 })).toEqual(["MENTOR_FULL"]);
    expect(fromMentor({ capacity: 0, freeCapacity: 0 })).toEqual(["MENTOR_FULL"]);
    expect(fromMentor({ freeCapacity: 1 })).toEqual([]);
  });

  test("needs one language in common", () => {
    expect(fromMentor({ languages: ["fr"] })).toEqual(["NO_SHARED_LANGUAGE"]);
    expect(fromMentor({ languages: ["fr", "en"] })).toEqual([]);
  });
});

describe("nobody is mentored", () => {
  test("by oneself", () => {
    expect(fromMentor({ person: personId(1) })).toEqual(["SAME_PERSON"]);
  });

  test("by someone above, at any height", () => {
    const managersAbove = new Set([personId(9), personId(2)]);
    expect(fromMentee({ managersAbove })).toEqual(["REPORTING_LINE"]);
  });

  test("by someone directly below, while two levels below is well", () => {
    expect(fromMentor({ manager: personId(1) })).toEqual(["REPORTING_LINE"]);
    expect(fromMentor({ manager: personId(5) })).toEqual([]);
  });

  test("by one's own mentee, in whatever competency", () => {
    expect(fromMentee({ mentees: new Set([personId(2)]) })).toEqual(["RECIPROCAL"]);
  });
});

describe("the competency", () => {
  test("must be offered", () => {
    expect(fromMentor({ levels: new Map() })).toEqual(["COMPETENCY_NOT_OFFERED"]);
    expect(fromMentor({ levels: new Map([[itemId(2), 4]]) })).toEqual(["COMPETENCY_NOT_OFFERED"]);
  });

  test.each([
    { from: 1, to: 3, has: 2, codes: ["LEVEL_TOO_LOW"] },
    { from: 1, to: 3, has: 3, codes: [] },
    { from: 0, to: 1, has: 1, codes: [] },
    { from: 3, to: 1, has: 3, codes: ["LEVEL_TOO_LOW"] },
    { from: 3, to: 1, has: 4, codes: [] },
    { from: 0, to: 0, has: 0, codes: ["LEVEL_TOO_LOW"] },
    { from: 4, to: 4, has: 4, codes: ["LEVEL_TOO_LOW"] },
  ])("from $from to $to, with a mentor at $has: $codes", ({ from, to, has, codes }) => {
    const levels = at(has);
    const asked = { mentor: mentor({ levels }), considered: [considered(1, from, to)] };
    expect(obstacles(asked)).toEqual(codes);
  });

  test.each([
    ["2026-11-23", ["DECLINED_RECENTLY"]],
    ["2026-05-27", ["DECLINED_RECENTLY"]],
    ["2026-05-26", []],
  ])("declined on %s: %j, for the 180th day still counts", (on, codes) => {
    expect(fromMentee({ declined: [{ mentor: MENTOR, competency: ONE, on }] })).toEqual(codes);
  });

  test("declined by another mentor, or another competency declined, is no obstacle", () => {
    const declined = [
      { mentor: mentorId(21), competency: ONE, on: TODAY },
      { mentor: MENTOR, competency: itemId(2), on: TODAY },
    ];
    expect(fromMentee({ declined })).toEqual([]);
  });

  test("is not mentored twice by the same mentor", () => {
    const mentoredBy = [{ mentor: MENTOR, competency: ONE }];
    expect(fromMentee({ mentoredBy })).toEqual(["ALREADY_MENTOR"]);
    expect(fromMentee({ mentoredBy: [{ mentor: mentorId(21), competency: ONE }] })).toEqual([]);
    expect(fromMentee({ mentoredBy: [{ mentor: MENTOR, competency: itemId(2) }] })).toEqual([]);
  });
});

describe("several competencies", () => {
  const two = [considered(1, 1, 4), considered(2, 0, 2)];

  test("need only one that can be lifted", () => {
    const levels = new Map([...at(3), [itemId(2), 2] as const]);
    const asked = { mentor: mentor({ levels }), considered: two };
    expect(obstacles(asked)).toEqual([]);
    expect(liftsOf(question(asked))).toEqual([{ ...considered(2, 0, 2), mentorLevel: 2 }]);
  });

  test("tell together what stands in the way of each, where none can be lifted", () => {
    const mentoredBy = [{ mentor: MENTOR, competency: itemId(2) }];
    const asked = { mentee: mentee({ mentoredBy }), considered: two };
    const codes = ["COMPETENCY_NOT_OFFERED", "LEVEL_TOO_LOW", "ALREADY_MENTOR"];
    expect(obstacles(asked)).toEqual(codes);
  });

  test("may be none at all", () => {
    expect(obstacles({ considered: [] })).toEqual(["NO_OPEN_GAP"]);
    expect(liftsOf(question({ considered: [] }))).toEqual([]);
  });
});

test("every obstacle is told at once, in the order of the contract", () => {
  const self = personId(1);
  const asked = {
    mentee: mentee({ mentees: new Set([self]), managersAbove: new Set([self]) }),
    mentor: mentor({ active: false, freeCapacity: 0, person: self, languages: ["fr"] }),
    considered: [],
  };
  expect(obstacles(asked).join()).toBe(
    "NOT_OFFERING,MENTOR_FULL,SAME_PERSON,REPORTING_LINE,NO_SHARED_LANGUAGE,RECIPROCAL,NO_OPEN_GAP",
  );
});

const questions = fc.record({
  mentee: people,
  mentor: mentors,
  considered: gaps,
  today: fc.constant(TODAY),
});

test("nothing stands in the way exactly of an open offer to lift something for such a pair", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { mentee, mentor } = question;
      const { person, manager, languages } = mentor;
      const canMeet =
        mayMentor(person, manager, mentee) &&
        mentee.languages.some((one) => languages.includes(one));
      const isEligible = isOpen(mentor) && canMeet && liftsByTheBook(question).length > 0;
      expect(obstaclesFor(question).length === 0).toBe(isEligible);
    }),
    { numRuns: 2000 },
  );
});

test("who they are lets two people exactly when it is no obstacle", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { person, manager } = question.mentor;
      const codes = ["SAME_PERSON", "REPORTING_LINE", "RECIPROCAL"];
      const isObstacle = obstaclesFor(question).some((code) => codes.includes(code));
      expect(mayMentor(person, manager, question.mentee)).toBe(!isObstacle);
    }),
  );
});

test("more gaps to consider never make an eligible mentor less so", () => {
  fc.assert(
    fc.property(questions, fc.nat({ max: 4 }), (question, level) => {
      const more = [...question.considered, considered(9, level, 4)];
      const found = [question.considered, more].map(
        (considered) => obstaclesFor({ ...question, considered }).length,
      );
      expect(found[0] === 0 && found[1] !== 0).toBe(false);
    }),
  );
});
