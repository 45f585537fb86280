import { unseenIds } from "../database.ts";
import type { Database, Statement } from "../database.ts";
import type { ReadAhead } from "../foresight.ts";
import type { Day, ItemId, PersonId } from "../level.ts";
import type { Viewer } from "../viewer.ts";
import type { Person } from "./person.ts";
import { managersAboveJson, personRow } from "./person.sql.ts";
import { footingJson, personalJson } from "./personal.sql.ts";
import type { FootingRow, PersonalRow } from "./personal.store.ts";

/** What the person has in review with the viewer or had, with the framework of each. */
const REVIEWED = `
  SELECT coalesce(json_agg(json_build_array(competency_id, framework_id)), '[]') FROM (
    SELECT competency_id FROM evidence JOIN evidence_claim ON evidence_id = evidence.id
      WHERE evidence.person_id = person.id AND (status = 'SUBMITTED' OR EXISTS (
        SELECT FROM evidence_review WHERE evidence_id = evidence.id AND reviewer_id = viewer.id))
    UNION SELECT competency_id FROM assessment
      WHERE person_id = person.id AND assessor_id = viewer.id AND source = 'ASSESSOR'
  ) AS seen JOIN item ON item.id = competency_id WHERE framework_id IN (
    SELECT framework_id FROM role_grant WHERE person_id = viewer.id AND role = 'ASSESSOR')`;

/** The statement, with more columns where more is read ahead. */
const whoAsks = (more = ""): string => `
    WITH viewer AS MATERIALIZED (
      SELECT person.*, mentor.id AS mentor_id,
        EXISTS (SELECT FROM role_grant WHERE person_id = person.id AND role = 'ASSESSOR') AS assesses
      FROM person LEFT JOIN mentor ON mentor.person_id = person.id
      WHERE lower(person.email) = $1 AND person.active)
    SELECT (SELECT revision FROM catalogue_revision) AS revision,
      (SELECT json_build_object('person', ${personRow("viewer")}, 'mentorId', viewer.mentor_id,
          'leads', EXISTS (SELECT FROM person WHERE manager_id = viewer.id AND active),
          'above', ${managersAboveJson("viewer")},
          'grants', (SELECT coalesce(json_agg(json_build_object('role', role,
              'frameworkId', framework_id, 'frameworkKey', framework.key,
              'competencies', competency_ids) ORDER BY role_grant.id), '[]')
            FROM role_grant LEFT JOIN framework ON framework.id = framework_id
            WHERE person_id = viewer.id))
        FROM viewer) AS viewer,
      (SELECT coalesce(json_agg(json_build_object('person', ${personRow("person")},
          'above', ${managersAboveJson("person")},
          'mentored', (SELECT coalesce(json_agg(competency_id), '[]')
            FROM mentorship JOIN mentorship_competency ON mentorship_id = mentorship.id
            WHERE mentee_id = person.id AND status = 'ACCEPTED' AND mentor_id = viewer.mentor_id),
          'reviewed', CASE WHEN viewer.assesses AND viewer.id <> person.id
            THEN (${REVIEWED}) ELSE '[]' END)), '[]')
        FROM viewer, person WHERE person.id = ANY (${unseenIds("$2")})) AS people${more}`;

const WHO_ASKS: Statement = { name: "who-asks", text: whoAsks() };

/** Whose ids are read ahead: $3 says the viewer's or those of the people named. */
const AHEAD = `(SELECT id FROM viewer WHERE $3 = 'VIEWER'
  UNION ALL SELECT unnest(${unseenIds("$2")}) WHERE $3 = 'NAMED')`;

const AND_FOOTING: Statement = {
  name: "who-asks-and-footing",
  text: whoAsks(`, ${footingJson(AHEAD)} AS ahead`),
};
const AND_PERSONAL: Statement = {
  name: "who-asks-and-personal",
  text: whoAsks(`, ${personalJson(AHEAD, "$4")} AS ahead`),
};

/** Who asks, about whom, and at which revision of the catalogue: the first answer of a request. */
export interface Told {
  readonly revision: number;
  /** Null when nobody active has that address. */
  readonly viewer: (Viewer & { readonly above: readonly PersonId[] }) | null;
  /** The people named in the request, as far as they exist. */
  readonly people: readonly ToldPerson[];
  /** What was read ahead. */
  readonly footings: readonly FootingRow[];
  readonly personal: readonly PersonalRow[];
}

/** A person and how the viewer stands to them, by items as they were recorded. */
export interface ToldPerson {
  readonly person: Person;
  readonly above: readonly PersonId[];
  /** Competencies in which the viewer mentors the person. */
  readonly mentored: readonly ItemId[];
  /** Competencies that an assessor has or had to review, in frameworks of the viewer's grants. */
  readonly reviewed: readonly (readonly [competency: ItemId, frameworkId: number])[];
}

interface Row<Ahead> extends Omit<Told, "footings" | "personal"> {
  /** Only where it was asked for. */
  readonly ahead?: readonly Ahead[];
}

/** What a request asks first. */
export interface FirstQuestion {
  /** The viewer's address, in lower case. */
  readonly address: string;
  readonly named: readonly PersonId[];
  readonly ahead: ReadAhead | null;
  readonly today: Day;
}

/** The first thing every request asks. */
export const askingStore = (database: Database) => ({
  /** Who has that address, how they stand to the people named, and what is to be read ahead. */
  async whoAsks({ address, named, ahead, today }: FirstQuestion): Promise<Told> {
    const nothing = { footings: [], personal: [] };
    const asked = [address, named];
    if (ahead === null)
      return { ...nothing, ...one(await database.rows<Row<never>>(WHO_ASKS, asked)) };
    if (ahead.what === "FOOTING") {
      const row = one(await database.rows<Row<FootingRow>>(AND_FOOTING, [...asked, ahead.of]));
      return { ...row, ...nothing, footings: row.ahead ?? [] };
    }
    const values = [...asked, ahead.of, today];
    const row = one(await database.rows<Row<PersonalRow>>(AND_PERSONAL, values));
    return { ...row, ...nothing, personal: row.ahead ?? [] };
  },
});

function one<Found>([row]: readonly Found[]): Found {
  if (row === undefined) throw new Error("the statement of who asks always answers one row");
  return row;
}
