import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { whenBothHere, whenHere } from "../../server/at-hand.ts";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import type { Competency, Indicator, Stage } from "../../server/framework/version.ts";
import type { PersonalGap } from "../../server/gap/analysis.ts";
import { indicatorsOf, stepFor, trainingFor } from "../../server/gap/closing.ts";
import type { ShownIndicator, TrainingSuggestion } from "../../server/gap/closing.ts";
import type { Level } from "../../server/level.ts";
import type { Match } from "../../server/mentoring/match.ts";
import { shortLimit } from "../../server/paging.ts";
import { maySeeOfOwner } from "../../server/person/person.policy.ts";
import type { StepSummary } from "../../server/person/personal.ts";
import { stepInSight } from "../../server/plan/plan.policy.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { Edge } from "../edge.ts";
import { Allow } from "../allow.ts";
import { AssessmentType } from "../assessment/assessment.type.ts";
import { CompetencyType, IndicatorType } from "../competency/competency.type.ts";
import { StageType } from "../framework/framework.type.ts";
import { MentorMatchType } from "../mentoring/mentor.type.ts";
import { Limit } from "../paging.ts";
import { PlanStepType } from "../plan/plan.type.ts";
import { ResourceType } from "../resource/resource.type.ts";
import { GapAnalysisType, GapIndicatorType, GapType, TrainingSuggestionType } from "./gap.type.ts";

@Resolver(() => GapAnalysisType)
export class GapAnalysisResolver {
  @Edge(() => StageType, { description: "The stage measured against." })
  target!: Stage;

  @Edge(() => [GapType], {
    description: "One for each requirement, widest first, then in the framework's order.",
  })
  gaps!: readonly PersonalGap[];
}

@Resolver(() => GapType)
export class GapResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Newest level the person claimed; never counts, null when none.",
  })
  selfAssessedLevel(@Root() { subject, competency }: PersonalGap): Eventually<Level | null> {
    return whenHere(subject.standing(competency.item), ({ selfAssessed }) => selfAssessed);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the deciding record is older than the framework's freshness.",
  })
  isStale(@Root() { subject, competency }: PersonalGap): Eventually<boolean> {
    return whenHere(subject.standing(competency.item), ({ isStale }) => isStale);
  }

  @FieldResolver(() => AssessmentType, {
    nullable: true,
    description: "The record that decided the current level; null when none is valid today.",
  })
  decidedBy(@Root() { subject, competency }: PersonalGap) {
    return whenHere(subject.standing(competency.item), ({ decidedBy }) =>
      decidedBy === null ? null : { ...decidedBy, person: subject.person },
    );
  }

  @Edge(() => CompetencyType, {
    description: "The competency, in the target's version.",
  })
  competency!: Competency;

  @FieldResolver(() => [GapIndicatorType], {
    description: "Indicators at levels 1 up to the required one.",
  })
  indicators(@Root() gap: PersonalGap): Eventually<ShownIndicator[]> {
    return whenHere(gap.subject.personal(), (personal) => indicatorsOf(gap, personal));
  }

  @FieldResolver(() => [TrainingSuggestionType], {
    description:
      "Training that lifts from the current level, best first; empty unless OPEN or UNASSESSED.",
  })
  training(
    @Root() gap: PersonalGap,
    @Ctx() { catalogue, daily }: RequestContext,
    @Limit(3) limit: number | null,
  ): Eventually<TrainingSuggestion[]> {
    const size = shortLimit(limit);
    return whenHere(gap.subject.personal(), (personal) =>
      trainingFor(gap, { personal, catalogue, daily, limit: size }),
    );
  }

  @Allow(maySeeOfOwner("matches"))
  @FieldResolver(() => [MentorMatchType], {
    description: "Eligible mentors scored for this gap alone; empty unless OPEN or UNASSESSED.",
  })
  mentors(
    @Root() gap: PersonalGap,
    @Ctx() { mentoring }: RequestContext,
    @Limit(3) limit: number | null,
  ): Eventually<Match[]> {
    return mentoring.forGap(gap, shortLimit(limit));
  }

  @Allow(maySeeOfOwner("plans"))
  @FieldResolver(() => PlanStepType, {
    nullable: true,
    description:
      "The newest step not dropped for it in the active plan, else in one not archived; null without one, and for a mentor unless it is of one's own mentorship.",
  })
  step(
    @Root() gap: PersonalGap,
    @Ctx() { viewer, people }: RequestContext,
  ): Eventually<StepSummary | null> {
    const { person, personal } = gap.subject;
    return whenBothHere(personal(), people.relationTo(person.id), (known, relation) =>
      stepInSight(stepFor(gap, known), viewer, relation),
    );
  }
}

@Resolver(() => GapIndicatorType)
export class GapIndicatorResolver {
  @Edge(() => IndicatorType, { description: "The indicator." })
  indicator!: Indicator;
}

@Resolver(() => TrainingSuggestionType)
export class TrainingSuggestionResolver {
  @Edge(() => ResourceType, { description: "The resource." })
  resource!: Resource;
}
