import { daysAfter } from "../server/day.ts";
import type { Day } from "../server/level.ts";

/** Days and moments counted from today, so that the same organisation fits any day. */
export interface Clock {
  /** So many days after today; negative before. */
  day(days: number): Day;
  /** So many whole minutes after the first of today, as PostgreSQL reads it. */
  moment(minutes: number): string;
}

/** Minutes in a day. */
export const DAY = 1440;

/** A clock that stands at the start of a day. */
export function clockOn(today: Day): Clock {
  const days = new Map<number, Day>();
  const day = (offset: number): Day => {
    const known = days.get(offset);
    if (known !== undefined) return known;
    const made = daysAfter(today, offset);
    days.set(offset, made);
    return made;
  };
  return {
    day,
    moment(minutes) {
      const days = Math.floor(minutes / DAY);
      return day(days) + (TIMES[minutes - days * DAY] ?? "");
    },
  };
}

const TIMES = Array.from({ length: DAY }, (_, minute) => {
  const hours = Math.floor(minute / 60);
  return `T${padded(hours)}:${padded(minute - hours * 60)}:00Z`;
});

function padded(value: number): string {
  return String(value).padStart(2, "0");
}
