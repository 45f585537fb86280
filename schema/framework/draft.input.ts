import { Field, InputType, Int } from "type-graphql";
import { checkedLength } from "../../server/framework/editing/texts.ts";
import { LanguageTag } from "../scalars.ts";
import { TextInput } from "./text.input.ts";

/** What every edit of a draft says first. */
@InputType()
export abstract class DraftInput {
  @Field(() => String, { description: "Key of the framework." })
  framework!: string;
  @Field(() => Int, { description: "The draft's revision last seen." })
  expectedRevision!: number;
}

@InputType("CreateFrameworkDraftInput", {
  description: "Begins a draft; a framework has one at most.",
})
export class CreateFrameworkDraftInput {
  @Field(() => String, { description: "Key of the framework, new or existing." })
  key!: string;
  @Field(() => Int, {
    nullable: true,
    description: "Version to start from; null for a new framework.",
  })
  from?: number | null;
  @Field(() => [TextInput], {
    nullable: true,
    description: "Title in each language; needed for a new framework.",
  })
  title?: TextInput[] | null;
}

@InputType("ScaleLevelInput", { description: "One level of the scale." })
class ScaleLevelInput {
  @Field(() => Int, { description: "The number, from 0." })
  level!: number;
  @Field(() => [TextInput], { description: "Its name in each language." })
  name!: TextInput[];
}

@InputType("SaveFrameworkInput", {
  description: "Changes what belongs to the framework as a whole; fields left out stay.",
})
export class SaveFrameworkInput extends DraftInput {
  @Field(() => [TextInput], { nullable: true, description: "Title in each language." })
  title?: TextInput[] | null;
  @Field(() => [LanguageTag], {
    nullable: true,
    description:
      "Languages offered, the fallback first. One can be taken away when every text exists in another; what was written in it is kept.",
  })
  languages?: string[] | null;
  @Field(() => [ScaleLevelInput], {
    nullable: true,
    description: "The whole scale, 0 included; a level in use cannot be left out.",
  })
  levels?: ScaleLevelInput[] | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Months after which a level counts as stale, 1 to 1200; null leaves it to the settings.",
  })
  freshnessMonths?: number | null;
}

@InputType("RetireInput", {
  description:
    "Takes an item out of the draft; what is referenced stays readable in older versions.",
})
export class RetireInput extends DraftInput {
  @Field(() => String, { description: "Key of the item, among its own kind." })
  key!: string;
}

@InputType("PublishFrameworkInput", { description: "Makes the draft the version in force." })
export class PublishFrameworkInput extends DraftInput {
  @Field(() => String, {
    nullable: true,
    description: "What has changed and why, for the audit; 20,000 characters at most.",
  })
  note?: string | null;
}

/** The note on a publication, null for none; BAD_USER_INPUT where it is too long. */
export function noteOf({ note = null }: PublishFrameworkInput): string | null {
  return note === null ? null : checkedLength(note, { most: 20_000, place: ["note"] });
}

@InputType("DiscardDraftInput", { description: "Throws the draft away." })
export class DiscardDraftInput extends DraftInput {}
