import { readinessOf } from "./gap.ts";
import type { Gap } from "./gap.ts";

/** What changes for a person when one target takes the place of another. */
export interface Comparison<G extends Gap> {
  /** Open at `to` and not at `from`. */
  readonly newGaps: readonly G[];
  /** Open at `from` and not at `to`. */
  readonly closedGaps: readonly G[];
  /** Open at both, larger at `to`. */
  readonly widenedGaps: readonly G[];
  /** Open at both, smaller at `to`. */
  readonly narrowedGaps: readonly G[];
  /** Readiness at each, 0..1. */
  readonly readinessFrom: number;
  readonly readinessTo: number;
}

/**
 * Lays the gaps at two targets of one person side by side. Competencies are matched by `keyOf`,
 * since each framework has items of its own. Every gap answered stands as it does at `to`, and
 * comes in the order of `to`; a closed one that `to` does not ask for comes after those, as a copy
 * that requires nothing.
 */
export function compareGaps<G extends Gap>(
  from: readonly G[],
  to: readonly G[],
  keyOf: (gap: G) => string,
): Comparison<G> {
  const left = new Map(from.map((gap) => [keyOf(gap), gap]));
  const newGaps: G[] = [];
  const closedGaps: G[] = [];
  const widenedGaps: G[] = [];
  const narrowedGaps: G[] = [];
  // A gap is open exactly where levels are missing.
  for (const gap of to) {
    const key = keyOf(gap);
    const before = left.get(key)?.size ?? 0;
    const now = gap.size;
    left.delete(key);
    if (before === 0 && now > 0) newGaps.push(gap);
    else if (before > 0 && now === 0) closedGaps.push(gap);
    else if (now > before) widenedGaps.push(gap);
    else if (now < before) narrowedGaps.push(gap);
  }
  for (const gap of left.values()) if (gap.size > 0) closedGaps.push(notRequired(gap));
  const readiness = { readinessFrom: readinessOf(from), readinessTo: readinessOf(to) };
  return { newGaps, closedGaps, widenedGaps, narrowedGaps, ...readiness };
}

function notRequired<G extends Gap>(gap: G): G {
  return { ...gap, status: "NOT_APPLICABLE", size: 0, requiredLevel: 0 };
}
