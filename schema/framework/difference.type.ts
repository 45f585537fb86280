import { Field, ObjectType } from "type-graphql";
import type { ItemKind } from "../../server/framework/content/content.ts";
import type { Texts } from "../../server/level.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { WordedField } from "../worded.ts";
import { ItemKindEnum } from "./item.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("DifferenceItem", { description: "Something added or removed." })
class DifferenceItemType {
  @Field(() => ItemKindEnum, { description: "What kind of thing." })
  kind!: ItemKind;
  @Field(() => String, { description: "Its key." })
  key!: string;
  @WordedField({ description: "Its name or its text." })
  summary!: Texts;
}

@Allow(anyoneSignedIn)
@ObjectType("DifferenceChange", { description: "One changed field." })
class DifferenceChangeType {
  @Field(() => ItemKindEnum, { description: "What kind of thing." })
  kind!: ItemKind;
  @Field(() => String, { description: "Its key." })
  key!: string;
  @Field(() => String, {
    description: "Name of the field, with the language where it is a text, such as `name.en`.",
  })
  field!: string;
  @Field(() => String, { nullable: true, description: "Value before; null if there was none." })
  from!: string | null;
  @Field(() => String, { nullable: true, description: "Value after; null if there is none." })
  to!: string | null;
}

@Allow(anyoneSignedIn)
@ObjectType("DifferenceMove", { description: "One thing that moved." })
class DifferenceMoveType {
  @Field(() => ItemKindEnum, { description: "What kind of thing." })
  kind!: ItemKind;
  @Field(() => String, { description: "Its key." })
  key!: string;
  @WordedField({ description: "Where it stood, in words." })
  from!: Texts;
  @WordedField({ description: "Where it stands, in words." })
  to!: Texts;
}

@Allow(anyoneSignedIn)
@ObjectType("FrameworkDifference", {
  description: "What differs between two states of a framework.",
})
export class FrameworkDifferenceType {
  @Field(() => [DifferenceItemType], { description: "What is new." })
  added!: readonly DifferenceItemType[];
  @Field(() => [DifferenceItemType], { description: "What is gone." })
  removed!: readonly DifferenceItemType[];
  @Field(() => [DifferenceChangeType], {
    description: "What stayed under its key with another content, a row for each field.",
  })
  changed!: readonly DifferenceChangeType[];
  @Field(() => [DifferenceMoveType], {
    description:
      "What stayed and stands elsewhere: in another group, level, stage or place in the order.",
  })
  moved!: readonly DifferenceMoveType[];
}
