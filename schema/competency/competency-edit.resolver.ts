import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { withCompetency, withoutCompetency } from "../../server/framework/editing/competency.ts";
import { withGroup, withoutGroup } from "../../server/framework/editing/group.ts";
import { administersFramework } from "../../server/framework/framework.policy.ts";
import type { Competency, CompetencyGroup } from "../../server/framework/version.ts";
import { Allow } from "../allow.ts";
import { edited, keyed } from "../edited.ts";
import type { DraftAnswer } from "../edited.ts";
import { RetireInput } from "../framework/draft.input.ts";
import { RetirePayloadType } from "../framework/payload.type.ts";
import { SaveCompetencyInput, SaveGroupInput } from "./competency.input.ts";
import { SaveCompetencyPayloadType, SaveGroupPayloadType } from "./payload.type.ts";

@Resolver()
export class CompetencyEditResolver {
  @Allow(administersFramework)
  @Mutation(() => SaveGroupPayloadType, {
    description: "Adds a group of competencies to a draft or changes one.",
  })
  saveGroup(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveGroupInput, { description: "What to do; see SaveGroupInput." })
    input: SaveGroupInput,
  ): Promise<DraftAnswer & { readonly group?: CompetencyGroup | null }> {
    return edited(
      context,
      { action: "saveGroup", input, edit: (content) => withGroup(content, input) },
      ({ groups }) => ({ group: keyed(groups, input.key) }),
    );
  }

  @Allow(administersFramework)
  @Mutation(() => RetirePayloadType, {
    description: "Takes a group out of a draft; refused while competencies stand in it.",
  })
  retireGroup(
    @Ctx() context: RequestContext,
    @Arg("input", () => RetireInput, { description: "What to do; see RetireInput." })
    input: RetireInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "retireGroup",
      input,
      edit: (content) => withoutGroup(content, input.key),
    });
  }

  @Allow(administersFramework)
  @Mutation(() => SaveCompetencyPayloadType, {
    description: "Adds a competency to a draft or changes one.",
  })
  saveCompetency(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveCompetencyInput, {
      description: "What to do; see SaveCompetencyInput.",
    })
    input: SaveCompetencyInput,
  ): Promise<DraftAnswer & { readonly competency?: Competency | null }> {
    return edited(
      context,
      { action: "saveCompetency", input, edit: (content) => withCompetency(content, input) },
      ({ competencies }) => ({ competency: keyed(competencies, input.key) }),
    );
  }

  @Allow(administersFramework)
  @Mutation(() => RetirePayloadType, {
    description:
      "Takes a competency out of a draft, with its indicators and the levels asked of it.",
  })
  retireCompetency(
    @Ctx() context: RequestContext,
    @Arg("input", () => RetireInput, { description: "What to do; see RetireInput." })
    input: RetireInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "retireCompetency",
      input,
      edit: (content) => withoutCompetency(content, input.key),
    });
  }
}
