import { Arg, Ctx, FieldResolver, Float, Query, Resolver, Root } from "type-graphql";
import { whenHere } from "../../server/at-hand.ts";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import type { Competency } from "../../server/framework/version.ts";
import type { Day, Texts } from "../../server/level.ts";
import { pageOfList, pageRequest } from "../../server/paging.ts";
import type { Page } from "../../server/paging.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import type { Outcome, Resource } from "../../server/resource/resource.ts";
import { resourceOrder, searchedResources } from "../../server/resource/search.ts";
import type { ResourceOrder } from "../../server/resource/search.ts";
import { Allow } from "../allow.ts";
import { CompetencyType } from "../competency/competency.type.ts";
import { connectionOf } from "../connection.ts";
import { After, First } from "../paging.ts";
import { Worded } from "../worded.ts";
import { resourceConditions } from "./resource-conditions.input.ts";
import { ResourceOrderEnum } from "./resource.enum.ts";
import { ResourceFilterInput } from "./resource.input.ts";
import {
  MoneyType,
  OutcomeType,
  PrerequisiteGroupType,
  ResourceSessionType,
  ResourceType,
} from "./resource.type.ts";

const ResourceConnection = connectionOf(() => ResourceType, "Resource", "training resources");

@Resolver(() => ResourceType)
export class ResourceResolver {
  @Allow(anyoneSignedIn)
  @Query(() => ResourceConnection, { description: "The training catalogue." })
  resources(
    @Ctx() context: RequestContext,
    @Arg("filter", () => ResourceFilterInput, {
      nullable: true,
      description: "Which training; null means all in the catalogue.",
    })
    filter: ResourceFilterInput | null,
    @Arg("orderBy", () => ResourceOrderEnum, {
      nullable: true,
      defaultValue: "TITLE",
      description: "In what order.",
    })
    orderBy: ResourceOrder | null,
    @First() first: number,
    @After() after: string | null,
  ): Eventually<Page<Resource>> {
    const page = pageRequest(first, after);
    const { resources } = context.catalogue;
    const order = resourceOrder(orderBy ?? "TITLE", resources.values(), context.today);
    return whenHere(resourceConditions(filter, context), (conditions) =>
      pageOfList(searchedResources(resources.values(), conditions, order), page, order),
    );
  }

  @Worded()
  @FieldResolver(() => String, { description: "The same as its title." })
  label(@Root() resource: Resource): Texts {
    return resource.title;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "What it costs a person; null if unknown.",
  })
  cost(@Root() { cost }: Resource, @Ctx() { currency }: RequestContext): MoneyType | null {
    return cost === null ? null : { amount: cost, currency };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "Mean of ratings, 1..5; null without any.",
  })
  rating(@Root() { ratingSum, ratingCount }: Resource): number | null {
    return ratingCount === 0 ? null : ratingSum / ratingCount;
  }

  @FieldResolver(() => [ResourceSessionType], {
    description: "Fixed dates of classes, soonest first; empty when it can be begun at any time.",
  })
  sessions(@Root() { sessions }: Resource): { startsOn: Day }[] {
    return sessions.map((startsOn) => ({ startsOn }));
  }

  @FieldResolver(() => [OutcomeType], { description: "What it gives." })
  outcomes(@Root() { outcomes }: Resource, @Ctx() { catalogue }: RequestContext): Outcome[] {
    return outcomes.filter(({ competency }) => catalogue.shelf.competencyOf.has(competency));
  }

  @FieldResolver(() => [PrerequisiteGroupType], { description: "What must be done before." })
  prerequisiteGroups(
    @Root() { prerequisiteGroups }: Resource,
    @Ctx() { catalogue }: RequestContext,
  ): { anyOf: Resource[] }[] {
    return prerequisiteGroups.map((ids) => ({
      anyOf: ids.flatMap((id) => catalogue.resources.get(id) ?? []),
    }));
  }
}

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => CompetencyType, { description: "The competency lifted." })
  competency(
    @Root() { competency }: Outcome,
    @Ctx() { catalogue }: RequestContext,
  ): Competency | undefined {
    return catalogue.shelf.competencyOf.get(competency);
  }
}
