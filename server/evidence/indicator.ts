import { confirms } from "../assessment/assessment.ts";
import type { AssessmentSource } from "../assessment/assessment.ts";
import type { AssessmentId, Instant, ItemId } from "../level.ts";

/** What one assessment says of one indicator; assessments that count as never made leave none. */
export interface IndicatorMark {
  readonly indicator: ItemId;
  readonly assessment: AssessmentId;
  readonly source: AssessmentSource;
  readonly assessedAt: Instant;
  readonly demonstrated: boolean;
}

/** What shows an indicator. */
export interface Demonstration {
  readonly demonstrated: boolean;
  /** Accepted, valid evidence that names it. */
  readonly evidenceCount: number;
}

/**
 * Whether a person shows an indicator: accepted, valid evidence names it, or its newest mark says
 * so. A level never shows an indicator. Takes `newestMarks` and the counts of such evidence.
 */
export function demonstration(
  indicator: ItemId,
  newest: ReadonlyMap<ItemId, IndicatorMark>,
  evidenceCounts: ReadonlyMap<ItemId, number>,
): Demonstration {
  const evidenceCount = evidenceCounts.get(indicator) ?? 0;
  const isMarked = newest.get(indicator)?.demonstrated ?? false;
  return { demonstrated: evidenceCount > 0 || isMarked, evidenceCount };
}

/**
 * By indicator, the mark of the newest confirming assessment that mentions it; of two at the same
 * time that with the later id. As the rule is written, it need not be valid any more: `validUntil`
 * ends a level, and what was once seen stays seen until a later assessment says otherwise. Where one
 * assessment marked two indicators that are one today, it is demonstrated if either is.
 */
export function newestMarks(marks: readonly IndicatorMark[]): Map<ItemId, IndicatorMark> {
  const newest = new Map<ItemId, IndicatorMark>();
  for (const mark of marks) {
    if (!confirms(mark.source)) continue;
    const known = newest.get(mark.indicator);
    if (known === undefined || isNewer(mark, known)) newest.set(mark.indicator, mark);
  }
  return newest;
}

function isNewer(one: IndicatorMark, other: IndicatorMark): boolean {
  if (one.assessedAt !== other.assessedAt) return one.assessedAt > other.assessedAt;
  if (one.assessment !== other.assessment) return one.assessment > other.assessment;
  return one.demonstrated;
}
