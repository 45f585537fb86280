import type {
  AssessmentId,
  ItemId,
  MentorId,
  OrgUnitId,
  PersonId,
  ResourceId,
} from "../../server/level.ts";

/** Ids made up by tests, each from a whole number from 1. */
export const itemId = idsOf((value): value is ItemId => isRowId(value));
export const personId = idsOf((value): value is PersonId => isRowId(value));
export const orgUnitId = idsOf((value): value is OrgUnitId => isRowId(value));
export const resourceId = idsOf((value): value is ResourceId => isRowId(value));
export const mentorId = idsOf((value): value is MentorId => isRowId(value));
export const assessmentId = idsOf((value): value is AssessmentId => isRowId(value));

function idsOf<Id extends number>(isOne: (value: number) => value is Id): (value: number) => Id {
  return (value) => {
    if (isOne(value)) return value;
    throw new RangeError(`${value} is no id: ids are whole numbers from 1.`);
  };
}

function isRowId(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
