import { READ_UNDER } from "../publishing/keys-in-use.sql.ts";

/** A column in which records of a person name an item, or a level of one. */
interface Source {
  readonly rows: string;
  readonly person: string;
  readonly value: string;
}

const CLAIMS = "evidence_claim AS claim JOIN evidence ON evidence.id = evidence_id";
const PLANS = "(SELECT * FROM plan WHERE version_id IS NULL) AS plan";
const STEPS = `plan_step_outcome AS outcome JOIN plan_step AS step ON step.id = outcome.step_id
  JOIN ${PLANS} ON plan.id = step.plan_id`;

/** Every column in which a record of a person names an item of a framework. */
const OF_ITEMS: readonly Source[] = [
  { rows: "assessment", person: "person_id", value: "competency_id" },
  {
    rows: "assessment_indicator AS mark JOIN assessment ON assessment.id = assessment_id",
    person: "person_id",
    value: "indicator_id",
  },
  { rows: CLAIMS, person: "person_id", value: "competency_id" },
  { rows: CLAIMS, person: "person_id", value: "indicator_id" },
  { rows: "person", person: "person.id", value: "stage_id" },
  { rows: "person", person: "person.id", value: "objective_id" },
  { rows: PLANS, person: "person_id", value: "profile_id" },
  { rows: PLANS, person: "person_id", value: "target_id" },
  { rows: STEPS, person: "person_id", value: "competency_id" },
  {
    rows: "mentor_competency AS offer JOIN mentor ON mentor.id = mentor_id",
    person: "person_id",
    value: "competency_id",
  },
  {
    rows: "mentorship_competency AS topic JOIN mentorship ON mentorship.id = mentorship_id",
    person: "mentee_id",
    value: "competency_id",
  },
  {
    rows: "role_grant CROSS JOIN unnest(competency_ids) AS covered (competency_id)",
    person: "person_id",
    value: "competency_id",
  },
];

/** Every column in which a record of a person names a level of a competency. */
const OF_LEVELS: readonly Source[] = [
  { rows: "assessment", person: "person_id", value: "level" },
  { rows: CLAIMS, person: "person_id", value: "level" },
  { rows: STEPS, person: "person_id", value: "from_level" },
  { rows: STEPS, person: "person_id", value: "to_level" },
];

const COUNTED = `count(*) AS count, to_json((array_agg(person))[1:5]) AS few`;

/** The people with records under the items $2 of the framework $1, by kind and key. */
export const PEOPLE_UNDER = `
  WITH named AS MATERIALIZED (${READ_UNDER}),
  used AS (
    ${OF_ITEMS.map(
      ({ rows, person, value }) => `SELECT named.kind::text, named.key, ${person} AS person
        FROM ${rows} JOIN named ON named.id = ${value}`,
    ).join(" UNION ")})
  SELECT kind, key, ${COUNTED} FROM used GROUP BY kind, key`;

/** The people with records at the levels $3 of the competencies $2 of the framework $1. */
export const PEOPLE_AT_LEVELS = `
  WITH named AS MATERIALIZED (${READ_UNDER}),
  used AS (
    ${OF_LEVELS.map(
      ({ rows, person, value }) => `
        SELECT ${person} AS person,
          CASE WHEN levels IS NULL THEN ${value} ELSE levels[${value} + 1] END AS level
        FROM ${rows} JOIN named ON named.id = competency_id`,
    ).join(" UNION ")})
  SELECT 'LEVEL' AS kind, level::text AS key, ${COUNTED}
  FROM used WHERE level = ANY ($3::smallint[]) GROUP BY level`;
