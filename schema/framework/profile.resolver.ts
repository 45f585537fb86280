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

@Resolver(() => ProfileType)
export class ProfileResolver {
  @FieldResolver(() => [ResponsibilityType], {
    description: "What the job is answerable for, in order.",
  })
  responsibilities(@Root() profile: Profile): readonly Responsibility[] {
    return profile.responsibilities;
  }

  @FieldResolver(() => [StageType], { description: "Career stages from first to last." })
  stages(@Root() profile: Profile): readonly Stage[] {
    return profile.stages;
  }

  @FieldResolver(() => FrameworkType, { description: "The version that describes it." })
  framework(@Root() profile: Profile): FrameworkVersion {
    return profile.framework;
  }
}

@Resolver(() => StageType)
export class StageResolver {
  @FieldResolver(() => ProfileType, { description: "The job it belongs to." })
  profile(@Root() stage: Stage): Profile {
    return stage.profile;
  }

  @FieldResolver(() => [RequirementType], {
    description: "One for each competency with a cell in the profile, in the framework's order.",
  })
  requirements(@Root() stage: Stage): readonly Requirement[] {
    return stage.requirements;
  }
}

@Resolver(() => RequirementType)
export class RequirementResolver {
  @FieldResolver(() => Boolean, { description: "False exactly where the level is 0." })
  applicable(@Root() requirement: Requirement): boolean {
    return requirement.level > 0;
  }

  @FieldResolver(() => CompetencyType, { description: "The competency." })
  competency(@Root() requirement: Requirement): Competency {
    return requirement.competency;
  }

  @FieldResolver(() => [IndicatorType], {
    description: "What that level looks like: the indicators at exactly this level.",
  })
  indicators(@Root() requirement: Requirement): readonly Indicator[] {
    return requirement.indicators;
  }
}
