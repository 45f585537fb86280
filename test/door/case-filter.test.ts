import { expect, test } from "@jest/globals";
import { filterFrom } from "../../server/door/case-filter.ts";

const comparison = "language='en'";
/** A filter that is right but for its length: comparisons joined by OR, ended by a longer one. */
const ofLength = (length: number) => {
  const start = `${comparison} OR title='`;
  return `${start}${"a".repeat(length - start.length - 1)}'`;
};

test("a filter of 1,000 characters is followed, and a longer one is refused", () => {
  expect(filterFrom(ofLength(1_000))({ language: "en" })).toBe(true);
  expect(filterFrom(ofLength(1_000))({ language: "fr" })).toBe(false);
  expect(() => filterFrom(ofLength(1_001))).toThrow("comparisons such as");
});

test("a filter that is far too long is refused before it is taken apart", () => {
  const hostile = `${comparison} OR `.repeat(1_000_000) + comparison;
  const start = performance.now();
  expect(() => filterFrom(hostile)).toThrow("comparisons such as");
  // Taking it apart takes a second; looking at its length takes no time at all.
  expect(performance.now() - start).toBeLessThan(100);
});
