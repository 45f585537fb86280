import type { MentorId, OrgUnitId, PersonId, ResourceId } from "../server/level.ts";
import { rowId } from "../server/node-id.ts";

/*
 * Opaque ids as clients send them, parsed at the door. Here alone a number becomes an id of its
 * kind, because here alone its type was checked.
 */
/* oxlint-disable typescript/no-unsafe-type-assertion -- see above */

/** A person's id; anything else is BAD_USER_INPUT and names the argument. */
export const personId = (id: string, argument: string): PersonId =>
  rowId("Person", id, argument) as PersonId;

/** A unit's id. */
export const orgUnitId = (id: string, argument: string): OrgUnitId =>
  rowId("OrgUnit", id, argument) as OrgUnitId;

/** A mentor's id. */
export const mentorId = (id: string, argument: string): MentorId =>
  rowId("Mentor", id, argument) as MentorId;

/** A resource's id. */
export const resourceId = (id: string, argument: string): ResourceId =>
  rowId("Resource", id, argument) as ResourceId;
