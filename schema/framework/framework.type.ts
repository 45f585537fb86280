import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Texts } from "../../server/level.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { AuditSubjectInterface, NodeInterface } from "../node.type.ts";
import { DateTime, LanguageTag } from "../scalars.ts";
import { WordedField } from "../worded.ts";
import { FrameworkStatusEnum } from "./framework.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("Framework", {
  implements: [AuditSubjectInterface, NodeInterface],
  description:
    "One numbered version of a framework: competencies on a proficiency scale and the profiles that require them.",
})
export class FrameworkType {
  @Field(() => ID, { description: "Opaque id of this version." })
  id!: string;
  @Field(() => String, { description: "Identity over all versions." })
  key!: string;
  @Field(() => Int, { description: "Number of the version, from 1." })
  version!: number;
  @Field(() => Int, {
    nullable: true,
    description: "Highest version published; null when none is yet.",
  })
  latestVersion!: number | null;
  @Field(() => FrameworkStatusEnum, { description: "Where this version stands." })
  status!: string;
  @Field(() => Int, {
    description:
      "Raised by one with every save of a draft; a published version keeps its last one.",
  })
  revision!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: "When this version was published; null for a draft.",
  })
  publishedAt!: number | null;
  @WordedField({ description: "What the framework is called." })
  title!: Texts;
  @WordedField({ description: "Title and version." })
  label!: Texts;
  @Field(() => [LanguageTag], {
    description: "Languages its texts come in, the first being the fallback.",
  })
  languages!: string[];
}

@Allow(anyoneSignedIn)
@ObjectType("Scale", { description: "The proficiency scale of a framework." })
export class ScaleType {
  @Field(() => [ScaleLevelType], { description: "Its levels from low to high, 0 included." })
  levels!: object[];
}

@Allow(anyoneSignedIn)
@ObjectType("ScaleLevel", { description: "One step of the scale." })
class ScaleLevelType {
  @Field(() => Int, { description: "The number, 0 to 4 unless the framework says otherwise." })
  level!: number;
  @WordedField({ description: "What the level is called." })
  name!: Texts;
}

@Allow(anyoneSignedIn)
@ObjectType("Profile", {
  implements: NodeInterface,
  description: "A job, with its responsibilities and career stages.",
})
export class ProfileType {
  @Field(() => ID, { description: "Opaque id in this version." })
  id!: string;
  @Field(() => String, { description: "Identity over all versions." })
  key!: string;
  @WordedField({ description: "What the job is called." })
  title!: Texts;
  @WordedField({ nullable: true, description: "What the job is, in short." })
  summary!: Texts | null;
}

@Allow(anyoneSignedIn)
@ObjectType("Responsibility", { implements: NodeInterface, description: "One duty of a job." })
export class ResponsibilityType {
  @Field(() => ID, { description: "Opaque id in this version." })
  id!: string;
  @Field(() => String, { description: "Identity over all versions." })
  key!: string;
  @WordedField({ description: "The duty in words." })
  text!: Texts;
}

@Allow(anyoneSignedIn)
@ObjectType("Stage", {
  implements: NodeInterface,
  description: "A career stage of a profile; not a level.",
})
export class StageType {
  @Field(() => ID, { description: "Opaque id in this version." })
  id!: string;
  @Field(() => String, {
    description: "Identity over all versions, unique among the stages of the framework.",
  })
  key!: string;
  @WordedField({ description: "What the stage is called." })
  name!: Texts;
}

@Allow(anyoneSignedIn)
@ObjectType("Requirement", { description: "The level a stage asks of a competency." })
export class RequirementType {
  @Field(() => Int, { description: "Level asked; 0 means not applicable." })
  level!: number;
}
