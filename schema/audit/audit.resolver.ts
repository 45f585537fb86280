import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Eventually } from "../../server/at-hand.ts";
import { mayReadAudit } from "../../server/audit/audit.policy.ts";
import type { AuditChange, AuditEntry } from "../../server/audit/audit.ts";
import type { RequestContext } from "../../server/context.ts";
import { nodeId } from "../../server/node-id.ts";
import type { PageToCome } from "../../server/page-to-come.ts";
import { pageRequest } from "../../server/paging.ts";
import type { Person } from "../../server/person/person.ts";
import { Allow } from "../allow.ts";
import { connectionOf } from "../connection.ts";
import { Edge } from "../edge.ts";
import { objectById } from "../node.resolver.ts";
import { AuditSubjectInterface } from "../node.type.ts";
import { After, First } from "../paging.ts";
import { PersonType } from "../person/person.type.ts";
import { auditConditions } from "./audit-conditions.input.ts";
import { AuditFilterInput } from "./audit.input.ts";
import { AuditChangeType, AuditEntryType } from "./audit.type.ts";

const AuditEntryConnection = connectionOf(() => AuditEntryType, "AuditEntry", "audit entries");

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Allow(mayReadAudit)
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      "Who changed what, newest first. FORBIDDEN to whoever is no administrator; a framework administrator reads what concerns that framework, a people administrator what concerns people and units.",
  })
  auditTrail(
    @Ctx() context: RequestContext,
    @Arg("filter", () => AuditFilterInput, {
      nullable: true,
      description: "Which entries; null means all the viewer may read.",
    })
    filter: AuditFilterInput | null,
    @First() first: number,
    @After() after: string | null,
  ): PageToCome<AuditEntry> {
    return context.audit.page(auditConditions(filter), pageRequest(first, after));
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who did it; null where an operator or the system did.",
  })
  actor(
    @Root() { actor }: AuditEntry,
    @Ctx() { people }: RequestContext,
  ): Eventually<Person | null> {
    return actor === null ? null : people.person(actor);
  }

  @FieldResolver(() => AuditSubjectInterface, {
    nullable: true,
    description: "What it was done to; null where that is gone or not the viewer's to see.",
  })
  subject(
    @Root() { subject }: AuditEntry,
    @Ctx() context: RequestContext,
  ): Eventually<object | null> {
    return objectById(context, nodeId(subject.type, subject.id));
  }

  @Edge(() => [AuditChangeType], {
    description: "Values before and after, field by field; both sides are null after erasure.",
  })
  changes!: readonly AuditChange[];
}
