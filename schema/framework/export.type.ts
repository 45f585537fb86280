import { Field, ObjectType } from "type-graphql";
import { anyoneSignedIn } from "../../server/policy.ts";
import { Allow } from "../allow.ts";
import { DateTime, WebAddress } from "../scalars.ts";

@Allow(anyoneSignedIn)
@ObjectType("FrameworkExport", { description: "A framework as a file." })
export class FrameworkExportType {
  @Field(() => WebAddress, { description: "Where to fetch it, once signed in." })
  url!: string;
  @Field(() => DateTime, { description: "When the link stops working." })
  expiresAt!: number;
}
