import type { TypeAccess } from "./access.rows.ts";

const ENTRY = "auditTrail.edges.node";

/** Every object type of the audit, with every field of it: open to whoever may read the entry. */
export const accessToAudit: Readonly<Record<string, TypeAccess>> = {
  AuditEntryConnection: {
    way: "auditTrail",
    reachedBy: "audit",
    fields: { open: "edges pageInfo totalCount" },
  },
  AuditEntryEdge: {
    way: "auditTrail.edges",
    reachedBy: "audit",
    fields: { open: "cursor node" },
  },
  AuditEntry: {
    way: ENTRY,
    reachedBy: "audit",
    fields: { open: "id at action actor subject changes reason requestId" },
  },
  AuditChange: {
    way: `${ENTRY}.changes`,
    reachedBy: "audit",
    fields: { open: "field from to" },
  },
};
