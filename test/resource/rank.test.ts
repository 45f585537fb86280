import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { ranked } from "../../server/resource/rank.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { catalogue, resource } from "./generated.ts";

const order = (...resources: Resource[]): number[] => ranked(resources).map(({ id }) => id);

test("puts fewer hours first and unknown hours last", () => {
  const few = resource({ id: 4, hours: 0.5 });
  const many = resource({ id: 3, hours: 400 });
  expect(order(resource({ id: 1 }), many, resource({ id: 2 }), few)).toEqual([4, 3, 1, 2]);
});

test("puts the better rating first where the hours are the same", () => {
  const good = resource({ id: 2, hours: 3, ratingSum: 40, ratingCount: 10 });
  const fair = resource({ id: 1, hours: 3, ratingSum: 30, ratingCount: 10 });
  expect(order(fair, good)).toEqual([2, 1]);
});

test("draws a single vote to the mean, so that many good ones weigh more", () => {
  const single = resource({ id: 1, ratingSum: 5, ratingCount: 1 });
  const loved = resource({ id: 2, ratingSum: 92, ratingCount: 20 });
  const plain = resource({ id: 3, ratingSum: 60, ratingCount: 20 });
  expect(order(single, plain, loved)).toEqual([2, 1, 3]);
});

test("counts a resource without votes at the mean", () => {
  const better = resource({ id: 3, ratingSum: 5, ratingCount: 1 });
  const worse = resource({ id: 1, ratingSum: 1, ratingCount: 1 });
  expect(order(worse, resource({ id: 2 }), better)).toEqual([3, 2, 1]);
});

test("takes ratings for equal where nothing was ever rated, or where they are exactly equal", () => {
  expect(order(resource({ id: 2 }), resource({ id: 1 }))).toEqual([1, 2]);
  const third = { ratingSum: 10, ratingCount: 3 };
  const sixth = { ratingSum: 20, ratingCount: 6 };
  expect(order(resource({ id: 2, ...sixth }), resource({ id: 1, ...third }))).toEqual([1, 2]);
});

test("tells ratings apart where doubles no longer would", () => {
  const ratingCount = 1_000_000_007;
  const less = resource({ id: 1, ratingCount, ratingSum: 4_000_000_000 });
  const more = resource({ id: 2, ratingCount, ratingSum: 4_000_000_001 });
  expect(order(less, more)).toEqual([2, 1]);
});

test.each([
  ["B", "a"],
  ["a", "ab"],
  ["z", "é"],
  ["\u{FFFD}", "\u{1F600}"],
  ["\u{1F600}", "\u{1F601}"],
  ["x\u{E000}", "x\u{10000}"],
])("puts the title %j before %j, by code point", (first, second) => {
  const later = resource({ id: 1, title: { en: second, fr: "A" } });
  expect(order(later, resource({ id: 2, title: { en: first, fr: "Z" } }))).toEqual([2, 1]);
});

test("takes the title of the first tag where there is none in English", () => {
  const french = resource({ id: 1, title: { iu: "a", fr: "c" } });
  expect(order(french, resource({ id: 2, title: { en: "b" } }))).toEqual([2, 1]);
});

test("leaves two of one title to their ids, as numbers", () => {
  const title = { en: "Same" };
  expect(order(resource({ id: 10, title }), resource({ id: 9, title }))).toEqual([9, 10]);
});

test("ranks the same from any order, and leaves the list handed in alone", () => {
  fc.assert(
    fc.property(catalogue, (resources) => {
      const before = [...resources];
      expect(order(...resources.toReversed())).toEqual(order(...resources));
      expect(resources).toEqual(before);
    }),
  );
});
