import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { MentorConditions } from "../../server/mentoring/conditions.ts";
import type { ConsideredGap } from "../../server/mentoring/considered.ts";
import { obstaclesFor } from "../../server/mentoring/eligibility.ts";
import type { Mentee, MentorOffer } from "../../server/mentoring/eligibility.ts";
import type { Match } from "../../server/mentoring/match.ts";
import { openOffers } from "../../server/mentoring/open-offers.ts";
import type { Scored } from "../../server/mentoring/match.ts";
import { rankingFor } from "../../server/mentoring/ranking.ts";
import type { RankedList } from "../../server/mentoring/ranking.ts";
import { itemId, mentorId, orgUnitId, personId } from "../support/ids.ts";
import { matchByTheBook } from "./by-the-book.ts";
import { TODAY, WEIGHTS, considered, gaps, isOpen } from "./generated.ts";
import { mentee, mentor, offers, people, weightings } from "./generated.ts";

const whole = (list: RankedList): Scored[] => list.slice(0, list.length);

interface Said {
  readonly mentee?: Mentee;
  readonly considered?: readonly ConsideredGap[];
  readonly conditions?: MentorConditions;
}

/** Mentors ranked for a gap from 1 to 3 in competency 1, but for what is said. */
function ranked(offers: readonly MentorOffer[], said: Said = {}): Match[] {
  const { considered: all = [considered(1, 1, 3)], conditions } = said;
  const question = { mentee: said.mentee ?? mentee(), today: TODAY, weights: WEIGHTS };
  const ranking = rankingFor(openOffers(offers), question);
  return whole(ranking.all(all, conditions)).map((one) => ranking.explained(one, all));
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
      rapport: { commonMinutes: 90, sharedLanguage: "PREFERRED", isElsewhere: false },
      lifts: [{ competency: 1, mentorLevel: 3, currentLevel: 1, requiredLevel: 3 }],
      parts: { coverage: 1, overlap: 0.15, lead: 1, language: 1, perspective: 0 },
    });
    const [unknown] = ranked([numbered(1)], { mentee: mentee({ week }) });
    expect(unknown?.rapport.commonMinutes).toBeNull();
    expect(unknown?.parts.overlap).toBe(0.5);
  });

  test("tells of the day it is for, and of who turned the person down until then", () => {
    const declined = [{ mentor: mentorId(1), competency: itemId(1), on: "2026-05-27" }];
    const own = mentee({ declined });
    expect(ids(ranked([numbered(1), numbered(2)], { mentee: own }))).toEqual([2]);
    const question = { mentee: own, today: "2026-11-24", weights: WEIGHTS };
    const later = rankingFor(openOffers([numbered(1)]), question);
    expect(later.all([considered(1, 1, 3)])).toHaveLength(1);
  });

  test("passes by nobody for one who is ruled out", () => {
    const hours = (minutes: number) => [{ from: 0, to: minutes }];
    const declined = [{ mentor: mentorId(2), competency: itemId(1), on: TODAY }];
    const own = mentee({ declined, week: hours(600) });
    const offers = [
      numbered(1, { week: hours(60) }),
      numbered(2, { week: hours(600) }),
      numbered(3, { week: hours(300) }),
    ];
    const question = { mentee: own, today: TODAY, weights: WEIGHTS };
    const best = rankingFor(openOffers(offers), question).best(considered(1, 1, 3), 1);
    expect(best.map(({ mentor }) => mentor.id)).toEqual([3]);
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
    expect(match?.parts.coverage).toBe(2 / 6);
  });

  test("holds nobody where nothing is considered, or nobody is eligible", () => {
    expect(ranked([numbered(1)], { considered: [] })).toEqual([]);
    expect(ranked([numbered(1, { levels: new Map([[itemId(1), 2]]) })])).toEqual([]);
    expect(ranked([])).toEqual([]);
  });
});

/** Score, then more free places, then person id. */
const before = (one: Match, other: Match): number =>
  Math.sign(other.score - one.score) * 4 +
  Math.sign(other.mentor.freeCapacity - one.mentor.freeCapacity) * 2 +
  Math.sign(one.mentor.person - other.mentor.person);

const conditions: fc.Arbitrary<MentorConditions> = fc.record({
  languages: fc.option(fc.subarray(["en", "fr", "iu"])),
  orgUnits: fc.option(fc.subarray([1, 2]).map((some) => new Set(some.map(orgUnitId)))),
  minimumFreeCapacity: fc.option(fc.nat({ max: 3 })),
  minimumOverlapHours: fc.option(fc.constantFrom(0, 0.5, 1.5, 2)),
});
const questions = fc.record({ mentee: people, weights: weightings, today: fc.constant(TODAY) });

test("any ranking is that of everyone in whose way nothing stands, matched one by one", () => {
  fc.assert(
    fc.property(offers, questions, fc.tuple(gaps, conditions), (all, asked, [considered, wish]) => {
      const expected = all
        .map((mentor) => ({ ...asked, mentor, considered }))
        .filter((question) => obstaclesFor(question).length === 0)
        .map((question) => matchByTheBook(question, asked.weights));
      const ranking = rankingFor(openOffers(all.filter(isOpen)), asked);
      const found = whole(ranking.all(considered));
      expect(found.map((one) => ranking.explained(one, considered))).toEqual(expected.sort(before));
      const wanted = expected.filter((match) => isWanted(match, wish));
      expect(whole(ranking.all(considered, wish))).toEqual(
        wanted.map(({ score, mentor }) => ({ score, mentor })),
      );
    }),
    { numRuns: 2000 },
  );
});

test("one ranking answers for any gaps after others, and the best are the first of all", () => {
  const manyGaps = fc.array(gaps, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(offers, questions, fc.tuple(manyGaps, fc.nat({ max: 9 })), (all, asked, more) => {
      const [manyGaps, limit] = more;
      const open = openOffers(all.filter(isOpen));
      const ranking = rankingFor(open, asked);
      for (const considered of manyGaps) {
        const another = rankingFor(openOffers(open.offers), asked);
        expect(whole(ranking.all(considered))).toEqual(whole(another.all(considered)));
        for (const gap of considered) {
          expect(ranking.best(gap, limit)).toEqual(another.all([gap]).slice(0, limit));
        }
      }
    }),
    { numRuns: 1000 },
  );
});

/** The conditions, read one by one. */
function isWanted({ mentor, rapport }: Match, wish: MentorConditions): boolean {
  const { languages, orgUnits, minimumFreeCapacity, minimumOverlapHours } = wish;
  const minutes = rapport.commonMinutes;
  return [
    languages === null || mentor.languages.some((one) => languages.includes(one)),
    orgUnits === null || [...orgUnits].some((unit) => unit === mentor.orgUnit),
    mentor.freeCapacity >= (minimumFreeCapacity ?? 0),
    minimumOverlapHours === null || (minutes !== null && minutes / 60 >= minimumOverlapHours),
  ].every(Boolean);
}
