import { levelRecord, recordJson, stands } from "../assessment/record.sql.ts";
import type { RecordRow } from "../assessment/record.sql.ts";
import type { Database, Statement } from "../database.ts";
import type { MentorId } from "../level.ts";
import { personRow } from "../person/person.sql.ts";
import type { Mentor } from "./mentor.ts";

const MENTORS: Statement = {
  name: "mentors",
  text: `
    SELECT mentor.id, mentor.revision, to_json(${personRow("person")}) AS person, mentor.capacity,
      greatest(0, mentor.capacity - coalesce(taken.places, 0)) AS "freeCapacity",
      mentor.languages, mentor.time_zone AS "timeZone", mentor.availability,
      mentor.paused_until AS "pausedUntil",
      coalesce(to_json(offered.competencies), '[]') AS competencies,
      coalesce(confirmed.records, '[]') AS records
    FROM mentor JOIN person ON person.id = mentor.person_id
    LEFT JOIN LATERAL (SELECT count(*) AS places FROM mentorship
      WHERE mentor_id = mentor.id AND status = 'ACCEPTED') AS taken ON true
    LEFT JOIN LATERAL (SELECT array_agg(competency_id ORDER BY competency_id) AS competencies
      FROM mentor_competency WHERE mentor_id = mentor.id) AS offered ON true
    LEFT JOIN LATERAL (SELECT json_agg(${recordJson("assessment")}) AS records
      FROM assessment WHERE assessment.person_id = person.id
        AND competency_id = ANY (offered.competencies)
        AND source NOT IN ('SELF', 'PEER') AND ${stands("assessment")}) AS confirmed ON true
    WHERE $1::bigint[] IS NULL OR mentor.id = ANY ($1)`,
};

type MentorRow = Omit<Mentor, "records"> & { readonly records: readonly RecordRow[] };

/** Where offers to mentor are kept. */
export const mentorStore = (database: Database) => ({
  /** These offers (null: all), in no particular order. */
  async all(ids: readonly MentorId[] | null): Promise<Mentor[]> {
    const rows = await database.rows<MentorRow>(MENTORS, [ids]);
    return rows.map((row) => ({ ...row, records: row.records.map(levelRecord) }));
  },
});
