import { Field, InputType, Int } from "type-graphql";
import { DraftInput } from "../framework/draft.input.ts";
import { TextInput } from "../framework/text.input.ts";

@InputType("SaveGroupInput", { description: "Adds or changes a group." })
export class SaveGroupInput extends DraftInput {
  @Field(() => String, { description: "Key of the group, new or existing." })
  key!: string;
  @Field(() => [TextInput], { description: "Name in each language." })
  name!: TextInput[];
  @Field(() => Int, {
    nullable: true,
    description: "Place among the groups, from 0; null means last, or unchanged.",
  })
  position?: number | null;
}

@InputType("SaveCompetencyInput", { description: "Adds or changes a competency." })
export class SaveCompetencyInput extends DraftInput {
  @Field(() => String, { description: "Key of the competency, new or existing." })
  key!: string;
  @Field(() => String, { description: "Key of its group." })
  group!: string;
  @Field(() => [TextInput], { description: "Name in each language." })
  name!: TextInput[];
  @Field(() => [TextInput], { nullable: true, description: "Definition in each language." })
  definition?: TextInput[] | null;
  @Field(() => [TextInput], { nullable: true, description: "Why it matters, in each language." })
  rationale?: TextInput[] | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Place within the group, from 0; null means last, or unchanged where it stays in its group.",
  })
  position?: number | null;
}

@InputType("SaveIndicatorInput", { description: "Adds or changes an indicator." })
export class SaveIndicatorInput extends DraftInput {
  @Field(() => String, {
    nullable: true,
    description: "Key of the indicator; null makes a new one under the next free key.",
  })
  key?: string | null;
  @Field(() => String, { description: "Key of its competency." })
  competency!: string;
  @Field(() => Int, { description: "The level it shows, 1 or more." })
  level!: number;
  @Field(() => [TextInput], { description: "The statement in each language." })
  statement!: TextInput[];
  @Field(() => [String], {
    nullable: true,
    description:
      "Keys of the stages it is meant for; null or empty means all, and left out means as before.",
  })
  stages?: string[] | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Place within its competency and level, from 0; null means last, or unchanged where it stays there.",
  })
  position?: number | null;
}
