import { whenBothHere } from "../at-hand.ts";
import type { Eventually } from "../at-hand.ts";
import type { Stage } from "../framework/version.ts";
import type { Person } from "../person/person.ts";
import { compareGaps } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import type { GapAnalysis, PersonalGap } from "./analysis.ts";
import type { Development } from "./development.reader.ts";

/** Two targets of one person side by side, as far as the viewer sees; readiness null if in part. */
export interface TargetComparison extends Omit<
  Comparison<PersonalGap>,
  "readinessFrom" | "readinessTo"
> {
  readonly readinessFrom: number | null;
  readonly readinessTo: number | null;
}

/** Compares two targets; saves nothing. */
export function comparisonOf(
  development: Development,
  person: Person,
  [from, to]: readonly [Stage, Stage],
): Eventually<TargetComparison> {
  return whenBothHere(
    development.analysis(person, from),
    development.analysis(person, to),
    compareAnalyses,
  );
}

function compareAnalyses(from: GapAnalysis, to: GapAnalysis): TargetComparison {
  const compared = compareGaps(from.gaps, to.gaps, ({ competency }) => competency.key);
  return { ...compared, readinessFrom: from.readiness, readinessTo: to.readiness };
}
