import { levelRecord, recordJson, stands } from "../assessment/record.sql.ts";
import type { RecordRow } from "../assessment/record.sql.ts";
import type { Database, Statement } from "../database.ts";
import { relatives } from "../framework/publishing/following.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { ItemId, MentorId } from "../level.ts";
import { personRow } from "../person/person.sql.ts";
import { followedOffer } from "./followed-offer.ts";
import type { Mentor } from "./mentor.ts";

/** $4: see `relatedJson`; what is offered may be shown by records under other items. */
const MENTORS: Statement = {
  name: "mentors",
  text: `
    WITH related AS MATERIALIZED (
      SELECT item, other FROM jsonb_to_recordset($4::jsonb) AS given (item bigint, other bigint))
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
        AND competency_id = ANY (offered.competencies
          || ARRAY(SELECT other FROM related WHERE item = ANY (offered.competencies)))
        AND source NOT IN ('SELF', 'PEER') AND ${stands("assessment")}) AS confirmed ON true
    WHERE ($1::bigint[] IS NULL OR mentor.id = ANY ($1)) AND mentor.id > $2
    ORDER BY mentor.id LIMIT $3`,
};

type MentorRow = Omit<Mentor, "records"> & { readonly records: readonly RecordRow[] };

/** So many at a time: no statement may take longer than the server's role lets it. */
const PART = 5_000;

const NAMING: Statement = {
  name: "mentors-naming",
  text: "SELECT DISTINCT mentor_id AS id FROM mentor_competency WHERE competency_id = ANY ($1)",
};

/** Where offers to mentor are kept; what they are in is read as the successions say. */
export const mentorStore = (database: Database, successions: Successions) => ({
  /** These offers (null: all), by id. */
  all: async (ids: readonly MentorId[] | null): Promise<Mentor[]> => {
    const found: Mentor[] = [];
    const related = relatedJson(successions);
    let part: MentorRow[];
    do {
      const values = [ids, found.at(-1)?.id ?? 0, PART, related];
      part = await database.rows<MentorRow>(MENTORS, values);
      for (const row of part) {
        const offer = { ...row, records: row.records.map(levelRecord) };
        found.push(followedOffer(offer, successions));
      }
    } while (part.length === PART);
    return found;
  },

  /** Those that were recorded as being in one of these competencies. */
  async naming(competencies: readonly ItemId[]): Promise<MentorId[]> {
    const found = await database.rows<Pick<Mentor, "id">>(NAMING, [competencies]);
    return found.map(({ id }) => id);
  },
});

/** Pairs of different items whose records are read under one. */
function relatedJson(successions: Successions): string {
  const pairs = [...relatives(successions)].flatMap(([item, others]) =>
    others.map((other) => ({ item, other })),
  );
  return JSON.stringify(pairs);
}
