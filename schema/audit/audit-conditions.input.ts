import { auditSubjectTypes } from "../../server/audit/audit.ts";
import type { AuditSubject } from "../../server/audit/audit.ts";
import type { AuditConditions } from "../../server/audit/trail.sql.ts";
import { refuse } from "../../server/errors.ts";
import { readNodeId } from "../../server/node-id.ts";
import { personId } from "../ids.ts";
import type { AuditFilterInput } from "./audit.input.ts";

/** What a filter asks of the entries; an id of something that no entry is about is BAD_USER_INPUT. */
export function auditConditions(filter: AuditFilterInput | null): AuditConditions {
  const { actor, subject, action, from, to } = filter ?? {};
  return {
    actor: actor == null ? null : personId(actor, "filter.actor"),
    subject: subject == null ? null : subjectOf(subject),
    action: action ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

function subjectOf(text: string): AuditSubject {
  const read = readNodeId(text);
  const type = auditSubjectTypes.find((one) => one === read?.type);
  if (read !== null && type !== undefined) return { type, id: read.id };
  throw refuse("BAD_USER_INPUT", "WRONG_ID", { name: "filter.subject", type: "AuditSubject" });
}
