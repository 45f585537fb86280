import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { commonMinutes } from "../../server/mentoring/availability.ts";
import type { MentorDirectory } from "../../server/mentoring/directory.ts";
import { liftsOf, obstaclesFor } from "../../server/mentoring/eligibility.ts";
import type { MentorOffer } from "../../server/mentoring/eligibility.ts";
import { partsFor, scoreOf } from "../../server/mentoring/match.ts";
import { bestMentors, rankedMentors } from "../../server/mentoring/ranking.ts";
import type { Match, MentorConditions, RankingQuestion } from "../../server/mentoring/ranking.ts";
import { itemId, mentorId, orgUnitId, personId } from "../support/ids.ts";
import { TODAY, considered, gaps, mentee, mentor, mentors, people } from "./generated.ts";

const weights = { coverage: 55, overlap: 15, lead: 12, language: 10, perspective: 8 };
const anything: MentorConditions = {
  languages: null,
  orgUnits: null,
  minimumFreeCapacity: null,
  minimumOverlapHours: null,
};

/** What the directory promises: offers with a free place today, by mentor. */
function directoryOf(offers: readonly MentorOffer[]): MentorDirectory {
  const isOpen = ({ active, pausedUntil, freeCapacity }: MentorOffer) =>
    active && (pausedUntil === null || pausedUntil < TODAY) && freeCapacity > 0;
  return {
    offer: (id) => offers.find((one) => one.id === id) ?? null,
    inCompetency: (competency, level = 0) =>
      offers.filter((one) => isOpen(one) && (one.levels.get(competency) ?? -1) >= level),
  };
}

/** Mentors ranked for a gap from 1 to 3 in competency 1, but for what is said. */
function ranked(offers: readonly MentorOffer[], said: Partial<RankingQuestion> = {}): Match[] {
  const question = { mentee: mentee(), considered: [considered(1, 1, 3)], today: TODAY, weights };
  return rankedMentors(directoryOf(offers), { ...question, ...said });
}
const ids = (matches: readonly Match[]): number[] => matches.map(({ mentor }) => mentor.id);
const numbered = (id: number, said: Partial<MentorOffer> = {}): MentorOffer =>
  mentor({ id: mentorId(id), person: personId(100 + id), ...said });

describe("a ranking", () => {
  test("puts the better score first, then more free places, then the person of lower id", () => {
    const found = ranked([
      numbered(1, { orgUnit: null }),
      numbered(4),
      numbered(3, { person: personId(90) }),
      numbered(2, { freeCapacity: 5, capacity: 5 }),
      numbered(5, { levels: new Map([[itemId(1), 4]]) }),
    ]);
    expect(ids(found)).toEqual([2, 3, 1, 4, 5]);
    expect(found.map(({ score }) => score)).toEqual([845, 845, 845, 845, 785]);
  });

  test("explains each score", () => {
    const week = [{ from: 0, to: 90 }];
    const [match] = ranked([numbered(1, { week })], { mentee: mentee({ week }) });
    expect(match).toMatchObject({
      score: 793,
      commonMinutes: 90,
      lifts: [{ competency: 1, mentorLevel: 3, currentLevel: 1, requiredLevel: 3 }],
      parts: { coverage: { top: 2, bottom: 2 }, overlap: { top: 90, bottom: 600 } },
    });
    expect(ranked([numbered(1)], { mentee: mentee({ week }) })[0]?.commonMinutes).toBeNull();
  });

  test("names a mentor once, however many gaps they can help with", () => {
    const levels = new Map([1, 2, 3].map((one) => [itemId(one), 4]));
    const three = [1, 2, 3].map((one) => considered(one, 0, 2));
    const found = ranked([numbered(1, { levels })], { considered: three });
    expect(ids(found)).toEqual([1]);
    expect(found[0]?.lifts).toHaveLength(3);
  });

  test("counts one gap that can be lifted as enough, and scores by all", () => {
    const [match] = ranked([numbered(1)], {
      considered: [considered(2, 0, 4), considered(1, 1, 3)],
    });
    expect(match?.parts.coverage).toEqual({ top: 2, bottom: 6 });
  });

  test("holds nobody where nothing is considered, or nobody is eligible", () => {
    expect(ranked([numbered(1)], { considered: [] })).toEqual([]);
    expect(ranked([numbered(1, { levels: new Map([[itemId(1), 2]]) })])).toEqual([]);
    expect(ranked([])).toEqual([]);
  });
});

