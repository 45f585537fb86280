import { Field, ID, InputType, Int } from "type-graphql";
import type { ImportFormat } from "../../server/framework/importing/import-format.ts";
import { refuse } from "../../server/errors.ts";
import type { RequestContext } from "../../server/context.ts";
import { ImportFormatEnum } from "./import.enum.ts";

@InputType("ImportFrameworkInput", {
  description: "Reads a framework from a file; give `upload` or `content`.",
})
export class ImportFrameworkInput {
  @Field(() => ID, {
    nullable: true,
    description: "Id that POST /uploads answered; files up to 5 MiB.",
  })
  upload?: string | null;
  @Field(() => String, { nullable: true, description: "The text itself, for short ones." })
  content?: string | null;
  @Field(() => ImportFormatEnum, {
    nullable: true,
    description: "The format; null means to detect it by content.",
  })
  format?: ImportFormat | null;
  @Field(() => String, {
    nullable: true,
    description: "Key for the framework; null takes the file's own, else a slug of its title.",
  })
  key?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "True only shows findings and difference, and saves nothing.",
  })
  dryRun?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: "Revision of an existing draft; null where there is none.",
  })
  expectedRevision?: number | null;
}

/** The bytes of the file that is meant; BAD_USER_INPUT without one or with two, or NOT_FOUND. */
export async function fileOf(
  { upload = null, content = null }: ImportFrameworkInput,
  { uploaded }: Pick<RequestContext, "uploaded">,
): Promise<Uint8Array> {
  if ((upload === null) === (content === null)) throw refuse("BAD_USER_INPUT", "UPLOAD_OR_CONTENT");
  if (content !== null) return Buffer.from(content);
  const bytes = await uploaded(upload ?? "");
  if (bytes === null) throw refuse("NOT_FOUND", "NO_UPLOAD").at(["upload"]);
  return bytes;
}
