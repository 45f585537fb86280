import { Field, InputType, Int } from "type-graphql";
import { DraftInput } from "./draft.input.ts";
import { TextInput } from "./text.input.ts";

@InputType("ResponsibilityInput", { description: "One duty." })
class ResponsibilityInput {
  @Field(() => String, { nullable: true, description: "Key, new or existing; null makes one." })
  key?: string | null;
  @Field(() => [TextInput], { description: "The duty in each language." })
  text!: TextInput[];
}

@InputType("StageInput", { description: "One career stage." })
class StageInput {
  @Field(() => String, { description: "Key, new or existing." })
  key!: string;
  @Field(() => [TextInput], { description: "Name in each language." })
  name!: TextInput[];
  @Field(() => Int, {
    nullable: true,
    description: "Place among the stages afterwards, from 0; null means last, or unchanged.",
  })
  position?: number | null;
}

@InputType("SaveProfileInput", { description: "Adds or changes a job; a new one comes last." })
export class SaveProfileInput extends DraftInput {
  @Field(() => String, { description: "Key of the profile, new or existing." })
  key!: string;
  @Field(() => [TextInput], { description: "Title in each language." })
  title!: TextInput[];
  @Field(() => [TextInput], { nullable: true, description: "Summary in each language." })
  summary?: TextInput[] | null;
  @Field(() => [ResponsibilityInput], {
    nullable: true,
    description: "All duties in order; null leaves them as they are.",
  })
  responsibilities?: ResponsibilityInput[] | null;
  @Field(() => [StageInput], {
    nullable: true,
    description: "Stages to add or change; null leaves them as they are.",
  })
  stages?: StageInput[] | null;
}

@InputType("RequirementInput", { description: "One cell." })
class RequirementInput {
  @Field(() => String, { description: "Key of the profile." })
  profile!: string;
  @Field(() => String, { description: "Key of the stage." })
  stage!: string;
  @Field(() => String, { description: "Key of the competency." })
  competency!: string;
  @Field(() => Int, { description: "Level asked; 0 means not applicable." })
  level!: number;
}

@InputType("SetRequirementsInput", {
  description: "Sets cells of the table of required levels; cells not named stay.",
})
export class SetRequirementsInput extends DraftInput {
  @Field(() => [RequirementInput], { description: "The cells, each of them once." })
  requirements!: RequirementInput[];
}
