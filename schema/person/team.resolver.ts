import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import type { Competency } from "../../server/framework/version.ts";
import { teamInsight } from "../../server/insight/team-insight.ts";
import type { TeamInsight } from "../../server/insight/team-insight.ts";
import { pageOfRows, pageRequest, positionOf } from "../../server/paging.ts";
import type { Page } from "../../server/paging.ts";
import { maySee } from "../../server/person/person.policy.ts";
import { inRange } from "../../server/range.ts";
import type { Person, TeamTarget } from "../../server/person/person.ts";
import { Edge } from "../edge.ts";
import { Allow } from "../allow.ts";
import { CompetencyType } from "../competency/competency.type.ts";
import { TeamCoverageType } from "../insight/insight.type.ts";
import { After, First } from "../paging.ts";
import { TeamTargetEnum } from "./person.enum.ts";
import { PersonConnection } from "./person.resolver.ts";
import { PersonType } from "./person.type.ts";

@Resolver(() => PersonType)
export class TeamResolver {
  @Allow(maySee("team"))
  @FieldResolver(() => PersonConnection, {
    nullable: true,
    description:
      "Active people below, without this person, by display name, then id; null to whoever is not the person or above.",
  })
  async team(
    @Root() manager: Person,
    @Ctx() context: RequestContext,
    @Depth("How many levels below, 1 to 100, 1 meaning direct reports; null means all.")
    depth: number | null,
    @First() first: number,
    @After() after: string | null,
  ): Promise<Page<Person>> {
    const page = pageRequest(first, after);
    const list = `team ${manager.id}`;
    const team = await context.teams.read({
      manager: manager.id,
      depth: checkedDepth(depth),
      page: { first: page.first, after: after === null ? null : lastSeen(after, list) },
      sums: false,
    });
    const members = team.members.map(({ person }) => person);
    return pageOfRows(members, page, {
      list,
      positionOf: ({ displayName, id }) => [displayName, id],
      totalCount: () => team.totalCount,
    });
  }

  @Allow(maySee("team"))
  @FieldResolver(() => [TeamCoverageType], {
    description:
      "The same people summed up per competency, framework by framework by key, each in its own order; empty to whoever may not see the team.",
  })
  async teamCoverage(
    @Root() manager: Person,
    @Ctx() context: RequestContext,
    @Arg("teamTarget", () => TeamTargetEnum, {
      nullable: true,
      defaultValue: "OWN_STAGE",
      description: "What each member of the team is measured against.",
    })
    teamTarget: TeamTarget | null,
    @Depth("How many levels below, 1 to 100; null means all.") depth: number | null,
  ): Promise<TeamInsight[]> {
    const team = await context.teams.read({
      manager: manager.id,
      depth: checkedDepth(depth),
      page: null,
      sums: true,
    });
    return teamInsight(team.groups, teamTarget ?? "OWN_STAGE", context);
  }
}

@Resolver(() => TeamCoverageType)
export class TeamCoverageResolver {
  @Edge(() => CompetencyType, { description: "The competency." })
  competency!: Competency;
}

function Depth(description: string): ReturnType<typeof Arg> {
  return Arg("depth", () => Int, { nullable: true, description });
}

const checkedDepth = (depth: number | null): number | null =>
  inRange(depth, { name: "depth", least: 1, most: 100 });

function lastSeen(cursor: string, list: string): readonly [string, number] {
  const [name, id] = positionOf(cursor, { list, shape: ["string", "integer"] });
  if (typeof name === "string" && typeof id === "number") return [name, id];
  throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
}
