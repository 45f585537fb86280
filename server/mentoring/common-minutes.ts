import type { Interval } from "./availability.ts";

/** Stretches of time in minutes, in order and without overlap: from, to, from, to and so on. */
export type Stretches = Int32Array;

/** The same stretches as plain numbers, which thousands of pairs are quickly compared in. */
export const stretchesOf = (week: readonly Interval[]): Stretches =>
  Int32Array.from(week.flatMap(({ from, to }) => [from, to]));

/** Minutes that one has in common with what stands between two indexes of the other. */
export function commonMinutes(
  one: Stretches,
  other: Stretches,
  [start, end]: readonly [number, number] = [0, other.length],
): number {
  let minutes = 0;
  let at = start;
  for (let place = 0; place < one.length; place += 2) {
    const from = one[place] ?? 0;
    const to = one[place + 1] ?? 0;
    for (; at < end && (other[at] ?? 0) < to; at += 2) {
      const until = other[at + 1] ?? 0;
      minutes += Math.max(0, Math.min(to, until) - Math.max(from, other[at] ?? 0));
      // What reaches beyond this stretch may meet the next one as well.
      if (until > to) break;
    }
  }
  return minutes;
}
