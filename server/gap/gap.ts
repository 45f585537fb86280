import type { CurrentLevel } from "../assessment/assessment.ts";
import type { Level } from "../level.ts";

/** How a requirement stands. */
export type GapStatus = "MET" | "OPEN" | "UNASSESSED" | "NOT_APPLICABLE";

/** One requirement laid against the level confirmed today. */
export interface Gap {
  readonly status: GapStatus;
  /** Levels missing: required less current, never below 0. */
  readonly size: number;
  readonly requiredLevel: Level;
  readonly currentLevel: Level;
}

/** The two levels of a gap, which are enough to say how ready someone is. */
export type GapLevels = Pick<Gap, "requiredLevel" | "currentLevel">;

/** How many gaps stand which way; UNASSESSED counts as open. */
export interface GapCounts {
  readonly met: number;
  readonly open: number;
  readonly notApplicable: number;
}

/** Lays a required level (0 where nothing is required) against where the person stands. */
export function gapBetween(requiredLevel: Level, current: CurrentLevel): Gap {
  return {
    status: statusOf(requiredLevel, current),
    size: Math.max(0, requiredLevel - current.level),
    requiredLevel,
    currentLevel: current.level,
  };
}

/** Whether something is missing, be it known or never assessed. */
export function isOpen(status: GapStatus): boolean {
  return status === "OPEN" || status === "UNASSESSED";
}

/**
 * How much of what is required is there, 0..1, unrounded: the sum of min(current, required) over
 * the sum of required levels, and 1 where nothing is required.
 */
export function readinessOf(gaps: readonly GapLevels[]): number {
  let shown = 0;
  let required = 0;
  for (const gap of gaps) {
    shown += Math.min(gap.currentLevel, gap.requiredLevel);
    required += gap.requiredLevel;
  }
  return required === 0 ? 1 : shown / required;
}

/** Counts gaps by how they stand. */
export function countsOf(gaps: readonly Pick<Gap, "status">[]): GapCounts {
  const counts = { met: 0, open: 0, notApplicable: 0 };
  for (const { status } of gaps) {
    if (isOpen(status)) counts.open += 1;
    else if (status === "MET") counts.met += 1;
    else counts.notApplicable += 1;
  }
  return counts;
}

/** The same gaps, widest first, and gaps of one size in the order given: the framework's. */
export function widestFirst<G extends Pick<Gap, "size">>(gaps: readonly G[]): G[] {
  return gaps.toSorted((one, other) => other.size - one.size);
}

function statusOf(requiredLevel: Level, standing: CurrentLevel): GapStatus {
  if (requiredLevel === 0) return "NOT_APPLICABLE";
  if (standing.level >= requiredLevel) return "MET";
  return standing.everConfirmed ? "OPEN" : "UNASSESSED";
}
