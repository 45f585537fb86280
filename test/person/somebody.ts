import type { Personal } from "../../server/person/personal.ts";
import type { Person } from "../../server/person/person.ts";
import { personId } from "../support/ids.ts";

/** Person 1, who reads English in UTC and of whom nothing else is known, but for what is said. */
export function somebody(said: Partial<Person> = {}): Person {
  const who = { id: personId(1), revision: 1, displayName: "Sam", email: null, active: true };
  const place = { managerId: null, orgUnitId: null, stageId: null, objectiveId: null };
  const ways = { languages: ["en"], timeZone: "UTC", availability: [], seekingMentor: false };
  return { ...who, ...place, ...ways, ...said };
}

/** Nothing personal of person 1, but for what is said. */
export function nothingPersonal(said: Partial<Personal> = {}): Personal {
  return {
    person: personId(1),
    records: [],
    assessors: new Map(),
    evidence: new Map(),
    marks: new Map(),
    evidenceCounts: new Map(),
    steps: [],
    completed: new Set(),
    declined: [],
    mentoredBy: [],
    mentees: new Set(),
    ...said,
  };
}
