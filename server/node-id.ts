import { refuse } from "./errors.ts";

/** Everything that has an id of its own. */
export type NodeType =
  | "Viewer"
  | "Person"
  | "OrgUnit"
  | "Framework"
  | "CompetencyGroup"
  | "Competency"
  | "Indicator"
  | "Profile"
  | "Responsibility"
  | "Stage"
  | "Resource"
  | "Mentor"
  | "Mentorship"
  | "Assessment"
  | "Evidence"
  | "DevelopmentPlan"
  | "PlanStep"
  | "Settings"
  | "AuditEntry";

/** Writes the opaque id of an object from its type and row id. */
export function nodeId(type: string, id: number): string {
  return Buffer.from(`${type}:${id}`).toString("base64url");
}

/** Reads an opaque id; null where the text is none. */
export function readNodeId(text: string): { type: string; id: number } | null {
  const match = /^([A-Za-z]+):([1-9][0-9]{0,15})$/.exec(Buffer.from(text, "base64url").toString());
  const [, type, digits] = match ?? [];
  if (type === undefined || digits === undefined) return null;
  const id = Number(digits);
  return Number.isSafeInteger(id) && nodeId(type, id) === text ? { type, id } : null;
}

/**
 * The row id within an opaque id that must be of the given type.
 * What is no id at all, or one of another type, is BAD_USER_INPUT and names the argument.
 */
export function rowId(type: NodeType, text: string, argument: string): number {
  const read = readNodeId(text);
  if (read?.type !== type) {
    throw refuse("BAD_USER_INPUT", "WRONG_ID", { name: argument, type });
  }
  return read.id;
}
