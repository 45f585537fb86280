import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Finding } from "../../server/framework/content/content.ts";
import { findingInWords } from "../../server/framework/finding/finding-in-words.ts";
import type { Texts } from "../../server/level.ts";
import { Worded } from "../worded.ts";
import { FindingType } from "./finding.type.ts";

@Resolver(() => FindingType)
export class FindingResolver {
  @Worded()
  @FieldResolver(() => String, {
    description: "A sentence for people, telling also what was chosen.",
  })
  message(@Root() finding: Finding): Texts {
    return { en: findingInWords(finding, "en"), fr: findingInWords(finding, "fr") };
  }
}
