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
    WHERE ($1::bigint[] IS NULL OR mentor.id = ANY ($1)) AND mentor.id > $2
    ORDER BY mentor.id LIMIT $3`,
};

type MentorRow = Omit<Mentor, "records"> & { readonly records: readonly RecordRow[] };

/** So many at a time: no statement may take longer than the server's role lets it. */
const PART = 5_000;

/** Where offers to mentor are kept. */
export const mentorStore = (database: Database) => ({
  /** These offers (null: all), by id. */
  async all(ids: readonly MentorId[] | null): Promise<Mentor[]> {
    const found: Mentor[] = [];
    let part: MentorRow[];
    do {
      part = await database.rows<MentorRow>(MENTORS, [ids, found.at(-1)?.id ?? 0, PART]);
      for (const row of part) found.push({ ...row, records: row.records.map(levelRecord) });
    } while (part.length === PART);
    return found;
  },
});
