import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import type { GapAnalysis } from "../../server/gap/analysis.ts";
import { comparisonOf } from "../../server/gap/comparison.reader.ts";
import type { TargetComparison } from "../../server/gap/comparison.reader.ts";
import { maySee } from "../../server/person/person.policy.ts";
import type { Person, TeamTarget } from "../../server/person/person.ts";
import { Allow } from "../allow.ts";
import { stageById } from "../framework/by-id.input.ts";
import { TeamTargetEnum } from "../person/person.enum.ts";
import { PersonType } from "../person/person.type.ts";
import { GapAnalysisType, TargetComparisonType } from "./gap.type.ts";
import { targetAsked } from "./target.input.ts";

@Resolver(() => PersonType)
export class PersonGapsResolver {
  @Allow(maySee("gaps"))
  @FieldResolver(() => GapAnalysisType, {
    nullable: true,
    description:
      "What is required laid against what is confirmed; null without any target or without the right to see it, and cut down to the mentored competencies for a mentor.",
  })
  gapAnalysis(
    @Root() person: Person,
    @Ctx() context: RequestContext,
    @Arg("target", () => ID, {
      nullable: true,
      description:
        "A stage of any profile; null means the objective, else the present stage; an older version's id means the same key in the newest. Not together with teamTarget.",
    })
    target: string | null,
    @Arg("teamTarget", () => TeamTargetEnum, {
      nullable: true,
      description: "A target defined the same way for a whole team; not together with target.",
    })
    teamTarget: TeamTarget | null,
  ): Eventually<GapAnalysis | null> {
    const stage = targetAsked(person, { target, teamTarget }, context);
    return stage === null ? null : context.development.analysis(person, stage);
  }

  @Allow(maySee("gaps"))
  @FieldResolver(() => TargetComparisonType, {
    nullable: true,
    description:
      "What would change with another target; saves nothing. Competencies are matched by key.",
  })
  compareTargets(
    @Root() person: Person,
    @Ctx() context: RequestContext,
    @Arg("from", () => ID, { description: "The stage to compare from." }) from: string,
    @Arg("to", () => ID, {
      description: "The stage to compare with; levels and sizes are those at this one.",
    })
    to: string,
  ): Eventually<TargetComparison> {
    const stages = [stageById(from, "from", context), stageById(to, "to", context)] as const;
    return comparisonOf(context.development, person, stages);
  }
}
