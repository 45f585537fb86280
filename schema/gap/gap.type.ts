import { Field, Float, Int, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import type { Sentence } from "../../server/words/worded.ts";
import { Allow } from "../allow.ts";
import { WordedField } from "../worded.ts";
import { CurrentLevelRuleEnum, GapStatusEnum } from "./gap.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("GapAnalysis", {
  description:
    "All requirements of one target laid against what is confirmed today; a mentor gets the mentored competencies only, and then every sum is null.",
})
export class GapAnalysisType {
  @Field(() => CurrentLevelRuleEnum, { description: "The rule that chose the current levels." })
  rule!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      "Sum of min(current, required) over sum of required, 0..1, unrounded; 1 if nothing is required, null under a partial view.",
  })
  readiness!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Number of gaps with status MET; null under a partial view.",
  })
  metCount!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Number of gaps with status OPEN or UNASSESSED; null under a partial view.",
  })
  openCount!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Number of gaps with status NOT_APPLICABLE; null under a partial view.",
  })
  notApplicableCount!: number | null;
}

@Allow(anyoneSignedIn)
@ObjectType("Gap", { description: "One requirement laid against the confirmed level." })
export class GapType {
  @Field(() => GapStatusEnum, { description: "How it stands." })
  status!: string;
  @Field(() => Int, { description: "Levels missing: required minus current, never below 0." })
  size!: number;
  @Field(() => Int, { description: "Level the target asks; 0 means not applicable." })
  requiredLevel!: number;
  @Field(() => Int, { description: "Level confirmed today; 0 without a valid confirming record." })
  currentLevel!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("GapIndicator", { description: "An indicator and what shows it." })
export class GapIndicatorType {
  @Field(() => Boolean, {
    description:
      "Accepted valid evidence names it, or the newest confirming assessment mentioning it says so.",
  })
  demonstrated!: boolean;
  @Field(() => Int, { description: "Accepted, valid evidence that names it." })
  evidenceCount!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("TrainingSuggestion", { description: "A resource for one gap." })
export class TrainingSuggestionType {
  @Field(() => Int, { description: "Level needed to begin the outcome chosen." })
  fromLevel!: number;
  @Field(() => Int, { description: "Level it leads to." })
  toLevel!: number;
  @WordedField({
    list: true,
    description: "Why it is suggested and what to mind, such as unmet prerequisites.",
  })
  reasons!: readonly Sentence[];
}

@Allow(anyoneSignedIn)
@ObjectType("TargetComparison", {
  description:
    "Two targets of one person side by side; a gap here is one that is OPEN or UNASSESSED.",
})
export class TargetComparisonType {
  @Field(() => [GapType], { description: "A gap at `to` and none at `from`." })
  newGaps!: readonly object[];
  @Field(() => [GapType], { description: "A gap at `from` and none at `to`." })
  closedGaps!: readonly object[];
  @Field(() => [GapType], { description: "A gap at both, larger at `to`." })
  widenedGaps!: readonly object[];
  @Field(() => [GapType], { description: "A gap at both, smaller at `to`." })
  narrowedGaps!: readonly object[];
  @Field(() => Float, {
    nullable: true,
    description: "Readiness for `from`, 0..1; null under a partial view.",
  })
  readinessFrom!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Readiness for `to`, 0..1; null under a partial view.",
  })
  readinessTo!: number | null;
}
