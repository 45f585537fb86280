/**
 * The words everything else is made of. Whatever is used by several nouns and belongs to none
 * stands here; it imports nothing.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Id of an item: a competency, indicator, profile or stage as it lasts over all versions. */
export type ItemId = Branded<"ItemId">;
/** Row id of one version of a framework. */
export type VersionId = Branded<"VersionId">;
/** Row id of a person. */
export type PersonId = Branded<"PersonId">;
/** Row id of an organisational unit. */
export type OrgUnitId = Branded<"OrgUnitId">;
/** Row id of a training resource. */
export type ResourceId = Branded<"ResourceId">;
/** Row id of a mentor's offer. */
export type MentorId = Branded<"MentorId">;
/** Row id of an assessment; later records have higher ids. */
export type AssessmentId = Branded<"AssessmentId">;
/** Row id of a piece of evidence. */
export type EvidenceId = Branded<"EvidenceId">;

/**
 * A proficiency level on a framework's scale, 0..4 unless the framework says otherwise.
 * 0 means "not applicable" as a requirement and "nothing shown" for a person.
 */
export type Level = number;

/** A calendar day, yyyy-mm-dd. Days compare as strings; today is the day in UTC. */
export type Day = string;

/** An instant in milliseconds since 1970, UTC. */
export type Instant = number;

/** A BCP 47 language tag such as `en` or `fr-CA`. */
export type Language = string;

/** One text in several languages, by tag; never empty. */
export type Texts = Readonly<Record<Language, string>>;

/** A stretch of time that comes back every week: weekday 1 (Monday) to 7, minutes from midnight. */
export interface WeeklyHours {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}
