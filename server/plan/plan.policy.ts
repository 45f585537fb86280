import type { StepSummary } from "../person/personal.ts";
import { extentOf } from "../policy.ts";
import type { Relation } from "../policy.ts";
import type { Viewer } from "../viewer.ts";

/**
 * The step as far as the viewer may see it: all steps for oneself and managers above, for a mentor
 * those of the mentor's own accepted mentorship; null for any other.
 */
export function stepInSight(
  step: StepSummary | null,
  viewer: Viewer,
  relation: Relation,
): StepSummary | null {
  if (extentOf("plans", viewer, relation) === "all") return step;
  return step !== null && step.mentor !== null && step.mentor === viewer.mentorId ? step : null;
}
