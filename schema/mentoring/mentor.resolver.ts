import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import type { Competency } from "../../server/framework/version.ts";
import type { Texts, WeeklyHours } from "../../server/level.ts";
import type { Lift } from "../../server/mentoring/eligibility.ts";
import type { Mentor } from "../../server/mentoring/mentor.ts";
import type { Match } from "../../server/mentoring/match.ts";
import { matchReasons } from "../../server/mentoring/reasons.ts";
import type { Person } from "../../server/person/person.ts";
import type { Sentence } from "../../server/words/worded.ts";
import { CompetencyType } from "../competency/competency.type.ts";
import { AvailabilityType, PersonType } from "../person/person.type.ts";
import { Worded } from "../worded.ts";
import { MatchLiftType, MatchPartType, MentorMatchType, MentorType } from "./mentor.type.ts";
import { Edge } from "../edge.ts";

@Resolver(() => MentorType)
export class MentorResolver {
  @Worded()
  @FieldResolver(() => String, { description: "The person's display name." })
  label(@Root() { person }: Mentor): Texts {
    return { en: person.displayName, fr: person.displayName };
  }

  @Edge(() => PersonType, { description: "Who offers." })
  person!: Person;

  @Edge(() => [AvailabilityType], {
    description: "Hours offered in a week, on the mentor's own clock.",
  })
  availability!: readonly WeeklyHours[];

  @FieldResolver(() => [CompetencyType], { description: "What the mentoring is offered in." })
  competencies(@Root() mentor: Mentor, @Ctx() { catalogue }: RequestContext): Competency[] {
    return mentor.competencies.flatMap((item) => catalogue.shelf.competencyOf.get(item) ?? []);
  }
}

@Resolver(() => MentorMatchType)
export class MentorMatchResolver {
  @Worded()
  @FieldResolver(() => [String], { description: "Why, a sentence each." })
  reasons(@Root() match: Match, @Ctx() { catalogue }: RequestContext): Sentence[] {
    return matchReasons(match, catalogue.shelf);
  }

  @FieldResolver(() => [MatchPartType], { description: "What the score is made of." })
  parts(@Root() { parts }: Match, @Ctx() { catalogue }: RequestContext): MatchPartType[] {
    const weights = catalogue.settings.matchWeights;
    const partNames = ["coverage", "overlap", "lead", "language", "perspective"] as const;
    return partNames.map((name) => ({
      name: name.toUpperCase(),
      weight: weights[name] / 100,
      value: parts[name],
    }));
  }

  @Edge(() => [MatchLiftType], {
    description: "The competencies this mentor can help with.",
  })
  lifts!: readonly Lift[];

  @FieldResolver(() => MentorType, { description: "The mentor." })
  mentor(@Root() { mentor }: Match, @Ctx() { catalogue }: RequestContext): Mentor | undefined {
    return catalogue.mentors.get(mentor.id);
  }
}

@Resolver(() => MatchLiftType)
export class MatchLiftResolver {
  @FieldResolver(() => CompetencyType, { description: "The competency." })
  competency(
    @Root() { competency }: Lift,
    @Ctx() { catalogue }: RequestContext,
  ): Competency | undefined {
    return catalogue.shelf.competencyOf.get(competency);
  }
}
