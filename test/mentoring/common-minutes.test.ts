import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { commonMinutes, stretchesOf } from "../../server/mentoring/common-minutes.ts";
import type { Interval } from "../../server/mentoring/availability.ts";

const intervals = (pairs: readonly (readonly number[])[]): Interval[] =>
  pairs.map(([from = 0, to = 0]) => ({ from, to }));
const stretches = (pairs: readonly (readonly number[])[]) => stretchesOf(intervals(pairs));

/** A week in order and without overlap, as it is after 1970 and before. */
const week = fc
  .uniqueArray(fc.integer({ min: -300, max: 300 }), { maxLength: 12 })
  .map((ends) => ends.sort((a, b) => a - b))
  .map((ends) => ends.flatMap((from, at) => (at % 2 === 0 ? [[from, ends[at + 1] ?? 301]] : [])))
  .map(intervals);

const inBoth = (one: readonly Interval[], other: readonly Interval[]): number =>
  one
    .flatMap((a) => other.map((b) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))))
    .reduce((sum, minutes) => sum + minutes, 0);

test.each([
  [[], [[0, 60]], 0],
  [[[0, 60]], [[60, 120]], 0],
  [[[0, 60]], [[30, 120]], 30],
  [
    [[0, 600]],
    [
      [10, 20],
      [30, 40],
      [590, 700],
    ],
    30,
  ],
  [
    [
      [0, 10],
      [20, 30],
      [40, 50],
    ],
    [[5, 45]],
    20,
  ],
  [
    [
      [0, 10],
      [50, 60],
    ],
    [[20, 30]],
    0,
  ],
])("common minutes of %j and %j are %i", (one, other, minutes) => {
  expect(commonMinutes(stretches(one), stretches(other))).toBe(minutes);
});

test("stretches run from, to, from, to, up to minutes of any year to come", () => {
  const far = Date.UTC(2999, 0) / 60_000;
  const found = stretches([
    [1, 2],
    [far, far + 15],
  ]);
  expect([...found]).toEqual([1, 2, far, far + 15]);
});

test("common minutes are those of both, either way round, and all of a week's own", () => {
  fc.assert(
    fc.property(week, week, (one, other) => {
      const [own, theirs] = [stretchesOf(one), stretchesOf(other)];
      expect(commonMinutes(own, theirs)).toBe(inBoth(one, other));
      expect(commonMinutes(theirs, own)).toBe(commonMinutes(own, theirs));
      expect(commonMinutes(own, own)).toBe(one.reduce((sum, { from, to }) => sum + to - from, 0));
    }),
  );
});

test("common minutes between two indexes are those of the week that stands there", () => {
  fc.assert(
    fc.property(week, week, fc.tuple(week, week), (one, other, [before, after]) => {
      const all = stretchesOf([...before, ...other, ...after]);
      const start = before.length * 2;
      const found = commonMinutes(stretchesOf(one), all, [start, start + other.length * 2]);
      expect(found).toBe(inBoth(one, other));
    }),
  );
});
