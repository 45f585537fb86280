import { FieldResolver, Resolver, Root } from "type-graphql";
import type { StepSummary } from "../../server/person/personal.ts";
import { DevelopmentPlanType, PlanStepType } from "./plan.type.ts";

@Resolver(() => PlanStepType)
export class PlanStepResolver {
  @FieldResolver(() => DevelopmentPlanType, { description: "The plan." })
  plan(@Root() step: StepSummary): StepSummary["plan"] {
    return step.plan;
  }
}
