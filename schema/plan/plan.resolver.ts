import { Resolver } from "type-graphql";
import type { StepSummary } from "../../server/person/personal.ts";
import { DevelopmentPlanType, PlanStepType } from "./plan.type.ts";
import { Edge } from "../edge.ts";

@Resolver(() => PlanStepType)
export class PlanStepResolver {
  @Edge(() => DevelopmentPlanType, { description: "The plan." })
  plan!: StepSummary["plan"];
}
