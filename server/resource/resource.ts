import type { Day, ItemId, Language, Level, ResourceId, Texts } from "../level.ts";

/** What form training takes. */
export type ResourceFormat =
  "COURSE" | "WORKSHOP" | "BOOK" | "VIDEO" | "PROJECT" | "COACHING" | "CERTIFICATION" | "OTHER";

/** Something to learn from, as stored. */
export interface Resource {
  readonly id: ResourceId;
  readonly revision: number;
  readonly key: string;
  readonly title: Texts;
  readonly description: Texts | null;
  readonly url: string | null;
  readonly provider: string | null;
  readonly format: ResourceFormat;
  readonly languages: readonly Language[];
  /** Working hours, in halves; null if unknown. */
  readonly hours: number | null;
  /** What it costs a person, as a decimal with two places; null if unknown. */
  readonly cost: string | null;
  readonly assessed: boolean;
  readonly availableFrom: Day | null;
  readonly availableUntil: Day | null;
  readonly retired: boolean;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly outcomes: readonly Outcome[];
  readonly sessions: readonly Day[];
  /** All groups must be met; any one resource within a group meets it. */
  readonly prerequisiteGroups: readonly (readonly ResourceId[])[];
}

/** Whoever has at least `fromLevel` of the competency reaches `toLevel`. */
export interface Outcome {
  readonly competency: ItemId;
  readonly fromLevel: Level;
  readonly toLevel: Level;
}

/** Whether a resource can be begun on that day, first and last day included. */
export function isOffered(resource: Resource, day: Day): boolean {
  return (
    !resource.retired &&
    (resource.availableFrom === null || resource.availableFrom <= day) &&
    (resource.availableUntil === null || resource.availableUntil >= day)
  );
}
