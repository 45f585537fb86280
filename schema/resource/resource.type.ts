import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Texts } from "../../server/level.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { AuditSubjectInterface, NodeInterface } from "../node.type.ts";
import { DateOnly, Decimal, LanguageTag, WebAddress } from "../scalars.ts";
import { WordedField } from "../worded.ts";
import { ResourceFormatEnum } from "./resource.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("Resource", {
  implements: [AuditSubjectInterface, NodeInterface],
  description: "Something to learn from.",
})
export class ResourceType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Int, { description: "Raised by one with every save." })
  revision!: number;
  @WordedField({ description: "What it is called." })
  title!: Texts;
  @WordedField({ description: "The same as its title." })
  label!: Texts;
  @Field(() => String, { description: "Stable key." })
  key!: string;
  @WordedField({ nullable: true, description: "What it is about." })
  description!: Texts | null;
  @Field(() => DateOnly, {
    nullable: true,
    description: "First day in the catalogue; null means always.",
  })
  availableFrom!: string | null;
  @Field(() => DateOnly, {
    nullable: true,
    description: "Last day in the catalogue; null means for ever.",
  })
  availableUntil!: string | null;
  @Field(() => ResourceFormatEnum, { description: "What form it takes." })
  format!: string;
  @Field(() => [LanguageTag], { description: "Languages it is given in." })
  languages!: string[];
  @Field(() => Float, {
    nullable: true,
    description: "Working hours it takes, in halves; null if unknown.",
  })
  hours!: number | null;
  @Field(() => WebAddress, { nullable: true, description: "Where to find it." })
  url!: string | null;
  @Field(() => String, { nullable: true, description: "Who offers it." })
  provider!: string | null;
  @Field(() => Boolean, {
    description:
      "Whether completing it includes a test, so that a verified completion confirms a level.",
  })
  assessed!: boolean;
  @Field(() => Int, { description: "How many rated it." })
  ratingCount!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("Money", { description: "An amount in the one currency of this deployment." })
export class MoneyType {
  @Field(() => Decimal, { description: "The amount, two places." })
  amount!: string;
  @Field(() => String, { description: "ISO 4217 code such as CAD." })
  currency!: string;
}

@Allow(anyoneSignedIn)
@ObjectType("Outcome", {
  description: "What a resource gives to whoever has the level to begin.",
})
export class OutcomeType {
  @Field(() => Int, { description: "Least level needed to begin." })
  fromLevel!: number;
  @Field(() => Int, { description: "Level reached." })
  toLevel!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("PrerequisiteGroup", {
  description: "One condition for beginning; every group must be met.",
})
export class PrerequisiteGroupType {
  @Field(() => [ResourceType], { description: "Any one of these done meets it." })
  anyOf!: readonly object[];
}

@Allow(anyoneSignedIn)
@ObjectType("ResourceSession", { description: "A class on a fixed date." })
export class ResourceSessionType {
  @Field(() => DateOnly, { description: "Its first day." })
  startsOn!: string;
}
