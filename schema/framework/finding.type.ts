import { Field, Int, ObjectType } from "type-graphql";
import type { Severity } from "../../server/framework/content/content.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { describedEnum } from "../enum.ts";

const SeverityEnum = describedEnum<Severity>("Severity", "How much a finding weighs.", {
  ERROR: "Nothing can be saved or published with it.",
  WARNING: "A choice was made that somebody should look at.",
  INFO: "Worth knowing, nothing to do.",
});

@Allow(anyoneSignedIn)
@ObjectType("Finding", { description: "Something noticed in a draft or an imported file." })
export class FindingType {
  @Field(() => SeverityEnum, { description: "How much it weighs." })
  severity!: Severity;
  @Field(() => String, { description: "The kind of finding, for programs." })
  code!: string;
  @Field(() => [String], {
    nullable: true,
    description:
      "Where in the framework or JSON it lies, from the outside in; null if nowhere in particular.",
  })
  path!: readonly string[] | null;
  @Field(() => Int, {
    nullable: true,
    description: "Line of the imported file, from 1; null where there is no file.",
  })
  line!: number | null;
}
