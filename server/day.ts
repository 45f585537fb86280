import type { Day, Instant } from "./level.ts";

/** Milliseconds in a day of UTC, which knows no summer time. */
export const dayLength = 86_400_000;

/** The first instant of a day: 00:00 UTC. */
export function startOf(day: Day): Instant {
  return Date.parse(day);
}

/** The day so many days later, or earlier where the number is negative. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(startOf(day) + days * dayLength).toISOString().slice(0, 10);
}

/**
 * The first instant of the day so many calendar months earlier: the same day of the month, or the
 * month's last where it is shorter (one month before 31 March is 28 or 29 February).
 */
export function monthsBefore(day: Day, months: number): Instant {
  const date = new Date(startOf(day));
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() - months;
  // Day 0 of the next month is the last of this one.
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0));
}
