import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { daysAfter, startOf } from "../../server/day.ts";
import type { WeeklyHours } from "../../server/level.ts";
import { weekOf } from "../../server/mentoring/availability.ts";
import type { Interval } from "../../server/mentoring/availability.ts";
import { minutesReading } from "./wall-clock.ts";

/** An interval between two moments written as in `2026-11-30T09:00`, in UTC. */
const utc = (from: string, to: string): Interval => ({ from: minuteOf(from), to: minuteOf(to) });
const minuteOf = (moment: string): number => Date.parse(`${moment}Z`) / 60_000;

const hours = (weekday: number, from: number, to: number): WeeklyHours => ({
  weekday,
  from: from * 60,
  to: to * 60,
});
const length = (week: readonly Interval[]): number =>
  week.reduce((sum, { from, to }) => sum + to - from, 0);

describe("the week", () => {
  test.each([
    ["2026-11-23", "2026-11-30"],
    ["2026-11-24", "2026-11-30"],
    ["2026-11-28", "2026-11-30"],
    ["2026-11-29", "2026-11-30"],
    ["2026-11-30", "2026-12-07"],
  ])("asked for on %s begins on Monday %s", (today, monday) => {
    const day = utc(`${monday}T00:00`, `${daysAfter(monday, 1)}T00:00`);
    expect(weekOf([hours(1, 0, 24)], "UTC", today)).toEqual([day]);
  });

  test("holds nothing where no hours were given", () => {
    expect(weekOf([], "America/Toronto", "2026-11-23")).toEqual([]);
  });

  test("is in order, and joins hours that overlap or touch", () => {
    const given = [hours(3, 9, 10), hours(1, 13, 15), hours(1, 9, 12), hours(1, 12, 14)];
    expect(weekOf(given, "UTC", "2026-11-23")).toEqual([
      utc("2026-11-30T09:00", "2026-11-30T15:00"),
      utc("2026-12-02T09:00", "2026-12-02T10:00"),
    ]);
  });

  test("runs on from one midnight to the next", () => {
    const given = [hours(1, 20, 24), hours(2, 0, 2)];
    const night = utc("2026-11-30T20:00", "2026-12-01T02:00");
    expect(weekOf(given, "UTC", "2026-11-23")).toEqual([night]);
  });

  test("is the local one, and so reaches out of that of UTC", () => {
    const east = weekOf([hours(1, 0, 1)], "Pacific/Kiritimati", "2026-11-23");
    const west = weekOf([hours(7, 23, 24)], "Etc/GMT+12", "2026-11-23");
    expect(east).toEqual([utc("2026-11-29T10:00", "2026-11-29T11:00")]);
    expect(west).toEqual([utc("2026-12-07T11:00", "2026-12-07T12:00")]);
  });

  test("knows zones of half and quarter hours", () => {
    const india = utc("2026-11-30T03:30", "2026-11-30T04:30");
    const nepal = utc("2026-11-30T03:15", "2026-11-30T04:15");
    expect(weekOf([hours(1, 9, 10)], "Asia/Kolkata", "2026-11-23")).toEqual([india]);
    expect(weekOf([hours(1, 9, 10)], "Asia/Kathmandu", "2026-11-23")).toEqual([nepal]);
  });

  test("cannot be said in a zone that does not exist", () => {
    expect(() => weekOf([hours(1, 9, 10)], "Atlantis/Centre", "2026-11-23")).toThrow(RangeError);
  });
});

describe("when clocks change", () => {
  test("the same hour moves in UTC, on the day of the change and not before", () => {
    const saturday = utc("2026-03-07T14:00", "2026-03-07T15:00");
    const sunday = utc("2026-03-08T13:00", "2026-03-08T14:00");
    const given = [hours(6, 9, 10), hours(7, 9, 10)];
    expect(weekOf(given, "America/Toronto", "2026-02-27")).toEqual([saturday, sunday]);
  });

  test("hours left out in spring give nothing", () => {
    const week = weekOf([hours(7, 1.5, 3.5)], "America/Toronto", "2026-02-27");
    expect(week).toEqual([utc("2026-03-08T06:30", "2026-03-08T07:30")]);
    expect(weekOf([hours(7, 2, 3)], "America/Toronto", "2026-02-27")).toEqual([]);
  });

  test("hours that come twice in autumn count twice", () => {
    expect(weekOf([hours(7, 1.5, 2)], "America/Toronto", "2026-10-20")).toEqual([
      utc("2026-11-01T05:30", "2026-11-01T06:00"),
      utc("2026-11-01T06:30", "2026-11-01T07:00"),
    ]);
    expect(length(weekOf([hours(7, 0, 24)], "America/Toronto", "2026-10-20"))).toBe(25 * 60);
  });

  test("by half an hour, half an hour is left out", () => {
    const week = weekOf([hours(7, 0, 24)], "Australia/Lord_Howe", "2026-09-25");
    expect(length(week)).toBe(23.5 * 60);
  });

  test("over a whole day, the day that a zone skipped gives nothing", () => {
    const given = [hours(4, 12, 13), hours(5, 12, 13), hours(6, 12, 13)];
    expect(weekOf(given, "Pacific/Apia", "2011-12-25")).toEqual([
      utc("2011-12-29T22:00", "2011-12-29T23:00"),
      utc("2011-12-30T22:00", "2011-12-30T23:00"),
    ]);
  });
});

const zone = fc.constantFrom(
  "America/Toronto",
  "Europe/Paris",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
);
const today = fc.constantFrom("2026-03-01", "2026-03-22", "2026-10-01", "2026-10-25", "2011-12-25");
const stretch = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.nat({ max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([weekday, from, size]) => hours(weekday, from / 4, Math.min(24, (from + size) / 4)));
const stretches = fc.array(stretch, { maxLength: 6 });
const week = fc
  .tuple(stretches, zone, today)
  .map(([given, zone, today]) => weekOf(given, zone, today));

test("a minute lies in the week exactly when the clock on the wall reads within the hours", () => {
  fc.assert(
    fc.property(stretches, zone, today, (given, zone, today) => {
      const week = weekOf(given, zone, today);
      const expected = minutesReading(given, zone, startOf(today));
      const found = week.flatMap(({ from, to }) =>
        Array.from({ length: (to - from) / 15 }, (_, at) => from + at * 15),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test("intervals are in order and apart", () => {
  fc.assert(
    fc.property(week, (week) => {
      for (const [at, next] of week.slice(1).entries()) {
        expect(next.from).toBeGreaterThan(week[at]?.to ?? Infinity);
      }
      expect(week.every(({ from, to }) => from < to)).toBe(true);
    }),
  );
});
