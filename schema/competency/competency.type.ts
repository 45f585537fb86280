import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Texts } from "../../server/level.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { NodeInterface } from "../node.type.ts";
import { LanguageTag } from "../scalars.ts";
import { WordedField } from "../worded.ts";

@Allow(anyoneSignedIn)
@ObjectType("CompetencyGroup", {
  implements: NodeInterface,
  description: "A group of competencies, such as behavioural or technical.",
})
export class CompetencyGroupType {
  @Field(() => ID, { description: "Opaque id in this version." })
  id!: string;
  @Field(() => String, { description: "Identity over all versions." })
  key!: string;
  @WordedField({ description: "What the group is called." })
  name!: Texts;
}

@Allow(anyoneSignedIn)
@ObjectType("Competency", {
  implements: NodeInterface,
  description: "Something a person can be more or less able to do.",
})
export class CompetencyType {
  @Field(() => ID, { description: "Opaque id in this version." })
  id!: string;
  @Field(() => String, { description: "Identity over all versions." })
  key!: string;
  @WordedField({ description: "What it is called." })
  name!: Texts;
  @WordedField({ nullable: true, description: "What is meant by it." })
  definition!: Texts | null;
  @WordedField({ nullable: true, description: "Why it matters in the work." })
  rationale!: Texts | null;
}

@Allow(anyoneSignedIn)
@ObjectType("CompetencyText", { description: "A competency's texts in one language." })
export class CompetencyTextType {
  @Field(() => LanguageTag, { description: "The language." })
  language!: string;
  @Field(() => String, { nullable: true, description: "The name; null if not translated." })
  name!: string | null;
  @Field(() => String, { nullable: true, description: "The definition; null if not translated." })
  definition!: string | null;
  @Field(() => String, { nullable: true, description: "The rationale; null if not translated." })
  rationale!: string | null;
}

@Allow(anyoneSignedIn)
@ObjectType("LocalizedText", { description: "A text in one language." })
export class LocalizedTextType {
  @Field(() => LanguageTag, { description: "The language." })
  language!: string;
  @Field(() => String, { description: "The text." })
  text!: string;
}

@Allow(anyoneSignedIn)
@ObjectType("Indicator", {
  implements: NodeInterface,
  description: "An observable statement that shows one level of one competency.",
})
export class IndicatorType {
  @Field(() => ID, { description: "Opaque id in this version." })
  id!: string;
  @Field(() => String, {
    description: "Identity over all versions, competency-key/level/n unless chosen otherwise.",
  })
  key!: string;
  @Field(() => Int, { description: "The level it shows." })
  level!: number;
  @WordedField({ description: "What can be observed." })
  statement!: Texts;
}
