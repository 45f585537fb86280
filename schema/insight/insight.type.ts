import { Field, Float, Int, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";

@Allow(anyoneSignedIn)
@ObjectType("TeamCoverage", { description: "One competency over a whole team." })
export class TeamCoverageType {
  @Field(() => Int, { description: "Members of whom it is required, at level 1 or more." })
  peopleCount!: number;
  @Field(() => Int, {
    description: "Those among them whose current level is lower than required.",
  })
  belowCount!: number;
  @Field(() => Float, {
    description: "Sum of gap sizes divided by peopleCount, in levels; 0 where peopleCount is 0.",
  })
  averageGap!: number;
  @Field(() => Int, {
    description:
      "Mentors with a free place and at least the lowest level required among those below.",
  })
  mentorsAvailable!: number;
  @Field(() => Int, {
    description: "Resources that are training for at least one of those below.",
  })
  resourcesAvailable!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("EnumLabel", { description: "The word for one enum value." })
export class EnumLabelType {
  @Field(() => String, { description: "Name of the enum." })
  enum!: string;
  @Field(() => String, { description: "Name of the value." })
  value!: string;
  @Field(() => String, {
    description: "The word to show, from the one glossary, in the language asked of labels.",
  })
  label!: string;
}
