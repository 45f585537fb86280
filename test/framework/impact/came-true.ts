import type { Continued } from "../../../server/framework/impact/continued.ts";
import { isOpen } from "../../../server/gap/gap.ts";
import type { Gap } from "../../../server/gap/gap.ts";
import type { EveryonesGaps } from "./everyones-gaps.ts";

/** What changed in everybody's gaps from one reading to the next. */
export interface CameTrue {
  readonly people: readonly number[];
  readonly gapsOpened: number;
  readonly gapsClosed: number;
}

/** Compares two readings gap by gap; `continued` says which gap of the one is which of the other. */
export function whatCameTrue(
  before: EveryonesGaps,
  after: EveryonesGaps,
  continued: readonly Continued[],
): CameTrue {
  const sums = { people: [] as number[], gapsOpened: 0, gapsClosed: 0 };
  for (const [person, gaps] of before) {
    let isAffected = false;
    for (const { before: from, after: to } of continued) {
      const was = (from === null ? undefined : gaps.get(from)) ?? absent;
      const is = (to === null ? undefined : after.get(person)?.get(to)) ?? absent;
      isAffected ||= was.status !== is.status;
      isAffected ||= was.size !== is.size || was.requiredLevel !== is.requiredLevel;
      if (isOpen(is.status) && !isOpen(was.status)) sums.gapsOpened += 1;
      if (isOpen(was.status) && !isOpen(is.status)) sums.gapsClosed += 1;
    }
    if (isAffected) sums.people.push(person);
  }
  return sums;
}

const absent: Gap = { status: "NOT_APPLICABLE", size: 0, requiredLevel: 0, currentLevel: 0 };
