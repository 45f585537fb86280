import { isOpen } from "../gap/gap.ts";
import type { Gap } from "../gap/gap.ts";
import type { ItemId, Level } from "../level.ts";

/** A gap with the competency it is of. */
export interface CompetencyGap extends Gap {
  readonly competency: ItemId;
}

/** A competency that mentoring would be about. */
export interface ConsideredGap {
  readonly competency: ItemId;
  /** 0 where nothing is required. */
  readonly requiredLevel: Level;
  readonly currentLevel: Level;
  /** What it weighs: the levels missing, and 1 where none is. */
  readonly size: number;
}

/**
 * The gaps a match is about: the open ones, in the order given; or those of the competencies named,
 * open or not, followed by the named ones that the target does not ask for. One without an open gap
 * weighs 1, for whichever mentor stands a level above the person.
 */
export function consideredGaps(
  gaps: readonly CompetencyGap[],
  named: readonly ItemId[] | null,
  levelIn: (competency: ItemId) => Level,
): ConsideredGap[] {
  if (named === null) return gaps.filter(({ status }) => isOpen(status));
  const left = new Set(named);
  const considered: ConsideredGap[] = [];
  for (const { competency, requiredLevel, currentLevel, size } of gaps) {
    if (!left.delete(competency)) continue;
    considered.push({ competency, requiredLevel, currentLevel, size: Math.max(1, size) });
  }
  for (const competency of left) {
    considered.push({ competency, requiredLevel: 0, currentLevel: levelIn(competency), size: 1 });
  }
  return considered;
}
