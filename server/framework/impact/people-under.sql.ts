import { READ_UNDER } from "../publishing/keys-in-use.sql.ts";

/** The items whose records are read under the kinds and keys $2 of the framework $1. */
export const ITEMS_UNDER = `
  SELECT id AS item, kind, key FROM (${READ_UNDER}) AS named`;

/** A column in which records of a person, or of nobody, name an item of a kind. */
interface Source {
  readonly kind: NamedKind;
  readonly rows: string;
  readonly item: string;
  readonly person: string | null;
}

/** The kinds of items that records name, each with the parameter that lists them. */
export const NAMED_KINDS = ["COMPETENCY", "INDICATOR", "STAGE", "PROFILE"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];
const listOf = (kind: NamedKind): string => `$${NAMED_KINDS.indexOf(kind) + 1}::bigint[]`;

const CLAIMS = "evidence_claim AS claim JOIN evidence ON evidence.id = evidence_id";
const PLANS = "(SELECT * FROM plan WHERE version_id IS NULL) AS plan";
const STEPS = `plan_step_outcome AS outcome JOIN plan_step AS step ON step.id = outcome.step_id
  JOIN ${PLANS} ON plan.id = step.plan_id`;

/** Every column of the database in which a record names an item, and whose record it is. */
const SOURCES: readonly Source[] = [
  of("COMPETENCY", "assessment", "competency_id", "person_id"),
  of("COMPETENCY", CLAIMS, "competency_id", "person_id"),
  of("COMPETENCY", STEPS, "competency_id", "person_id"),
  of(
    "COMPETENCY",
    "mentor_competency AS offer JOIN mentor ON mentor.id = mentor_id",
    "competency_id",
    "person_id",
  ),
  of(
    "COMPETENCY",
    "mentorship_competency AS topic JOIN mentorship ON mentorship.id = mentorship_id",
    "competency_id",
    "mentee_id",
  ),
  of(
    "COMPETENCY",
    "role_grant CROSS JOIN unnest(competency_ids) AS covered (competency_id)",
    "competency_id",
    "person_id",
  ),
  of("COMPETENCY", "resource_outcome", "competency_id", null),
  of(
    "INDICATOR",
    "assessment_indicator AS mark JOIN assessment ON assessment.id = assessment_id",
    "indicator_id",
    "person_id",
  ),
  of("INDICATOR", CLAIMS, "indicator_id", "person_id"),
  of("STAGE", "person", "stage_id", "person.id"),
  of("STAGE", "person", "objective_id", "person.id"),
  of("STAGE", PLANS, "target_id", "person_id"),
  of("PROFILE", PLANS, "profile_id", "person_id"),
];

function of(...[kind, rows, item, person]: [NamedKind, string, string, string | null]): Source {
  return { kind, rows, item, person };
}

/** The items of those kinds that records name, and how many people have such a record. */
export function peopleUnderSql(kinds: ReadonlySet<NamedKind>): string {
  const used = SOURCES.filter(({ kind }) => kinds.has(kind)).map(
    ({ kind, rows, item, person }) => `
      SELECT DISTINCT ${item} AS item, ${person ?? "NULL::bigint"} AS person
      FROM ${rows} WHERE ${item} = ANY (${listOf(kind)})`,
  );
  // Every list is named, so that a statement has all its parameters whatever the kinds.
  const lists = NAMED_KINDS.map((kind) => `cardinality(${listOf(kind)})`).join(" + ");
  return `
    WITH used AS (${used.join(" UNION ")})
    SELECT key, kind, count(person) AS count,
      to_json((array_agg(person) FILTER (WHERE person IS NOT NULL))[1:5]) AS few
    FROM (SELECT DISTINCT kind, key, person FROM used
      JOIN jsonb_to_recordset($5::jsonb) AS named (item bigint, kind text, key text)
        USING (item)) AS people
    WHERE ${lists} > 0 GROUP BY kind, key`;
}

/** The people with records at the levels $3 of the competencies $2 of the framework $1. */
export const PEOPLE_AT_LEVELS = `
  WITH named AS MATERIALIZED (${READ_UNDER}),
  used AS (${[
    ["assessment", "level"],
    [CLAIMS, "level"],
    [STEPS, "from_level"],
    [STEPS, "to_level"],
  ]
    .map(
      ([rows, level]) => `
        SELECT DISTINCT person_id AS person,
          CASE WHEN levels IS NULL THEN ${level} ELSE levels[${level} + 1] END AS level
        FROM ${rows} JOIN named ON named.id = competency_id`,
    )
    .join(" UNION ")})
  SELECT 'LEVEL' AS kind, level::text AS key, count(*) AS count,
    to_json((array_agg(person))[1:5]) AS few
  FROM used WHERE level = ANY ($3::smallint[]) GROUP BY level`;
