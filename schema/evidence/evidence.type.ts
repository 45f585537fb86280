import { Field, ID, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { describedEnum } from "../enum.ts";
import { DateOnly, DateTime } from "../scalars.ts";

export const EvidenceStatusEnum = describedEnum("EvidenceStatus", "Where evidence stands.", {
  SUBMITTED: "Waiting for a decision.",
  ACCEPTED: "Accepted and valid today.",
  REJECTED: "Turned down.",
  WITHDRAWN: "Taken back by its owner; counts as never made.",
  REVOKED: "Accepted once, then revoked by a reviewer; counts as never made.",
  EXPIRED: "Accepted, and past its last valid day; worked out from the date, not stored.",
});

const EvidenceKindEnum = describedEnum("EvidenceKind", "What sort of evidence it is.", {
  WORK: "Something done in the job.",
  COURSE: "A course taken.",
  CERTIFICATE: "A certificate on paper or as a file.",
  CREDENTIAL: "A signed digital credential.",
  PROJECT: "A project, of one's own or with others.",
  PUBLICATION: "Something published.",
  OTHER: "Anything else.",
});

@Allow(anyoneSignedIn)
@ObjectType("Evidence", {
  description: "Something that happened, claiming indicators or a level, and reviewed.",
})
export class EvidenceType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => String, { description: "What the owner called it." })
  title!: string;
  @Field(() => EvidenceKindEnum, { description: "What sort it is." })
  kind!: string;
  @Field(() => DateTime, { description: "When it was handed in." })
  submittedAt!: number;
  @Field(() => DateOnly, { description: "The day it happened." })
  occurredOn!: string;
  @Field(() => DateOnly, {
    nullable: true,
    description: "Last day it counts, that day included; null means without end.",
  })
  validUntil!: string | null;
}
