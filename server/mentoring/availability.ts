import { dayLength, daysAfter, startOf } from "../day.ts";
import type { Day, WeeklyHours } from "../level.ts";

/** A stretch of time in whole minutes since 1970, UTC: `from` included, `to` not. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A stretch during which a zone's clock stands so many minutes ahead of UTC. */
interface Offset extends Interval {
  readonly ahead: number;
}

const minute = 60_000;
const minutesADay = dayLength / minute;

/**
 * The hours of the seven local days from the Monday after today (from the next one, where today is
 * a Monday), in order and without overlap. A minute belongs to them when the clock on the wall of
 * that zone then reads within them: a local time left out in spring gives nothing, and one that
 * comes twice in autumn counts twice. An unknown zone is a RangeError.
 */
export function weekOf(hours: readonly WeeklyHours[], timeZone: string, today: Day): Interval[] {
  if (hours.length === 0) return [];
  const monday = mondayAfter(today);
  const offsets = offsetsIn(timeZone, monday);
  const found: Interval[] = [];
  for (const { weekday, from, to } of hours) {
    const midnight = startOf(monday) / minute + (weekday - 1) * minutesADay;
    for (const offset of offsets) {
      const start = Math.max(midnight + from - offset.ahead, offset.from);
      const end = Math.min(midnight + to - offset.ahead, offset.to);
      if (start < end) found.push({ from: start, to: end });
    }
  }
  return merged(found);
}

function mondayAfter(today: Day): Day {
  const weekday = new Date(startOf(today)).getUTCDay();
  return daysAfter(today, weekday === 0 ? 1 : 8 - weekday);
}

/** Sorts intervals and joins those that overlap or touch. */
function merged(intervals: Interval[]): Interval[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of intervals.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** More zones than there are: names come in any case, and must not fill the memory. */
const zonesKept = 1000;

/** The last week asked for in each zone: everyone's week is worked out on the same day. */
const known = new Map<string, { readonly monday: Day; readonly offsets: readonly Offset[] }>();

/** The offsets of a zone, one after the other, over the week from that Monday wherever it is. */
function offsetsIn(timeZone: string, monday: Day): readonly Offset[] {
  const week = known.get(timeZone);
  if (week?.monday === monday) return week.offsets;
  const offsets = offsetsFrom(timeZone, startOf(monday) / minute);
  if (known.size >= zonesKept) known.clear();
  known.set(timeZone, { monday, offsets });
  return offsets;
}

/** Looks at every noon and midnight from a day before to a day after, and closes in on changes. */
function offsetsFrom(timeZone: string, monday: number): Offset[] {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const end = monday + 8 * minutesADay;
  const offsets: Offset[] = [];
  let from = monday - minutesADay;
  let ahead = aheadAt(from, format);
  for (let at = from; at < end; at += minutesADay / 2) {
    const next = at + minutesADay / 2;
    const then = aheadAt(next, format);
    if (then === ahead) continue;
    const change = changeBetween(at, next, format);
    offsets.push({ from, to: change, ahead });
    [from, ahead] = [change, then];
  }
  return [...offsets, { from, to: end, ahead }];
}

/** The first minute after `before` at which the clock of the zone stands as it does at `after`. */
function changeBetween(before: number, after: number, format: Intl.DateTimeFormat): number {
  const ahead = aheadAt(after, format);
  let [early, late] = [before, after];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (aheadAt(middle, format) === ahead) late = middle;
    else early = middle;
  }
  return late;
}

/** Minutes by which the zone is ahead of UTC at a minute; it is written as GMT+05:30, or GMT. */
function aheadAt(at: number, format: Intl.DateTimeFormat): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(at * minute)) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}
