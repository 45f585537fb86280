import type { Policy } from "../policy.ts";
import { holds } from "../viewer.ts";
import type { Viewer } from "../viewer.ts";
import type { AuditSubjectType } from "./audit.ts";

/** Which entries somebody reads: all, or those of some frameworks and about some kinds of things. */
export type AuditSight = "all" | NarrowAuditSight;

/** Entries of these frameworks, together with those about things of these types. */
export interface NarrowAuditSight {
  readonly frameworks: readonly number[];
  readonly subjects: readonly AuditSubjectType[];
}

/**
 * What of the audit the viewer reads: ADMIN all of it, a framework administrator what concerns
 * that framework, a people administrator what concerns people and units; anybody else nothing.
 */
export function auditInSight(viewer: Viewer): AuditSight {
  if (viewer.grants.some(({ role }) => role === "ADMIN")) return "all";
  const bound = viewer.grants.filter(({ role }) => role === "FRAMEWORK_ADMIN");
  return {
    frameworks: bound.flatMap(({ frameworkId }) => frameworkId ?? []),
    subjects: holds(viewer, "PEOPLE_ADMIN") ? ["OrgUnit", "Person"] : [],
  };
}

/** Whether there is nothing in sight, so that nobody needs to look. */
export const seesNothing = (sight: AuditSight): boolean =>
  sight !== "all" && sight.frameworks.length === 0 && sight.subjects.length === 0;

/** May read the audit, or that part of it which concerns what they administer. */
export const mayReadAudit: Policy = ({ context }) => !seesNothing(auditInSight(context.viewer));
