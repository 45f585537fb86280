import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../scalars.ts";

@InputType("AuditFilter", {
  description: "Narrows the audit trail; all conditions hold together.",
})
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: "Done by this person." })
  actor?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Done to exactly this object, whether or not it still exists.",
  })
  subject?: string | null;
  @Field(() => String, { nullable: true, description: "Exactly this action." })
  action?: string | null;
  @Field(() => DateTime, { nullable: true, description: "At this instant or later." })
  from?: number | null;
  @Field(() => DateTime, { nullable: true, description: "Before this instant." })
  to?: number | null;
}
