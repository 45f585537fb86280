import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Daily } from "../catalogue/daily.ts";
import { demonstration } from "../evidence/indicator.ts";
import type { Demonstration } from "../evidence/indicator.ts";
import type { Indicator } from "../framework/version.ts";
import type { Personal, StepSummary } from "../person/personal.ts";
import type { Resource } from "../resource/resource.ts";
import { trainingReasons } from "../resource/reasons.ts";
import type { Training } from "../resource/training.ts";
import type { Sentence } from "../words/worded.ts";
import type { PersonalGap } from "./analysis.ts";
import { isOpen } from "./gap.ts";

/** An indicator of a gap with what shows it. */
export interface ShownIndicator extends Demonstration {
  readonly indicator: Indicator;
}

/** Training for one gap, with why. */
export interface TrainingSuggestion {
  readonly resource: Resource;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly reasons: readonly Sentence[];
}

/** The indicators at levels 1 up to the required one, and what shows each. */
export function indicatorsOf(gap: PersonalGap, personal: Personal): ShownIndicator[] {
  const { marks, evidenceCounts } = personal;
  return gap.requirement.indicatorsUpTo.map((indicator) => {
    const { demonstrated, evidenceCount } = demonstration(indicator.item, marks, evidenceCounts);
    return { demonstrated, evidenceCount, indicator };
  });
}

/** Training for an open gap in the person's languages, best first; none for any other. */
export function trainingFor(
  gap: PersonalGap,
  from: { personal: Personal; catalogue: Catalogue; daily: Daily; limit: number },
): TrainingSuggestion[] {
  const { personal, catalogue, daily, limit } = from;
  const grounds = {
    requiredLevel: gap.requiredLevel,
    completed: personal.completed,
    resources: catalogue.resources,
  };
  return trainingToday(gap, daily, limit).map((training) => ({
    resource: training.resource,
    fromLevel: training.fromLevel,
    toLevel: training.toLevel,
    reasons: trainingReasons(training, grounds),
  }));
}

/** The same as it stands in the catalogue, without reasons. */
export function trainingToday(gap: PersonalGap, daily: Daily, limit: number): Training[] {
  const { competency, currentLevel, requiredLevel, status, subject } = gap;
  const { languages } = subject.person;
  const question = { competency: competency.item, currentLevel, requiredLevel, languages, limit };
  return isOpen(status) ? daily.training.suggest(question) : [];
}

/** The newest step not dropped for it in the active plan, else in one not archived. */
export function stepFor(gap: PersonalGap, { steps }: Personal): StepSummary | null {
  const forIt = steps.filter(
    ({ status, competencies }) =>
      status !== "DROPPED" && competencies.includes(gap.competency.item),
  );
  return forIt.find(({ plan }) => plan.status === "ACTIVE") ?? forIt[0] ?? null;
}
