import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { LevelRecord } from "../../server/assessment/assessment.ts";
import { whenHere } from "../../server/at-hand.ts";
import type { Eventually } from "../../server/at-hand.ts";
import type { RequestContext } from "../../server/context.ts";
import { maySeeEvidenceBehind } from "../../server/evidence/evidence.policy.ts";
import type { Person } from "../../server/person/person.ts";
import type { EvidenceSummary } from "../../server/person/personal.ts";
import { Allow } from "../allow.ts";
import { EvidenceType } from "../evidence/evidence.type.ts";
import { PersonType } from "../person/person.type.ts";
import { AssessmentType } from "./assessment.type.ts";

/** A record together with whose it is. */
export type RecordOf = LevelRecord & { readonly person: Person };

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who said so; null when no person did.",
  })
  assessor(
    @Root() { assessor }: RecordOf,
    @Ctx() { people }: RequestContext,
  ): Eventually<Person | null> {
    return assessor === null ? null : people.person(assessor);
  }

  @Allow(maySeeEvidenceBehind)
  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: "The evidence behind it; null without any or where the viewer may not see it.",
  })
  evidence(
    @Root() { evidence, person }: RecordOf,
    @Ctx() { development }: RequestContext,
  ): Eventually<EvidenceSummary | null> {
    return evidence === null
      ? null
      : whenHere(development.personal(person.id), (known) => known.evidence.get(evidence) ?? null);
  }
}
