import { Field, Int, ObjectType } from "type-graphql";
import type { Texts } from "../server/level.ts";
import { anyoneSignedIn } from "../server/policy.ts";
import { Allow } from "./allow.ts";
import { ErrorCodeEnum } from "./error-code.enum.ts";
import { WordedField } from "./worded.ts";

@Allow(anyoneSignedIn)
@ObjectType("UserError", {
  description: "Something about a mutation that the person asking can mend.",
})
export class UserErrorType {
  @Field(() => ErrorCodeEnum, { description: "The kind, for programs." })
  code!: string;
  @WordedField({ description: "A sentence for people." })
  message!: Texts;
  @Field(() => [String], {
    nullable: true,
    description:
      "Where in the input it lies, from the outside in; null when it concerns the whole.",
  })
  path!: readonly string[] | null;
  @Field(() => Int, {
    nullable: true,
    description: "For CONFLICT: the revision that stands now; null where nothing is left to save.",
  })
  currentRevision!: number | null;
}

/** What every mutation answers. */
@ObjectType()
export abstract class PayloadType {
  @Field(() => [UserErrorType], {
    description: "What the asker can mend; empty when all went well.",
  })
  errors!: readonly object[];
}
