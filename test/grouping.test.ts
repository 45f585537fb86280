import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { groupedBy } from "../server/grouping.ts";

test("groups come in the order in which their keys first appear, and so do the elements", () => {
  const groups = groupedBy(["pear", "fig", "plum", "apple"], ([first]) => first);
  expect([...groups]).toEqual([
    ["p", ["pear", "plum"]],
    ["f", ["fig"]],
    ["a", ["apple"]],
  ]);
});

test("nothing makes no group, and any iterable will do", () => {
  expect(groupedBy([], String).size).toBe(0);
  expect([...groupedBy(new Set([1, 2, 3]), (one) => one % 2)]).toEqual([
    [1, [1, 3]],
    [0, [2]],
  ]);
});

test("keys are told apart as a map does: undefined is one, and NaN is itself", () => {
  const groups = groupedBy([undefined, Number.NaN, undefined, Number.NaN], (one) => one);
  expect([...groups.values()].map(({ length }) => length)).toEqual([2, 2]);
});

test("every element is in the group of its key, in the order given", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), (numbers) => {
      const groups = groupedBy(numbers.entries(), ([, number]) => number);
      expect([...groups.keys()]).toEqual([...new Set(numbers)]);
      for (const [key, elements] of groups) {
        const own = [...numbers.entries()].filter(([, number]) => number === key);
        expect(elements).toEqual(own);
      }
    }),
  );
});
