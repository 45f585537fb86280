import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import {
  nextIndicatorKey,
  withIndicator,
  withoutIndicator,
} from "../../server/framework/editing/indicator.ts";
import { administersFramework } from "../../server/framework/framework.policy.ts";
import type { Indicator } from "../../server/framework/version.ts";
import { Allow } from "../allow.ts";
import { edited, keyed } from "../edited.ts";
import type { DraftAnswer } from "../edited.ts";
import { RetireInput } from "../framework/draft.input.ts";
import { RetirePayloadType } from "../framework/payload.type.ts";
import { SaveIndicatorInput } from "./competency.input.ts";
import { SaveIndicatorPayloadType } from "./payload.type.ts";

@Resolver()
export class IndicatorEditResolver {
  @Allow(administersFramework)
  @Mutation(() => SaveIndicatorPayloadType, {
    description: "Adds an indicator to a draft or changes one.",
  })
  saveIndicator(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveIndicatorInput, { description: "What to do; see SaveIndicatorInput." })
    input: SaveIndicatorInput,
  ): Promise<DraftAnswer & { readonly indicator?: Indicator | null }> {
    // A new key is known once the draft is held, so that no two editors are given the same.
    let key = "";
    return edited(
      context,
      {
        action: "saveIndicator",
        input,
        edit(content, used) {
          key = input.key ?? nextIndicatorKey(content, input, used);
          return withIndicator(content, key, input);
        },
      },
      ({ competencies }) => ({
        indicator: keyed(
          competencies.flatMap(({ indicators }) => indicators),
          key,
        ),
      }),
    );
  }

  @Allow(administersFramework)
  @Mutation(() => RetirePayloadType, { description: "Takes an indicator out of a draft." })
  retireIndicator(
    @Ctx() context: RequestContext,
    @Arg("input", () => RetireInput, { description: "What to do; see RetireInput." })
    input: RetireInput,
  ): Promise<DraftAnswer> {
    return edited(context, {
      action: "retireIndicator",
      input,
      edit: (content) => withoutIndicator(content, input.key),
    });
  }
}
