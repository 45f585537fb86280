import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { withHeading } from "../../server/framework/editing/heading.ts";
import { administersFramework } from "../../server/framework/framework.policy.ts";
import { Allow } from "../allow.ts";
import { drafted, edited } from "../edited.ts";
import type { DraftAnswer } from "../edited.ts";
import { CreateFrameworkDraftInput, DiscardDraftInput, SaveFrameworkInput } from "./draft.input.ts";
import { SaveMappingsInput } from "./mapping.input.ts";
import {
  CreateFrameworkDraftPayloadType,
  DiscardDraftPayloadType,
  SaveFrameworkPayloadType,
  SaveMappingsPayloadType,
} from "./payload.type.ts";

@Resolver()
export class DraftResolver {
  @Allow(administersFramework)
  @Mutation(() => CreateFrameworkDraftPayloadType, {
    description:
      "Begins a draft of a framework, from a version of it or from nothing. FORBIDDEN to whoever does not administer that framework; a new one is for ADMIN.",
  })
  createFrameworkDraft(
    @Ctx() context: RequestContext,
    @Arg("input", () => CreateFrameworkDraftInput, {
      description: "What to do; see CreateFrameworkDraftInput.",
    })
    input: CreateFrameworkDraftInput,
  ): Promise<DraftAnswer> {
    const { key, from = null, title = null } = input;
    return drafted(context, key, () => context.workshop.begin({ key, from, title }));
  }

  @Allow(administersFramework)
  @Mutation(() => SaveFrameworkPayloadType, {
    description: "Changes the title, languages, scale or freshness of a draft.",
  })
  saveFramework(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveFrameworkInput, { description: "What to do; see SaveFrameworkInput." })
    input: SaveFrameworkInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "saveFramework",
      input,
      edit: (content) => withHeading(content, input),
    });
  }

  @Allow(administersFramework)
  @Mutation(() => SaveMappingsPayloadType, {
    description: "Says where people's records of keys are to be read once a draft is published.",
  })
  saveMappings(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveMappingsInput, { description: "What to do; see SaveMappingsInput." })
    input: SaveMappingsInput,
  ): Promise<DraftAnswer> {
    const { framework, expectedRevision, mappings } = input;
    const asked = { framework, expectedRevision, action: "saveMappings", mappings };
    return drafted(context, framework, () => context.workshop.map(asked));
  }

  @Allow(administersFramework)
  @Mutation(() => DiscardDraftPayloadType, {
    description: "Throws a draft away; what was published stays as it is.",
  })
  async discardDraft(
    @Ctx() context: RequestContext,
    @Arg("input", () => DiscardDraftInput, { description: "What to do; see DiscardDraftInput." })
    { framework, expectedRevision }: DiscardDraftInput,
  ): Promise<DraftAnswer> {
    const asked = { framework, expectedRevision, action: "discardDraft" };
    const answer = await drafted(context, framework, () => context.workshop.discard(asked));
    const stays = answer.framework ?? context.frameworks.version(framework, null);
    return { ...answer, framework: await stays };
  }
}
