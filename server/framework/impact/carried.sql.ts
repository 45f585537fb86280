/** The items $1 whose records read differently, and at which levels; no levels: at all of them. */
const ALTERED = `
  altered AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (item bigint, levels smallint[]))`;

/** That the item of a record reads differently, whatever its level. */
const reads = (column: string): string =>
  `${column} IN (SELECT item FROM altered WHERE levels IS NULL)`;

/** That the item of a record reads differently at one of its levels. */
const readsAt = (item: string, ...levels: readonly string[]): string => `
  EXISTS (SELECT FROM altered WHERE altered.item = ${item}
    AND (levels IS NULL ${levels.map((level) => `OR ${level} = ANY (levels)`).join(" ")}))`;

const PLANS = `
  SELECT id, person_id FROM plan
  WHERE version_id IS NULL AND (${reads("profile_id")} OR ${reads("target_id")} OR id IN (
    SELECT plan_id FROM plan_step AS step JOIN plan_step_outcome AS outcome ON step_id = step.id
    WHERE ${readsAt("competency_id", "from_level", "to_level")}))`;

const EVIDENCE = `
  SELECT id, person_id FROM evidence WHERE id IN (
    SELECT evidence_id FROM evidence_claim
    WHERE ${readsAt("competency_id", "level")} OR ${reads("indicator_id")})`;

const ASSESSMENTS = `
  SELECT id, person_id FROM assessment
  WHERE ${readsAt("competency_id", "level")}
    OR id IN (SELECT assessment_id FROM assessment_indicator WHERE ${reads("indicator_id")})`;

const MENTORS = `
  SELECT id, person_id FROM mentor
  WHERE id IN (SELECT mentor_id FROM mentor_competency WHERE ${reads("competency_id")})`;

/** How many unfinished plans and pieces of evidence read differently. */
export const PLANS_AND_EVIDENCE = `
  WITH ${ALTERED}
  SELECT (SELECT count(*) FROM (${PLANS}) AS plans) AS plans,
    (SELECT count(*) FROM (${EVIDENCE}) AS evidence) AS evidence`;

/** How many records of each kind read differently, and how many people have one. */
export const CARRIED = `
  WITH ${ALTERED},
  plans AS MATERIALIZED (${PLANS}),
  evidences AS MATERIALIZED (${EVIDENCE}),
  assessments AS MATERIALIZED (${ASSESSMENTS}),
  mentors AS MATERIALIZED (${MENTORS})
  SELECT (SELECT count(*) FROM plans) AS plans, (SELECT count(*) FROM evidences) AS evidence,
    (SELECT count(*) FROM assessments) AS assessments,
    (SELECT count(*) FROM mentors) AS "mentorOffers",
    (SELECT count(DISTINCT resource_id) FROM resource_outcome
      WHERE ${readsAt("competency_id", "from_level", "to_level")}) AS resources,
    (SELECT count(*) FROM (
      SELECT person_id FROM plans UNION SELECT person_id FROM evidences
      UNION SELECT person_id FROM assessments UNION SELECT person_id FROM mentors
      UNION SELECT id FROM person WHERE ${reads("stage_id")} OR ${reads("objective_id")}
    ) AS people) AS people`;

/** Resources that lead to a competency today, and to none once the items $1 lead nowhere. */
export const LEFT_WITHOUT_TARGET = `
  WITH ended AS MATERIALIZED (SELECT unnest($1::bigint[]) AS item),
  alive AS MATERIALIZED (
    SELECT item_id AS item FROM competency WHERE version_status(version_id) = 'PUBLISHED'
    UNION SELECT item_id FROM item_successor)
  SELECT count(*) AS count FROM resource
  WHERE NOT retired AND id IN (
      SELECT resource_id FROM resource_outcome WHERE competency_id IN (SELECT item FROM ended))
    AND NOT EXISTS (SELECT FROM resource_outcome
      WHERE resource_id = resource.id AND competency_id NOT IN (SELECT item FROM ended)
        AND competency_id IN (SELECT item FROM alive))`;
