import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { columnsOf } from "../../server/mentoring/columns.ts";
import type { MentorOffer } from "../../server/mentoring/eligibility.ts";
import { openOffers } from "../../server/mentoring/open-offers.ts";
import { itemId, mentorId, personId } from "../support/ids.ts";
import { mentor, offers } from "./generated.ts";

const [ONE, TWO] = [itemId(1), itemId(2)];
const numbered = (id: number, said: Partial<MentorOffer> = {}): MentorOffer =>
  mentor({ id: mentorId(id), person: personId(100 + id), ...said });
const at = (...levels: [number, number][]) =>
  new Map(levels.map(([competency, level]) => [itemId(competency), level]));

test("more free places come first, then the person of lower id", () => {
  const given = [
    numbered(3),
    numbered(2, { freeCapacity: 1 }),
    numbered(4, { person: personId(90) }),
    numbered(1, { freeCapacity: 12 }),
  ];
  expect(openOffers(given).offers.map(({ id }) => id)).toEqual([1, 4, 3, 2]);
  expect(given.map(({ id }) => id)).toEqual([3, 2, 4, 1]);
});

describe("in a competency", () => {
  const found = openOffers([
    numbered(1, { levels: at([1, 2]) }),
    numbered(2, { levels: at([1, 4], [2, 1]) }),
    numbered(3, { levels: at([1, 3]) }),
    numbered(9, { levels: at([1, 0]) }),
  ]);

  test("levels stand by place, that of none included, and -1 where it is not offered", () => {
    expect([...found.levelsIn(ONE)]).toEqual([2, 4, 3, 0]);
    expect([...found.levelsIn(TWO)]).toEqual([-1, 1, -1, -1]);
    expect([...found.levelsIn(itemId(3))]).toEqual([-1, -1, -1, -1]);
  });

  test("places are those at a level or above, in order", () => {
    const at = (level: number) => found.placesIn(ONE, level);
    expect([0, 1, 3, 4, 5].map(at)).toEqual([[0, 1, 2, 3], [0, 1, 2], [1, 2], [1], []]);
    // Asked again, and in another order, they are the same.
    expect([5, 3, 0].map(at)).toEqual([[], [1, 2], [0, 1, 2, 3]]);
    expect(found.placesIn(TWO, 0)).toEqual([1]);
  });

  test("there are none where nobody offers it", () => {
    expect(found.placesIn(itemId(3), 0)).toEqual([]);
    expect(openOffers([]).placesIn(ONE, 0)).toEqual([]);
  });
});

test("what was worked out once is not worked out again", () => {
  const open = openOffers([numbered(1)]);
  expect(open.columns).toBe(open.columns);
  expect(open.levelsIn(ONE)).toBe(open.levelsIn(ONE));
  expect(open.placesIn(ONE, 2)).toBe(open.placesIn(ONE, 2));
});

const question = fc.record({
  competency: fc.integer({ min: 1, max: 3 }).map(itemId),
  level: fc.nat({ max: 10 }),
});

test("whatever is asked, in whatever order, every offer stands at its own place", () => {
  fc.assert(
    fc.property(offers, fc.array(question), (given, questions) => {
      const open = openOffers(given);
      expect(open.columns).toEqual(columnsOf(open.offers));
      expect(new Set(open.offers)).toEqual(new Set(given));
      for (const { competency, level } of questions) {
        const levels = open.offers.map((one) => one.levels.get(competency) ?? -1);
        expect([...open.levelsIn(competency)]).toEqual(levels);
        expect(open.placesIn(competency, level)).toEqual(
          [...levels.keys()].filter((place) => (levels[place] ?? -1) >= level),
        );
      }
    }),
  );
});
