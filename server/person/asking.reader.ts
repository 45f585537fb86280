import { heirsOf, heirsOfAll } from "../framework/publishing/following.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { ItemId, PersonId } from "../level.ts";
import type { Relation } from "../policy.ts";
import type { RoleGrant, Viewer } from "../viewer.ts";
import type { Told, ToldPerson } from "./asking.store.ts";
import { followedFooting, followedPersonal } from "./followed-personal.ts";
import type { Person } from "./person.ts";
import { footingFrom, personalFrom } from "./personal.store.ts";
import type { Footing, Personal } from "./personal.ts";

/** Who asks, and about whom, as it is read today. */
export interface Asking {
  readonly viewer: Viewer;
  /** The viewer and the people named in the request, as far as they exist. */
  readonly people: readonly KnownPerson[];
  /** What was read ahead. */
  readonly footings: readonly Footing[];
  readonly personal: readonly Personal[];
}

/** A person together with how the viewer stands to them. */
export interface KnownPerson {
  readonly person: Person;
  readonly above: readonly PersonId[];
  readonly relation: Relation;
}

/** Reads what the first statement told; null when nobody active has that address. */
export function askingUnder(told: Told, successions: Successions): Asking | null {
  if (told.viewer === null) return null;
  const { above, ...stored } = told.viewer;
  const grants = stored.grants.map((grant) => followedGrant(grant, successions));
  const viewer = { ...stored, grants };
  const oneself = { person: viewer.person, above, mentored: [], reviewed: [] };
  return {
    viewer,
    people: [oneself, ...told.people].map((one) => knownPerson(viewer, one, successions)),
    footings: told.footings.map((row) => followedFooting(footingFrom(row), successions)),
    personal: told.personal.map((row) => followedPersonal(personalFrom(row), successions)),
  };
}

function followedGrant(grant: RoleGrant, successions: Successions): RoleGrant {
  const { competencies } = grant;
  if (competencies === null) return grant;
  return { ...grant, competencies: heirsOfAll(competencies, successions) };
}

function knownPerson(
  viewer: Viewer,
  { person, above, mentored, reviewed }: ToldPerson,
  successions: Successions,
): KnownPerson {
  const seen = reviewed.flatMap(([item, frameworkId]) =>
    heirsOf(item, successions).filter((heir) => assesses(viewer, heir, frameworkId)),
  );
  return {
    person,
    above,
    relation: {
      person: person.id,
      isSelf: person.id === viewer.person.id,
      isAbove: above.includes(viewer.person.id),
      mentored: new Set(heirsOfAll(mentored, successions)),
      reviewed: new Set(seen),
    },
  };
}

/** Whether a grant of the viewer's covers that competency of that framework. */
function assesses({ grants }: Viewer, competency: ItemId, frameworkId: number): boolean {
  return grants.some(
    (grant) =>
      grant.role === "ASSESSOR" &&
      grant.frameworkId === frameworkId &&
      (grant.competencies?.includes(competency) ?? true),
  );
}
