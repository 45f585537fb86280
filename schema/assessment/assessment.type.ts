import { Field, ID, Int, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { DateOnly, DateTime } from "../scalars.ts";
import { AssessmentSourceEnum } from "./assessment.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("Assessment", {
  description: "One level claimed for a person by someone; never overwritten.",
})
export class AssessmentType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => AssessmentSourceEnum, { description: "Where it comes from." })
  source!: string;
  @Field(() => Int, {
    description: "The level on the framework's scale; 0 means nothing shown.",
  })
  level!: number;
  @Field(() => DateTime, {
    description: "When it holds from; may be before it was recorded, never in the future.",
  })
  assessedAt!: number;
  @Field(() => DateOnly, {
    nullable: true,
    description: "Last day it counts, that day included; null means without end.",
  })
  validUntil!: string | null;
}
