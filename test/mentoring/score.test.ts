import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { liftsOf } from "../../server/mentoring/eligibility.ts";
import { partsFor, scoreOf } from "../../server/mentoring/match.ts";
import { TODAY, gaps, mentors, people } from "./generated.ts";
import { scoreByTheBook } from "./by-the-book.ts";

const WEIGHTS = { coverage: 55, overlap: 15, lead: 12, language: 10, perspective: 8 };
const whole = { top: 1, bottom: 1 };
const none = { top: 0, bottom: 1 };
const all = { coverage: whole, overlap: whole, lead: whole, language: whole, perspective: whole };
const nothing = { coverage: none, overlap: none, lead: none, language: none, perspective: none };

test("the score goes from 0 to 1000", () => {
  expect(scoreOf(nothing, WEIGHTS)).toBe(0);
  expect(scoreOf(all, WEIGHTS)).toBe(1000);
});

test.each([
  ["coverage", 550],
  ["overlap", 150],
  ["lead", 120],
  ["language", 100],
  ["perspective", 80],
])("the score gives %s alone %i", (name, score) => {
  expect(scoreOf({ ...nothing, [name]: whole }, WEIGHTS)).toBe(score);
});

test.each([
  [{ top: 30, bottom: 600 }, { top: 1, bottom: 3 }, 48],
  [{ top: 90, bottom: 600 }, { top: 1, bottom: 2 }, 83],
  [{ top: 450, bottom: 600 }, whole, 233],
])(
  "the score rounds half up, where doubles fall short: %j and %j are %i",
  (overlap, lead, score) => {
    const inDoubles = 1000 * (0.15 * (overlap.top / 600) + 0.12 * (lead.top / lead.bottom));
    expect(inDoubles).toBeLessThan(score - 0.5);
    expect(scoreOf({ ...nothing, overlap, lead }, WEIGHTS)).toBe(score);
  },
);

test("the score stays below where half is not reached", () => {
  const lead = { top: 1, bottom: 3 };
  expect(scoreOf({ ...nothing, overlap: { top: 29, bottom: 600 }, lead }, WEIGHTS)).toBe(47);
});

const fraction = (largest: number) =>
  fc
    .integer({ min: 1, max: largest })
    .chain((bottom) => fc.record({ top: fc.nat({ max: bottom }), bottom: fc.constant(bottom) }));
const weights = fc
  .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }))
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0)))
  .map(([coverage = 0, overlap = 0, lead = 0, language = 0, perspective = 0]) => {
    return { coverage, overlap, lead, language, perspective };
  });
// Bottoms up to 10 stay within plain numbers, those up to 10,000 do not.
const anyParts = fc.constantFrom(10, 300, 10_000).chain((largest) =>
  fc.record({
    coverage: fraction(largest),
    overlap: fraction(largest),
    lead: fraction(largest),
    language: fraction(largest),
    perspective: fraction(largest),
  }),
);

test("the score is exact, in plain numbers as beyond them", () => {
  fc.assert(
    fc.property(anyParts, weights, (parts, weights) => {
      const tops = Object.values(parts).map(({ top }) => BigInt(top));
      const bottoms = Object.values(parts).map(({ bottom }) => BigInt(bottom));
      const bottom = bottoms.reduce((product, one) => product * one, 1n);
      const sum = Object.values(weights).reduce(
        (sum, weight, at) =>
          sum + (BigInt(weight) * (tops[at] ?? 0n) * bottom) / (bottoms[at] ?? 1n),
        0n,
      );
      // 1000 times the sum, of weights in hundredths; half up is the floor of twice that plus 1.
      expect(scoreOf(parts, weights)).toBe(Number((sum * 20n + bottom) / (bottom * 2n)));
    }),
    { numRuns: 2000 },
  );
});

test("the score of any pair is that of the table, read line by line", () => {
  fc.assert(
    fc.property(people, mentors, gaps, (mentee, mentor, considered) => {
      const lifts = liftsOf({ mentee, mentor, considered, today: TODAY });
      const pair = { mentee, mentor, considered, lifts };
      expect(scoreOf(partsFor(pair), WEIGHTS)).toBe(scoreByTheBook(pair));
    }),
    { numRuns: 2000 },
  );
});
