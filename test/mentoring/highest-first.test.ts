import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { highestFirst } from "../../server/mentoring/highest-first.ts";

const ranked = (scores: readonly number[], most = 1000): number[] => [
  ...highestFirst(Int16Array.from(scores), most),
];

test("the highest score comes first, and equals stay in their order", () => {
  expect(ranked([5, 9, -1, 5, 0, 9], 9)).toEqual([1, 5, 0, 3, 4]);
});

test("nothing is left of no scores, and of none that count", () => {
  expect(ranked([])).toEqual([]);
  expect(ranked([-1, -1])).toEqual([]);
});

test("any scores come as a stable sort puts them", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 1000 })), (scores) => {
      const sorted = [...scores.keys()]
        .filter((place) => (scores[place] ?? -1) >= 0)
        .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
      expect(ranked(scores)).toEqual(sorted);
    }),
  );
});
