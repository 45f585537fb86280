import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import type { Finding } from "../../server/framework/content/content.ts";
import type { FrameworkDifference } from "../../server/framework/difference/difference.ts";
import { seesDrafts } from "../../server/framework/framework.policy.ts";
import type { KeyMapping } from "../../server/framework/mapping.ts";
import type { FrameworkVersion } from "../../server/framework/version.ts";
import { Allow } from "../allow.ts";
import { FrameworkDifferenceType } from "./difference.type.ts";
import { FindingType } from "./finding.type.ts";
import { FrameworkType } from "./framework.type.ts";
import { KeyMappingType } from "./mapping.type.ts";

@Resolver(() => FrameworkType)
export class ReviewResolver {
  @Allow(seesDrafts)
  @FieldResolver(() => [FindingType], {
    description:
      "What is doubtful or wrong in a draft as it stands, errors first; empty to others than its administrators.",
  })
  checks(
    @Root() version: FrameworkVersion,
    @Ctx() { review }: RequestContext,
  ): Promise<readonly Finding[]> {
    return review.checks(version);
  }

  @FieldResolver(() => [KeyMappingType], {
    description:
      "How keys in use are carried over by this version; set with saveMappings while it is a draft.",
  })
  mappings(
    @Root() version: FrameworkVersion,
    @Ctx() { review }: RequestContext,
  ): Promise<readonly KeyMapping[]> {
    return review.mappings(version);
  }

  @FieldResolver(() => FrameworkDifferenceType, {
    nullable: true,
    description:
      "What differs from another version, or from the one before it; null for the first version.",
  })
  difference(
    @Root() version: FrameworkVersion,
    @Ctx() { review }: RequestContext,
    @Arg("from", () => Int, {
      nullable: true,
      description: "Number of the version to compare with; null means the one before.",
    })
    from: number | null,
  ): Promise<FrameworkDifference | null> {
    return review.difference(version, from);
  }
}
