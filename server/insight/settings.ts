import type { CurrentLevelRule } from "../assessment/assessment.ts";

/** Weights of the parts of a match, in hundredths that sum to 100. */
export interface MatchWeights {
  readonly version: number;
  readonly coverage: number;
  readonly overlap: number;
  readonly lead: number;
  readonly language: number;
  readonly perspective: number;
}

/** The rules in force in this deployment. */
export interface Settings {
  readonly revision: number;
  readonly currentLevelRule: CurrentLevelRule;
  readonly freshnessMonths: number;
  readonly matchWeights: MatchWeights;
}
