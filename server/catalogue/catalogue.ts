import type { Shelf } from "../framework/shelf.ts";
import type { Settings } from "../insight/settings.ts";
import type { MentorId, OrgUnitId, PersonId, ResourceId } from "../level.ts";
import type { Mentor } from "../mentoring/mentor.ts";
import type { OrgUnit } from "../person/org-unit.ts";
import type { Resource } from "../resource/resource.ts";

/**
 * Everything that all requests read and that seldom changes: published frameworks, training, offers
 * to mentor, units, settings. It never changes itself, and no part is older than its revision: a
 * change makes a new catalogue, which shares what stayed; a request keeps the one it began with.
 */
export interface Catalogue {
  readonly revision: number;
  readonly shelf: Shelf;
  /** Retired ones included, for the steps and records that name them. */
  readonly resources: ReadonlyMap<ResourceId, Resource>;
  readonly mentors: ReadonlyMap<MentorId, Mentor>;
  /** The same offers by who makes them. */
  readonly mentorOf: ReadonlyMap<PersonId, Mentor>;
  readonly orgUnits: ReadonlyMap<OrgUnitId, OrgUnit>;
  readonly settings: Settings;
}

/** The parts a change can concern. */
export type CataloguePart = (typeof catalogueParts)[number];
export const catalogueParts = [
  "EVERYTHING",
  "FRAMEWORK",
  "RESOURCE",
  "MENTOR",
  "ORG_UNIT",
  "SETTINGS",
] as const;
