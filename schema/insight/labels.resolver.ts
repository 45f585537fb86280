import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { labels } from "../../server/words/labels.ts";
import { inLanguage } from "../../server/words/worded.ts";
import { Allow } from "../allow.ts";
import { LanguageTag } from "../scalars.ts";
import { EnumLabelType } from "./insight.type.ts";

@Resolver()
export class LabelsResolver {
  @Allow(anyoneSignedIn)
  @Query(() => [EnumLabelType], {
    description: "The words for every value of every enum, for menus.",
  })
  labels(
    @Ctx() context: RequestContext,
    @Arg("language", () => LanguageTag, {
      nullable: true,
      description: "Language wanted; null means that of the request.",
    })
    language: string | null,
  ): EnumLabelType[] {
    return Object.entries(labels).flatMap(([name, values]) =>
      Object.entries(values).map(([value, texts]) => ({
        enum: name,
        value,
        label: inLanguage(texts, language ?? context.language, context.spoken),
      })),
    );
  }
}
