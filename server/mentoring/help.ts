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

/** Sums up what a mentor can do, lift by lift; one sum serves many mentors, one after the other. */
export class HelpSum implements Help {
  readonly considered: number;
  lifted = 0;
  leads = 0;
  private lifts = 0;
  private shares = SIXTHS;

  constructor(gaps: readonly ConsideredGap[]) {
    this.considered = Math.max(
      1,
      gaps.reduce((sum, { size }) => sum + size, 0),
    );
  }

  get leadsOf(): number {
    return this.shares * Math.max(1, this.lifts);
  }

  /** Forgets what was added. */
  clear(): void {
    this.lifted = 0;
    this.leads = 0;
    this.lifts = 0;
    this.shares = SIXTHS;
  }

  /** Adds a gap that somebody at that level can lift. */
  add({ size, currentLevel }: ConsideredGap, level: Level): void {
    const part = 1 + Math.max(0, level - currentLevel - 2);
    if (this.shares % part !== 0) {
      const finer = part / greatestCommonDivisor(this.shares, part);
      this.shares *= finer;
      this.leads *= finer;
    }
    this.lifts += 1;
    this.lifted += size;
    this.leads += this.shares / part;
  }
}

/** Sums up what a mentor can do, given the level that lifts each gap, null where none does. */
export function helpOf(
  gaps: readonly ConsideredGap[],
  liftingLevel: (gap: ConsideredGap, place: number) => Level | null,
): Help {
  const sum = new HelpSum(gaps);
  for (const [place, gap] of gaps.entries()) {
    const level = liftingLevel(gap, place);
    if (level !== null) sum.add(gap, level);
  }
  const { lifted, considered, leads, leadsOf } = sum;
  return { lifted, considered, leads, leadsOf };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
