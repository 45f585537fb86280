import type { ItemId, PersonId } from "./level.ts";
import { holds } from "./viewer.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Whether the viewer may: a sentence over who asks and what they look at. A promise only where
 * how the viewer stands to the person is not known yet.
 */
export type Policy<Source = unknown> = (asked: Asked<Source>) => boolean | Promise<boolean>;

/** What a policy is asked about. */
export interface Asked<Source> {
  readonly context: Onlooker;
  readonly source: Source;
  /** The arguments of the field, as they were sent. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** Who looks, and how they stand to anybody. */
export interface Onlooker {
  readonly viewer: Viewer;
  relationTo(person: PersonId): Relation | Promise<Relation>;
}

/** Open to whoever is signed in, and to whoever has reached the object that holds the field. */
export const anyoneSignedIn: Policy = () => true;

/** How the viewer stands to one person. */
export interface Relation {
  readonly person: PersonId;
  readonly isSelf: boolean;
  /** Whether the viewer is above the person in the reporting line, at any height. */
  readonly isAbove: boolean;
  /** Competencies in which the viewer mentors the person now. */
  readonly mentored: ReadonlySet<ItemId>;
  /** Competencies the viewer, as an assessor, has to review of the person or has reviewed. */
  readonly reviewed: ReadonlySet<ItemId>;
}

/** The columns of the table of who may see what: how the viewer stands to the person. */
export type Standpoint =
  "self" | "manager" | "mentor" | "assessor" | "frameworkAdmin" | "peopleAdmin" | "anyone";

/** The rows of the table: what of a person there is to see. */
export type Aspect =
  | "address"
  | "gaps"
  | "evidence"
  | "plans"
  | "matches"
  | "team"
  | "objective"
  | "preferences"
  | "grants";

/** How much is seen: all of it, what concerns the competencies between the two, or nothing. */
export type Extent = "all" | "some" | "none";

/**
 * Who may see what of a person. Whatever is not in this table is open to anyone signed in (name,
 * unit, stage, offer to mentor), or refused by its own policy.
 */
const sight: Readonly<Record<Aspect, Readonly<Partial<Record<Standpoint, Extent>>>>> = {
  address: { self: "all", manager: "all", peopleAdmin: "all" },
  gaps: { self: "all", manager: "all", mentor: "some", assessor: "some" },
  evidence: { self: "all", manager: "all", assessor: "some" },
  plans: { self: "all", manager: "all", mentor: "some" },
  matches: { self: "all", manager: "all" },
  team: { self: "all", manager: "all" },
  objective: { self: "all", peopleAdmin: "all" },
  preferences: { self: "all", peopleAdmin: "all" },
  grants: { self: "all", peopleAdmin: "all", frameworkAdmin: "all" },
};

/** Every standpoint from which this viewer looks at that person. */
function standpoints(viewer: Viewer, relation: Relation): Standpoint[] {
  const found: Standpoint[] = ["anyone"];
  if (relation.isSelf) found.push("self");
  if (relation.isAbove) found.push("manager");
  if (relation.mentored.size > 0) found.push("mentor");
  if (relation.reviewed.size > 0) found.push("assessor");
  if (holds(viewer, "FRAMEWORK_ADMIN")) found.push("frameworkAdmin");
  if (holds(viewer, "PEOPLE_ADMIN")) found.push("peopleAdmin");
  return found;
}

/** How much of that aspect the viewer sees; the widest of all standpoints counts. */
export function extentOf(aspect: Aspect, viewer: Viewer, relation: Relation): Extent {
  const extents = standpoints(viewer, relation).map((from) => sight[aspect][from] ?? "none");
  if (extents.includes("all")) return "all";
  return extents.includes("some") ? "some" : "none";
}

/** The competencies whose gaps and levels the viewer sees of the person: all, some, or none. */
export function competenciesInSight(
  viewer: Viewer,
  relation: Relation,
): "all" | ReadonlySet<ItemId> {
  if (extentOf("gaps", viewer, relation) === "all") return "all";
  return new Set([...relation.mentored, ...relation.reviewed]);
}
