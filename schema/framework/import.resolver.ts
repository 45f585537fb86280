import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { refuse } from "../../server/errors.ts";
import { checkedFrameworkKey } from "../../server/framework/editing/keys.ts";
import { administers, mayImport } from "../../server/framework/framework.policy.ts";
import type { ImportOutcome } from "../../server/framework/importing/import.ts";
import type { FrameworkVersion } from "../../server/framework/version.ts";
import { Allow } from "../allow.ts";
import { mended, userErrorsOf } from "../mending.ts";
import type { UserError } from "../mending.ts";
import { ImportFrameworkInput, fileOf } from "./import.input.ts";
import { ImportFrameworkPayloadType } from "./payload.type.ts";

/** What is answered of a file; nothing is found in one that was refused as a whole. */
type ImportAnswer = Partial<Omit<ImportOutcome, "framework">> & {
  readonly errors: readonly UserError[];
  readonly findings: ImportOutcome["findings"];
  readonly framework: FrameworkVersion | null;
};

@Resolver()
export class ImportResolver {
  @Allow(mayImport)
  @Mutation(() => ImportFrameworkPayloadType, {
    description:
      "Reads a framework from a file into its draft, or only tells what that would change. A file with an error saves nothing. FORBIDDEN where the viewer does not administer the framework it is for.",
  })
  async importFramework(
    @Ctx() context: RequestContext,
    @Arg("input", () => ImportFrameworkInput, {
      description: "What to do; see ImportFrameworkInput.",
    })
    input: ImportFrameworkInput,
  ): Promise<ImportAnswer> {
    const { done, errors } = await mended(context, () => taken(context, input));
    if (done === null) return { errors, findings: [], framework: await draftOf(context, input) };
    const { framework } = done;
    const version =
      framework && (await context.frameworks.version(framework.key, framework.version));
    return { ...done, errors: errorsIn(done), framework: version };
  }
}

/** The findings say what is wrong and where; this says that on their account nothing is saved. */
function errorsIn({ findings }: ImportOutcome): readonly UserError[] {
  const count = findings.filter(({ severity }) => severity === "ERROR").length;
  return count === 0 ? [] : userErrorsOf(refuse("BAD_USER_INPUT", "FILE_WRONG", { count }));
}

/** Hands the file to the workshop, which hears whom it is for once it is read. */
async function taken(context: RequestContext, input: ImportFrameworkInput): Promise<ImportOutcome> {
  const { key = null, format = null, dryRun, expectedRevision = null } = input;
  const { viewer, workshop } = context;
  return workshop.take(await fileOf(input, context), {
    ...(key === null ? {} : { key: checkedFrameworkKey(key) }),
    format,
    dryRun: dryRun === true,
    expectedRevision,
    admit(named) {
      if (!administers(viewer, named)) throw refuse("FORBIDDEN");
    },
  });
}

async function draftOf(
  { drafts }: RequestContext,
  { key = null }: ImportFrameworkInput,
): Promise<FrameworkVersion | null> {
  return key === null ? null : drafts.of(key);
}
