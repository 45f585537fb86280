import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { ResourceFormat } from "../../server/resource/resource.ts";
import { DateOnly, Decimal, LanguageTag } from "../scalars.ts";
import { ResourceFormatEnum } from "./resource.enum.ts";

@InputType("MoneyInput", { description: "An amount; the currency must be this deployment's." })
export class MoneyInput {
  @Field(() => Decimal, { description: "The amount, two places, 0 or more." })
  amount!: string;
  @Field(() => String, { description: "ISO 4217 code." })
  currency!: string;
}

/** What the numbers of a filter may be. */
export const RESOURCE_RANGES = {
  fromLevel: { name: "filter.fromLevel", least: 0, most: 100 },
  toLevel: { name: "filter.toLevel", least: 0, most: 100 },
  maxHours: { name: "filter.maxHours", least: 0, most: 1_000_000 },
} as const;

@InputType("ResourceFilter", {
  description: "Narrows the catalogue; all conditions hold together.",
})
export class ResourceFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Words that title and description must all hold, in any language and also within words; case, accents and ligatures do not matter. White space alone leaves all in, an accent alone finds nothing.",
  })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "Has an outcome for this competency." })
  competency?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "That outcome can be begun at this level, 0 to 100.",
  })
  fromLevel?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "That outcome reaches this level, 0 to 100, or more.",
  })
  toLevel?: number | null;
  @Field(() => [LanguageTag], { nullable: true, description: "Given in one of these." })
  languages?: string[] | null;
  @Field(() => [ResourceFormatEnum], { nullable: true, description: "Of one of these forms." })
  formats?: ResourceFormat[] | null;
  @Field(() => Float, {
    nullable: true,
    description: "Takes at most so many hours, 0 to 1,000,000; unknown does not match.",
  })
  maxHours?: number | null;
  @Field(() => MoneyInput, {
    nullable: true,
    description: "Costs at most so much; unknown does not match.",
  })
  maxCost?: MoneyInput | null;
  @Field(() => DateOnly, {
    nullable: true,
    description: "Offered on that day, first and last day included; null means today.",
  })
  availableOn?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Is training for an open gap of this person; needs the right to see the gaps.",
  })
  closesGapsOf?: string | null;
}
