import type { AssessmentSource } from "../assessment/assessment.ts";
import { levelRecord } from "../assessment/record.sql.ts";
import type { RecordRow } from "../assessment/record.sql.ts";
import { unseenIds } from "../database.ts";
import type { Database, Statement } from "../database.ts";
import type { IndicatorMark } from "../evidence/indicator.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type {
  AssessmentId,
  Day,
  Instant,
  ItemId,
  MentorId,
  PersonId,
  ResourceId,
} from "../level.ts";
import { followedPersonal } from "./followed-personal.ts";
import type { Naming, Recorded } from "./followed-personal.ts";
import { personalJson } from "./personal.sql.ts";
import type { Person } from "./person.ts";
import type { EvidenceSummary, Footing, Personal, StepSummary } from "./personal.ts";

const PERSONAL: Statement = {
  name: "personal",
  text: `SELECT ${personalJson(`unnest(${unseenIds("$1")})`, "$2")} AS people`,
};

type MarkRow = readonly [ItemId, AssessmentId, AssessmentSource, Instant, boolean];
/** A row of `footingJson`, as it travels. */
export interface FootingRow {
  readonly person: PersonId;
  readonly records: readonly RecordRow[];
  readonly declined: readonly (readonly [MentorId, ItemId, Day])[];
  readonly mentoredBy: readonly (readonly [MentorId, ItemId])[];
  readonly mentees: readonly PersonId[];
}

/** A row of `personalJson`, as it travels. */
export interface PersonalRow extends FootingRow {
  readonly assessors: readonly Person[];
  readonly evidence: readonly EvidenceSummary[];
  readonly marks: readonly MarkRow[];
  readonly namings: readonly Naming[];
  readonly steps: readonly StepSummary[];
  readonly completed: readonly ResourceId[];
}

interface PersonalAnswer {
  readonly people: readonly PersonalRow[];
}

/** What is personal, for many people in one statement. */
export const personalStore = (database: Database) => ({
  /** What is personal of each of these people today, in their order. */
  async of(
    people: readonly PersonId[],
    { today, successions }: { readonly today: Day; readonly successions: Successions },
  ): Promise<(Personal | undefined)[]> {
    const [answer] = await database.rows<PersonalAnswer>(PERSONAL, [people, today]);
    const read = (row: PersonalRow) => followedPersonal(personalFrom(row), successions);
    const found = new Map(answer?.people.map((row) => [row.person, read(row)]));
    return people.map((id) => found.get(id));
  },
});

/** Reads a row that `footingJson` wrote. */
export function footingFrom(row: FootingRow): Footing {
  return {
    person: row.person,
    records: row.records.map(levelRecord),
    declined: row.declined.map(([mentor, competency, on]) => ({ mentor, competency, on })),
    mentoredBy: row.mentoredBy.map(([mentor, competency]) => ({ mentor, competency })),
    mentees: new Set(row.mentees),
  };
}

/** Reads a row that `personalJson` wrote. */
export function personalFrom(row: PersonalRow): Recorded {
  return {
    ...footingFrom(row),
    assessors: new Map(row.assessors.map((one) => [one.id, one])),
    evidence: new Map(row.evidence.map((one) => [one.id, one])),
    marks: row.marks.map(indicatorMark),
    namings: row.namings,
    steps: row.steps,
    completed: new Set(row.completed),
  };
}

function indicatorMark([
  indicator,
  assessment,
  source,
  assessedAt,
  demonstrated,
]: MarkRow): IndicatorMark {
  return { indicator, assessment, source, assessedAt, demonstrated };
}
