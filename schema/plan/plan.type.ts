import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { describedEnum } from "../enum.ts";
import { DateOnly } from "../scalars.ts";

const PlanStatusEnum = describedEnum("PlanStatus", "Where a plan stands.", {
  DRAFT: "Being written; also a submitted plan taken back.",
  SUBMITTED: "Waiting for a manager.",
  RETURNED: "Sent back with a note.",
  ACTIVE: "Approved and under way; one per person and profile.",
  COMPLETED: "Finished, with a frozen copy.",
  ARCHIVED: "Laid aside.",
});

const StepStatusEnum = describedEnum("StepStatus", "Where a step stands.", {
  PLANNED: "Not begun.",
  STARTED: "Under way.",
  DONE: "Finished; its progress is 1.",
  DROPPED: "Given up; left out of the plan's progress.",
});

@Allow(anyoneSignedIn)
@ObjectType("DevelopmentPlan", { description: "A person's plan to close gaps." })
export class DevelopmentPlanType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Int, { description: "Raised by one with every change of the plan or a step." })
  revision!: number;
  @Field(() => PlanStatusEnum, { description: "Where it stands." })
  status!: string;
  @Field(() => DateOnly, { description: "First day." })
  startOn!: string;
  @Field(() => DateOnly, { description: "Last day." })
  dueOn!: string;
}

@Allow(anyoneSignedIn)
@ObjectType("PlanStep", {
  description: "One thing to do in a plan; finishing it closes no gap by itself.",
})
export class PlanStepType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => StepStatusEnum, { description: "Where it stands." })
  status!: string;
  @Field(() => Float, { description: "How far, 0..1; 1 when done." })
  progress!: number;
  @Field(() => DateOnly, { nullable: true, description: "First day; null when open." })
  startOn!: string | null;
  @Field(() => DateOnly, { nullable: true, description: "Last day; null when open." })
  dueOn!: string | null;
}
