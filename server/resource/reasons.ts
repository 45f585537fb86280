import type { Level, ResourceId } from "../level.ts";
import { Sentence } from "../words/worded.ts";
import type { Resource } from "./resource.ts";
import { unmetPrerequisites } from "./training.ts";
import type { Training } from "./training.ts";

/** What the reasons for a resource rest on: what the learner needs and has done. */
export interface ReasonGrounds {
  readonly requiredLevel: Level;
  readonly completed: ReadonlySet<ResourceId>;
  readonly resources: ReadonlyMap<ResourceId, Resource>;
}

/** Why a resource is suggested for a gap, and what to mind before beginning it. */
export function trainingReasons(
  { resource, toLevel }: Training,
  grounds: ReasonGrounds,
): Sentence[] {
  const { requiredLevel, completed, resources } = grounds;
  const reasons = [
    toLevel >= requiredLevel
      ? new Sentence("REACHES_REQUIRED", { to: toLevel })
      : new Sentence("REACHES_PART", { to: toLevel, required: requiredLevel }),
  ];
  const { hours, cost, ratingCount, ratingSum } = resource;
  if (hours !== null) reasons.push(new Sentence("TAKES_HOURS", { hours }));
  if (cost === "0.00") reasons.push(new Sentence("FREE_OF_CHARGE"));
  if (ratingCount > 0) {
    reasons.push(new Sentence("RATED", { rating: ratingSum / ratingCount, count: ratingCount }));
  }
  for (const anyOf of unmetPrerequisites(resource, completed)) {
    const titles = anyOf
      .map((id) => resources.get(id)?.title)
      .filter((title) => title !== undefined);
    reasons.push(
      titles.length === 0
        ? new Sentence("NEVER_OPEN")
        : new Sentence("NEEDS_FIRST", { resources: titles }),
    );
  }
  return reasons;
}
