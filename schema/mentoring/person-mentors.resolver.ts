import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { whenHere } from "../../server/at-hand.ts";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import type { GapAnalysis } from "../../server/gap/analysis.ts";
import { defaultTarget } from "../../server/gap/target.ts";
import type { ItemId } from "../../server/level.ts";
import type { ObstacleCode } from "../../server/mentoring/eligibility.ts";
import type { MentorConditions } from "../../server/mentoring/conditions.ts";
import type { Match, Scored } from "../../server/mentoring/match.ts";
import { comparePositions, pageOfList, pageRequest, shownAs } from "../../server/paging.ts";
import type { MemoryOrder, Page } from "../../server/paging.ts";
import { unitAndBelow } from "../../server/person/org-unit.ts";
import { maySee } from "../../server/person/person.policy.ts";
import type { Person } from "../../server/person/person.ts";
import { inRange } from "../../server/range.ts";
import { Sentence } from "../../server/words/worded.ts";
import { Allow } from "../allow.ts";
import { connectionOf } from "../connection.ts";
import { competenciesById } from "../framework/by-id.input.ts";
import { mentorId, orgUnitId } from "../ids.ts";
import { After, First } from "../paging.ts";
import { PersonType } from "../person/person.type.ts";
import { MENTOR_RANGES, MentorFilterInput } from "./mentor.input.ts";
import { MentorEligibilityType, MentorMatchType } from "./mentor.type.ts";

const MentorMatchConnection = connectionOf(() => MentorMatchType, "MentorMatch", "mentor matches");

/** The matches of one person by score, then more free places, then person id. */
const bestFirst = ({ id }: Person): MemoryOrder<Scored> => ({
  list: `mentors ${id}`,
  shape: ["integer", "integer", "integer"],
  positionOf: ({ score, mentor }) => [-score, -mentor.freeCapacity, mentor.person],
  compare: comparePositions,
});

@Resolver(() => PersonType)
export class PersonMentorsResolver {
  @Allow(maySee("matches"))
  @FieldResolver(() => MentorMatchConnection, {
    nullable: true,
    description:
      "Eligible mentors by score, then more free places, then person id; null to others than the person and managers above.",
  })
  mentorMatches(
    @Root() person: Person,
    @Ctx() context: RequestContext,
    @Arg("filter", () => MentorFilterInput, {
      nullable: true,
      description: "Narrows the list; null means every eligible mentor.",
    })
    filter: MentorFilterInput | null,
    @First() first: number,
    @After() after: string | null,
  ): Eventually<Page<Match>> {
    const page = pageRequest(first, after);
    const competencies = itemsOf(filter?.competencies, "filter.competencies", context);
    const conditions = conditionsOf(filter, context);
    return whenHere(analysisOf(person, context), (analysis) =>
      whenHere(
        context.mentoring.forPerson(person, { analysis, competencies, conditions }),
        ({ scored, explained }) => shownAs(explained, pageOfList(scored, page, bestFirst(person))),
      ),
    );
  }

  @Allow(maySee("matches"))
  @FieldResolver(() => MentorEligibilityType, {
    nullable: true,
    description:
      "Whether that mentor could be asked, and what stands in the way; null to others than the person and managers above.",
  })
  mentorEligibility(
    @Root() person: Person,
    @Ctx() context: RequestContext,
    @Arg("mentor", () => ID, { description: "The mentor in question." }) mentor: string,
    @Arg("competencies", () => [ID], {
      nullable: true,
      description: "What the mentoring would be about; null means any open gap.",
    })
    competencies: string[] | null,
  ): Eventually<MentorEligibilityType> {
    const wanted = itemsOf(competencies, "competencies", context);
    return whenHere(analysisOf(person, context), (analysis) =>
      whenHere(
        context.mentoring.obstacles(person, mentorId(mentor, "mentor"), {
          analysis,
          competencies: wanted,
        }),
        eligibilityOf,
      ),
    );
  }
}

function eligibilityOf(obstacles: readonly ObstacleCode[] | null): MentorEligibilityType {
  if (obstacles === null) throw refuse("NOT_FOUND");
  return {
    eligible: obstacles.length === 0,
    obstacles: obstacles.map((code) => ({ code, message: new Sentence(code) })),
  };
}

function analysisOf(person: Person, context: RequestContext): Eventually<GapAnalysis | null> {
  const target = defaultTarget(person, context.catalogue.shelf);
  return target === null ? null : context.development.analysis(person, target);
}

function itemsOf(
  ids: readonly string[] | null | undefined,
  argument: string,
  context: RequestContext,
): ItemId[] | null {
  return ids?.flatMap((id) => competenciesById(id, argument, context)) ?? null;
}

function conditionsOf(filter: MentorFilterInput | null, context: RequestContext): MentorConditions {
  const { languages, orgUnit, minimumFreeCapacity, minimumOverlapHours } = filter ?? {};
  return {
    languages: languages ?? null,
    orgUnits:
      orgUnit == null
        ? null
        : unitAndBelow(context.catalogue.orgUnits, orgUnitId(orgUnit, "filter.orgUnit")),
    minimumFreeCapacity: inRange(minimumFreeCapacity, MENTOR_RANGES.freeCapacity),
    minimumOverlapHours: inRange(minimumOverlapHours, MENTOR_RANGES.overlapHours),
  };
}
