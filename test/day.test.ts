import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { dayLength, daysAfter, monthsBefore, startOf } from "../server/day.ts";

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a day begins at midnight in UTC", () => {
  expect(startOf("2026-11-23")).toBe(Date.UTC(2026, 10, 23));
});

test.each([
  ["2026-11-23", 1, "2026-11-24"],
  ["2026-11-23", 0, "2026-11-23"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-11-23", -180, "2026-05-27"],
])("%s and %i days is %s", (from, days, to) => {
  expect(daysAfter(from, days)).toBe(to);
});

test("going forth and back leads to the same day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(daysAfter(daysAfter(from, days), -days)).toBe(from);
      expect(startOf(daysAfter(from, days)) - startOf(from)).toBe(days * dayLength);
    }),
  );
});

test.each([
  ["2026-11-23", 24, "2024-11-23"],
  ["2026-11-23", 0, "2026-11-23"],
  ["2026-03-31", 1, "2026-02-28"],
  ["2028-03-31", 1, "2028-02-29"],
  ["2028-02-29", 12, "2027-02-28"],
  ["2028-02-29", 48, "2024-02-29"],
  ["2026-01-31", 2, "2025-11-30"],
  ["2026-01-15", 1, "2025-12-15"],
])("%s less %i months is %s", (from, months, to) => {
  expect(monthsBefore(from, months)).toBe(startOf(to));
});

test("more months never lead to a later day", () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 600 }), (from, months) => {
      expect(monthsBefore(from, months + 1)).toBeLessThan(monthsBefore(from, months));
    }),
  );
});
