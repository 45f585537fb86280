import type { EntityManager } from "typeorm";
import { appendAudit } from "../../audit/audit.store.ts";
import type { AuditChange } from "../../audit/audit.ts";
import type { VersionId } from "../../level.ts";
import type { Author } from "./author.ts";

/** What was done to a version of a framework. */
export interface FrameworkAct {
  /** Name of the mutation or command. */
  readonly action: string;
  readonly framework: number;
  readonly version: VersionId;
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/** Writes down what an author did, as the last thing a transaction does (see `appendAudit`). */
export function auditAct(
  manager: EntityManager,
  { person, requestId, at }: Author,
  { action, framework, version, changes, reason = null }: FrameworkAct,
): Promise<void> {
  const subject = { type: "Framework", id: version } as const;
  return appendAudit(manager, {
    action,
    actor: person,
    subject,
    framework,
    requestId,
    reason,
    changes,
    at,
  });
}
