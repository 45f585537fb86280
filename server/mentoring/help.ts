import type { Level } from "../level.ts";
import type { ConsideredGap } from "./considered.ts";

/**
 * What a mentor can do about the gaps considered, in whole numbers: doubles would miss scores that
 * lie half-way. Coverage is `lifted` ÷ `considered`, the lead `leads` ÷ `leadsOf`.
 */
export interface Help {
  /** The levels missing, as sizes count them, that the mentor can lift. */
  readonly lifted: number;
  /** All that are missing; 1 where nothing is considered, so that the coverage is 0. */
  readonly considered: number;
  /** The lead is the mean over what can be lifted of 1 ÷ (1 + max(0, levels ahead − 2)). */
  readonly leads: number;
  readonly leadsOf: number;
}

/** On a scale of 0..4 a lead is 1, 1/2 or 1/3, and whole in sixths. */
const SIXTHS = 6;

/** Sums up what a mentor can do, given the level that lifts each gap, null where none does. */
export function helpOf(
  gaps: readonly ConsideredGap[],
  liftingLevel: (gap: ConsideredGap, place: number) => Level | null,
): Help {
  let considered = 0;
  let lifts = 0;
  let lifted = 0;
  let leads = 0;
  let bottom = SIXTHS;
  for (const [place, gap] of gaps.entries()) {
    considered += gap.size;
    const level = liftingLevel(gap, place);
    if (level === null) continue;
    const part = partOf(level, gap);
    if (bottom % part !== 0) {
      const finer = part / greatestCommonDivisor(bottom, part);
      bottom *= finer;
      leads *= finer;
    }
    lifts += 1;
    lifted += gap.size;
    leads += bottom / part;
  }
  return {
    lifted,
    considered: Math.max(1, considered),
    leads,
    leadsOf: bottom * Math.max(1, lifts),
  };
}

const partOf = (level: number, { currentLevel }: ConsideredGap): number =>
  1 + Math.max(0, level - currentLevel - 2);

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
