import type { Instant, PersonId } from "../level.ts";

/** What an entry of the audit can be about, by the names the graph has for it. */
export const auditSubjectTypes = [
  "Assessment",
  "DevelopmentPlan",
  "Evidence",
  "Framework",
  "MatchingRound",
  "Mentor",
  "Mentorship",
  "OrgUnit",
  "Person",
  "Resource",
  "Settings",
] as const;
export type AuditSubjectType = (typeof auditSubjectTypes)[number];

/** One thing an entry is about: its type, and the row of its table. */
export interface AuditSubject {
  readonly type: AuditSubjectType;
  readonly id: number;
}

/** One changed value as text; null on either side where there was or is none. */
export interface AuditChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What somebody did, as whoever did it tells the audit. */
export interface AuditRecord {
  /** Name of the mutation or command, such as `publishFramework`. */
  readonly action: string;
  /** Null: an operator at a terminal, or the system. */
  readonly actor: PersonId | null;
  readonly subject: AuditSubject;
  /** Row id of the framework whose administrators may read it; null where it concerns none. */
  readonly framework: number | null;
  /** The id in the log and in the answer; null outside of requests. */
  readonly requestId: string | null;
  readonly reason: string | null;
  readonly changes: readonly AuditChange[];
  readonly at: Instant;
}

/** What was recorded, as it is read; once erased, no reason and changes without their values. */
export interface AuditEntry extends AuditRecord {
  /** Its place in the chain, from 1 without a gap. */
  readonly id: number;
}
