import { FieldResolver, Resolver, Root } from "type-graphql";
import type {
  Competency,
  FrameworkVersion,
  Indicator,
  Profile,
  Requirement,
  Responsibility,
  Stage,
} from "../../server/framework/version.ts";
import { CompetencyType, IndicatorType } from "../competency/competency.type.ts";
import {
  FrameworkType,
  ProfileType,
  RequirementType,
  ResponsibilityType,
  StageType,
} from "./framework.type.ts";
import { Edge } from "../edge.ts";

@Resolver(() => ProfileType)
export class ProfileResolver {
  @Edge(() => [ResponsibilityType], {
    description: "What the job is answerable for, in order.",
  })
  responsibilities!: readonly Responsibility[];

  @Edge(() => [StageType], { description: "Career stages from first to last." })
  stages!: readonly Stage[];

  @Edge(() => FrameworkType, { description: "The version that describes it." })
  framework!: FrameworkVersion;
}

@Resolver(() => StageType)
export class StageResolver {
  @Edge(() => ProfileType, { description: "The job it belongs to." })
  profile!: Profile;

  @Edge(() => [RequirementType], {
    description: "One for each competency with a cell in the profile, in the framework's order.",
  })
  requirements!: readonly Requirement[];
}

@Resolver(() => RequirementType)
export class RequirementResolver {
  @FieldResolver(() => Boolean, { description: "False exactly where the level is 0." })
  applicable(@Root() requirement: Requirement): boolean {
    return requirement.level > 0;
  }

  @Edge(() => CompetencyType, { description: "The competency." })
  competency!: Competency;

  @Edge(() => [IndicatorType], {
    description: "What that level looks like: the indicators at exactly this level.",
  })
  indicators!: readonly Indicator[];
}
