import type { CurrentLevel } from "../assessment/assessment.ts";
import type { ItemId, Language, Level, PersonId } from "../level.ts";
import type { Person } from "./person.ts";

/** One page of a team, with the confirmed levels of everyone on it, and the whole team in sums. */
export interface TeamPage {
  /** One more than asked where more follow. */
  readonly members: readonly TeamMember[];
  readonly totalCount: number;
  /** How many of the whole team stand where, by what their gaps depend on. */
  readonly groups: readonly TeamGroup[];
}

/** A member with the level today in each competency in which one was ever confirmed. */
export interface TeamMember {
  readonly person: Person;
  readonly levels: ReadonlyMap<ItemId, CurrentLevel>;
}

/** Members who hold and aim at the same stages and read the same languages. */
export interface TeamGroup {
  readonly stageId: ItemId | null;
  readonly objectiveId: ItemId | null;
  readonly languages: readonly Language[];
  readonly people: number;
  /** How many of them stand at which level; those left out stand at 0. */
  readonly levels: readonly (readonly [ItemId, Level, number])[];
}

/** Which team, how deep, and what of it. */
export interface TeamRequest {
  readonly manager: PersonId;
  /** How many levels below; null means all. */
  readonly depth: number | null;
  /** Which members; null where only the sums are wanted. */
  readonly page: {
    readonly first: number;
    readonly after: readonly [string, number] | null;
  } | null;
  /** Whether the sums are wanted. */
  readonly sums: boolean;
}
