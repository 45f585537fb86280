import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { whenHere } from "../../server/at-hand.ts";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import { seesDrafts } from "../../server/framework/framework.policy.ts";
import type { CompetencyGroup, FrameworkVersion, Profile } from "../../server/framework/version.ts";
import type { Texts } from "../../server/level.ts";
import { comparePositions, pageOfList, pageRequest } from "../../server/paging.ts";
import type { MemoryOrder, Page } from "../../server/paging.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { CompetencyGroupType } from "../competency/competency.type.ts";
import { connectionOf } from "../connection.ts";
import { After, First } from "../paging.ts";
import { Worded } from "../worded.ts";
import { FrameworkStatusEnum } from "./framework.enum.ts";
import { FrameworkType, ProfileType, ScaleType } from "./framework.type.ts";
import { Edge } from "../edge.ts";

const FrameworkConnection = connectionOf(() => FrameworkType, "Framework", "frameworks");

@Resolver(() => FrameworkType)
export class FrameworkResolver {
  @Allow(anyoneSignedIn)
  @Query(() => FrameworkType, {
    nullable: true,
    description: "One version of a framework; a draft answers only to its administrators.",
  })
  framework(
    @Ctx() context: RequestContext,
    @Arg("key", () => String, { description: "Key of the framework." }) key: string,
    @Arg("version", () => Int, {
      nullable: true,
      description:
        "Which version; null means the newest published, or the draft for its administrators where nothing is published.",
    })
    version: number | null,
  ): Eventually<FrameworkVersion | null> {
    return context.frameworks.version(key, version);
  }

  @Allow(anyoneSignedIn)
  @Query(() => FrameworkConnection, { description: "The frameworks of the organisation." })
  frameworks(
    @Ctx() context: RequestContext,
    @Arg("status", () => FrameworkStatusEnum, {
      nullable: true,
      description:
        "Only those of this status; null means every one the viewer may see, one row a version.",
    })
    status: string | null,
    @First() first: number,
    @After() after: string | null,
  ): Eventually<Page<FrameworkVersion>> {
    const page = pageRequest(first, after);
    return whenHere(context.frameworks.versions(status), (all) => pageOfList(all, page, byKey));
  }

  @FieldResolver(() => ScaleType, { description: "The proficiency scale." })
  scale(@Root() framework: FrameworkVersion): FrameworkVersion {
    return framework;
  }

  @Edge(() => [CompetencyGroupType], { description: "Groups of competencies in order." })
  groups!: readonly CompetencyGroup[];

  @Edge(() => [ProfileType], {
    description: "Jobs described on this framework, in order.",
  })
  profiles!: readonly Profile[];

  @FieldResolver(() => [FrameworkType], {
    description: "Every version the viewer may see, newest first.",
  })
  versions(
    @Root() framework: FrameworkVersion,
    @Ctx() context: RequestContext,
  ): Eventually<FrameworkVersion[]> {
    return context.frameworks.versionsOf(framework.key);
  }

  @Allow(seesDrafts)
  @FieldResolver(() => FrameworkType, {
    nullable: true,
    description: "The one draft in work; null without one, and to whoever may not see it.",
  })
  draft(
    @Root() { key }: FrameworkVersion,
    @Ctx() { drafts }: RequestContext,
  ): Eventually<FrameworkVersion | null> {
    return drafts.of(key);
  }

  @Worded()
  @FieldResolver(() => String, { description: "Title and version." })
  label(@Root() { title, version }: FrameworkVersion): Texts {
    return Object.fromEntries(
      Object.entries(title).map(([language, text]) => [language, `${text} ${version}`]),
    );
  }
}

/** By key, then newest version first. */
const byKey: MemoryOrder<FrameworkVersion> = {
  list: "frameworks",
  shape: ["string", "number"],
  positionOf: ({ key, version }) => [key, -version],
  compare: comparePositions,
};
