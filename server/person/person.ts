import type { ItemId, Language, OrgUnitId, PersonId, WeeklyHours } from "../level.ts";

/** Somebody in the organisation, as stored: what lies in the one row of theirs. */
export interface Person {
  readonly id: PersonId;
  readonly revision: number;
  readonly displayName: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly managerId: PersonId | null;
  readonly orgUnitId: OrgUnitId | null;
  /** The career stage held, as a lasting item. */
  readonly stageId: ItemId | null;
  /** The stage aimed at, as a lasting item. */
  readonly objectiveId: ItemId | null;
  /** Most preferred first; never empty. */
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly availability: readonly WeeklyHours[];
  readonly seekingMentor: boolean;
}

/** What each member of a team is measured against. */
export type TeamTarget = "OWN_STAGE" | "NEXT_STAGE" | "CAREER_OBJECTIVE";
