import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { withProfile, withoutProfile } from "../../server/framework/editing/profile.ts";
import { withRequirements } from "../../server/framework/editing/requirements.ts";
import { withoutStage } from "../../server/framework/editing/stages.ts";
import { administersFramework } from "../../server/framework/framework.policy.ts";
import type { Profile } from "../../server/framework/version.ts";
import { Allow } from "../allow.ts";
import { edited, keyed } from "../edited.ts";
import type { DraftAnswer } from "../edited.ts";
import { RetireInput } from "./draft.input.ts";
import {
  RetirePayloadType,
  SaveProfilePayloadType,
  SetRequirementsPayloadType,
} from "./payload.type.ts";
import { SaveProfileInput, SetRequirementsInput } from "./profile.input.ts";

@Resolver()
export class ProfileEditResolver {
  @Allow(administersFramework)
  @Mutation(() => SaveProfilePayloadType, {
    description: "Adds a job to a draft or changes one, with its duties and stages.",
  })
  saveProfile(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveProfileInput, { description: "What to do; see SaveProfileInput." })
    input: SaveProfileInput,
  ): Promise<DraftAnswer & { readonly profile?: Profile | null }> {
    return edited(
      context,
      {
        action: "saveProfile",
        input,
        edit: (content, used) => withProfile(content, input, used),
      },
      ({ profiles }) => ({ profile: keyed(profiles, input.key) }),
    );
  }

  @Allow(administersFramework)
  @Mutation(() => RetirePayloadType, {
    description:
      "Takes a job out of a draft, with its duties, its stages and what they ask; see retireStage.",
  })
  retireProfile(
    @Ctx() context: RequestContext,
    @Arg("input", () => RetireInput, { description: "What to do; see RetireInput." })
    input: RetireInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "retireProfile",
      input,
      edit: (content) => withoutProfile(content, input.key),
    });
  }

  @Allow(administersFramework)
  @Mutation(() => RetirePayloadType, {
    description:
      "Takes a career stage out of a draft, with what it asks and the indicators that were for this stage alone.",
  })
  retireStage(
    @Ctx() context: RequestContext,
    @Arg("input", () => RetireInput, { description: "What to do; see RetireInput." })
    input: RetireInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "retireStage",
      input,
      edit: (content) => withoutStage(content, input.key),
    });
  }

  @Allow(administersFramework)
  @Mutation(() => SetRequirementsPayloadType, {
    description: "Sets the levels that stages ask of competencies in a draft.",
  })
  setRequirements(
    @Ctx() context: RequestContext,
    @Arg("input", () => SetRequirementsInput, {
      description: "What to do; see SetRequirementsInput.",
    })
    input: SetRequirementsInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "setRequirements",
      input,
      edit: (content) => withRequirements(content, input.requirements),
    });
  }
}
