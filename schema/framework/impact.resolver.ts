import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { seesDrafts } from "../../server/framework/framework.policy.ts";
import type { CarriedRecords } from "../../server/framework/impact/carried.store.ts";
import type { ToldImpact } from "../../server/framework/impact/impact.reader.ts";
import type { FrameworkVersion } from "../../server/framework/version.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { TakesLong } from "../takes-long.ts";
import type { DraftAnswer } from "../edited.ts";
import { FrameworkType } from "./framework.type.ts";
import { CarriedRecordsType, FrameworkImpactType } from "./impact.type.ts";
import { PublishFrameworkPayloadType } from "./payload.type.ts";

@Resolver(() => FrameworkType)
export class ImpactResolver {
  @Allow(seesDrafts)
  @TakesLong()
  @FieldResolver(() => FrameworkImpactType, {
    nullable: true,
    description: "What publishing this draft would do; null for a published version.",
  })
  impact(
    @Root() version: FrameworkVersion,
    @Ctx() { impacts }: RequestContext,
  ): Promise<ToldImpact | null> {
    return impacts.of(version);
  }
}

@Resolver(() => PublishFrameworkPayloadType)
export class CarriedResolver {
  @Allow(anyoneSignedIn)
  @FieldResolver(() => CarriedRecordsType, {
    nullable: true,
    description: "Records that read differently from now on; null on an error.",
  })
  carried(
    @Root() { errors, framework }: DraftAnswer,
    @Ctx() { impacts }: RequestContext,
  ): Promise<CarriedRecords | null> | null {
    return errors.length > 0 || framework === null ? null : impacts.carriedBy(framework);
  }
}