describe("conditions", () => {
  const under = (said: Partial<MentorConditions>, offers: MentorOffer[], person = mentee()) =>
    ids(ranked(offers, { mentee: person, conditions: { ...anything, ...said } }));

  test("that are all null leave everyone in", () => {
    expect(under({}, [numbered(1), numbered(2)])).toEqual([1, 2]);
  });

  test("ask for any one of some languages, beside one that is shared", () => {
    const offers = [
      numbered(1),
      numbered(2, { languages: ["en", "fr"] }),
      numbered(3, { languages: ["fr"] }),
    ];
    expect(under({ languages: ["fr", "iu"] }, offers)).toEqual([2]);
    expect(under({ languages: [] }, offers)).toEqual([]);
  });

  test("ask for one of some units, which those without a unit are not in", () => {
    const offers = [
      numbered(1),
      numbered(2, { orgUnit: orgUnitId(2) }),
      numbered(3, { orgUnit: orgUnitId(3) }),
    ];
    expect(under({ orgUnits: new Set([orgUnitId(3), orgUnitId(4)]) }, offers)).toEqual([3]);
  });

  test("ask for so many free places or more", () => {
    const offers = [1, 2, 3].map((free) => numbered(free, { capacity: 3, freeCapacity: free }));
    expect(under({ minimumFreeCapacity: 2 }, offers)).toEqual([3, 2]);
    expect(under({ minimumFreeCapacity: 0 }, offers)).toEqual([3, 2, 1]);
  });

  test("ask for so many common hours or more, which nobody without hours has", () => {
    const week = (minutes: number) => [{ from: 0, to: minutes }];
    const offers = [numbered(1, { week: week(89) }), numbered(2, { week: week(90) }), numbered(3)];
    const person = mentee({ week: week(600) });
    expect(under({ minimumOverlapHours: 1.5 }, offers, person)).toEqual([2]);
    expect(under({ minimumOverlapHours: 0 }, offers, person)).toEqual([2, 1]);
    expect(under({ minimumOverlapHours: 0 }, offers)).toEqual([]);
  });
});

const offers = fc
  .array(mentors, { maxLength: 8 })
  .map((all) =>
    all.map((one, at) => ({ ...one, id: mentorId(20 + at), person: personId(at + 2) })),
  );
const conditions: fc.Arbitrary<MentorConditions> = fc.record({
  languages: fc.option(fc.subarray(["en", "fr", "iu"])),
  orgUnits: fc.option(fc.subarray([1, 2]).map((some) => new Set(some.map(orgUnitId)))),
  minimumFreeCapacity: fc.option(fc.nat({ max: 3 })),
  minimumOverlapHours: fc.option(fc.constantFrom(0, 0.5, 1.5, 2)),
});

test("any ranking is that of everyone in whose way nothing stands, scored one by one", () => {
  fc.assert(
    fc.property(
      people,
      offers,
      fc.tuple(gaps, conditions),
      (mentee, offers, [considered, wish]) => {
        const question = { mentee, considered, today: TODAY };
        const eligible = offers.filter(
          (mentor) => obstaclesFor({ ...question, mentor }).length === 0,
        );
        const expected = eligible
          .filter((one) => meets(one, minutes(one), wish))
          .map((mentor) => {
            const lifts = liftsOf({ ...question, mentor });
            const parts = partsFor({ mentee, mentor, considered, lifts });
            return {
              score: scoreOf(parts, weights),
              mentor,
              parts,
              lifts,
              commonMinutes: minutes(mentor),
            };
          });
        function minutes({ week }: MentorOffer): number | null {
          return week.length * mentee.week.length === 0 ? null : commonMinutes(mentee.week, week);
        }
        const before = (one: Match, other: Match): number =>
          Math.sign(other.score - one.score) * 4 +
          Math.sign(other.mentor.freeCapacity - one.mentor.freeCapacity) * 2 +
          Math.sign(one.mentor.person - other.mentor.person);
        const found = rankedMentors(directoryOf(offers), {
          ...question,
          weights,
          conditions: wish,
        });
        expect(found).toEqual(expected.sort(before));
        const asked = { ...question, weights, conditions: wish };
        expect(bestMentors(directoryOf(offers), asked, 2)).toEqual(found.slice(0, 2));
      },
    ),
    { numRuns: 2000 },
  );
});

/** The conditions, read one by one. */
function meets(mentor: MentorOffer, minutes: number | null, wish: MentorConditions): boolean {
  const { languages, orgUnits, minimumFreeCapacity, minimumOverlapHours } = wish;
  return [
    languages === null || mentor.languages.some((one) => languages.includes(one)),
    orgUnits === null || [...orgUnits].some((unit) => unit === mentor.orgUnit),
    mentor.freeCapacity >= (minimumFreeCapacity ?? 0),
    minimumOverlapHours === null || (minutes !== null && minutes / 60 >= minimumOverlapHours),
  ].every(Boolean);
}
