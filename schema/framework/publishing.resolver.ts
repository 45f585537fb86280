import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { administersFramework } from "../../server/framework/framework.policy.ts";
import { Allow } from "../allow.ts";
import type { DraftAnswer } from "../edited.ts";
import { mended } from "../mending.ts";
import { TakesLong } from "../takes-long.ts";
import { PublishFrameworkInput, noteOf } from "./draft.input.ts";
import { PublishFrameworkPayloadType } from "./payload.type.ts";

@Resolver()
export class PublishingResolver {
  @Allow(administersFramework)
  @TakesLong()
  @Mutation(() => PublishFrameworkPayloadType, {
    description:
      "Makes a draft the version in force and retires the one before; people's records are read through its mappings from then on, and none is moved. UNMAPPED_KEY or UNMAPPED_LEVEL where records use what it neither holds nor maps.",
  })
  async publishFramework(
    @Ctx() context: RequestContext,
    @Arg("input", () => PublishFrameworkInput, {
      description: "What to do; see PublishFrameworkInput.",
    })
    input: PublishFrameworkInput,
  ): Promise<DraftAnswer> {
    const { framework, expectedRevision } = input;
    const { done, errors } = await mended(context, () =>
      context.workshop.publish({ framework, expectedRevision, note: noteOf(input) }),
    );
    const now =
      done === null ? context.drafts.of(framework) : context.frameworks.version(framework, null);
    return { errors, framework: await now };
  }
}
