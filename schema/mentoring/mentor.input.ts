import { Field, Float, ID, InputType, Int } from "type-graphql";
import { LanguageTag } from "../scalars.ts";

/** What the numbers of a filter may be; a week has 168 hours. */
export const MENTOR_RANGES = {
  freeCapacity: { name: "filter.minimumFreeCapacity", least: 0, most: 1_000 },
  overlapHours: { name: "filter.minimumOverlapHours", least: 0, most: 168 },
} as const;

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
  @Field(() => Int, { nullable: true, description: "At least so many free places, 0 to 1,000." })
  minimumFreeCapacity?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "At least so many common hours a week, 0 to 168; whoever gave no availability does not match.",
  })
  minimumOverlapHours?: number | null;
}
