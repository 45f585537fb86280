import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import { statusOn } from "../../server/evidence/evidence.ts";
import type { EvidenceStatus } from "../../server/evidence/evidence.ts";
import type { EvidenceSummary } from "../../server/person/personal.ts";
import { EvidenceStatusEnum, EvidenceType } from "./evidence.type.ts";

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => EvidenceStatusEnum, { description: "Where it stands today." })
  status(@Root() evidence: EvidenceSummary, @Ctx() { today }: RequestContext): EvidenceStatus {
    return statusOn(evidence, today);
  }
}
