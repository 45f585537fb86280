import type { ItemId, MentorId } from "./level.ts";
import type { Person } from "./person/person.ts";

/** What somebody may do; a job is a profile, never a role. */
export type Role =
  "LEARNER" | "MANAGER" | "MENTOR" | "ASSESSOR" | "FRAMEWORK_ADMIN" | "PEOPLE_ADMIN" | "ADMIN";

/** The roles that are given by somebody; the others are facts. */
export type GrantedRole = Exclude<Role, "LEARNER" | "MANAGER" | "MENTOR">;

/** One role given to one person. */
export interface RoleGrant {
  readonly role: GrantedRole;
  /** The framework it is bound to; null when bound to none. */
  readonly frameworkId: number | null;
  /** The key of that framework. */
  readonly frameworkKey: string | null;
  /** The only competencies an assessor covers; null means the whole framework. */
  readonly competencies: readonly ItemId[] | null;
}

/** Who asks, with everything that is true of them at this moment. */
export interface Viewer {
  readonly person: Person;
  /** Whether anyone reports to them. */
  readonly leads: boolean;
  /** Their offer to mentor, if they make one. */
  readonly mentorId: MentorId | null;
  readonly grants: readonly RoleGrant[];
}

/** Everything the viewer is, facts first. */
export function rolesOf(viewer: Viewer): Role[] {
  const roles = new Set<Role>(["LEARNER"]);
  if (viewer.leads) roles.add("MANAGER");
  if (viewer.mentorId !== null) roles.add("MENTOR");
  for (const { role } of viewer.grants) roles.add(role);
  return [...roles];
}

/** Whether the viewer was given the role, or is ADMIN, who is all administrators at once. */
export function holds(viewer: Viewer, role: GrantedRole): boolean {
  return viewer.grants.some(
    (grant) => grant.role === role || (grant.role === "ADMIN" && role !== "ASSESSOR"),
  );
}
