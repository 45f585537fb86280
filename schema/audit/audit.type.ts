import { Field, ID, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { NodeInterface } from "../node.type.ts";
import { DateTime } from "../scalars.ts";

@Allow(anyoneSignedIn)
@ObjectType("AuditEntry", {
  implements: NodeInterface,
  description:
    "One thing that somebody did; there for whoever may read it, and never changed afterwards.",
})
export class AuditEntryType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => DateTime, { description: "When it was done." })
  at!: number;
  @Field(() => String, {
    description: "Name of the mutation or command that did it, such as publishFramework.",
  })
  action!: string;
  @Field(() => String, {
    nullable: true,
    description: "The reason that was given; null without one or after erasure.",
  })
  reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Id of the request, as in its answer and in the log; null for a command.",
  })
  requestId!: string | null;
}

@Allow(anyoneSignedIn)
@ObjectType("AuditChange", { description: "One value that was changed, as text." })
export class AuditChangeType {
  @Field(() => String, { description: "Name of the field." })
  field!: string;
  @Field(() => String, {
    nullable: true,
    description: "The value before; null where there was none or after erasure.",
  })
  from!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The value after; null where there is none or after erasure.",
  })
  to!: string | null;
}
