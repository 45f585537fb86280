import { Field, Float, ID, InputType, Int } from "type-graphql";
import { LanguageTag } from "../scalars.ts";

@InputType("MentorFilter", {
  description: "Narrows a list of mentors; all conditions hold together.",
})
export class MentorFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: "Considers these competencies alone, also without an open gap.",
  })
  competencies?: string[] | null;
  @Field(() => [LanguageTag], {
    nullable: true,
    description: "Offers one of these languages.",
  })
  languages?: string[] | null;
  @Field(() => ID, { nullable: true, description: "Works in this unit or one below it." })
  orgUnit?: string | null;
  @Field(() => Int, { nullable: true, description: "At least so many free places." })
  minimumFreeCapacity?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "At least so many common hours a week; whoever gave no availability does not match.",
  })
  minimumOverlapHours?: number | null;
}
