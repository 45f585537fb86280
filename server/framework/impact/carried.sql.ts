/** That a record's item is one of $1, all of whose records read differently. */
const reads = (item: string): string => `${item} = ANY ($1::bigint[])`;

/** The same, or that it reads differently at one of the record's levels, which $2 lists by item. */
const readsAt = (item: string, ...levels: readonly string[]): string =>
  [
    reads(item),
    ...levels.map(
      (level) => `(${item}, ${level}) IN (SELECT * FROM jsonb_to_recordset($2::jsonb)
        AS altered (item bigint, level smallint))`,
    ),
  ].join(" OR ");

const PLANS = `
  SELECT id, person_id FROM plan
  WHERE version_id IS NULL AND (${reads("profile_id")} OR ${reads("target_id")} OR id IN (
    SELECT plan_id FROM plan_step AS step JOIN plan_step_outcome AS outcome ON step_id = step.id
    WHERE ${readsAt("competency_id", "from_level", "to_level")}))`;

const CLAIMED = `
  SELECT DISTINCT evidence_id FROM evidence_claim
  WHERE ${readsAt("competency_id", "level")} OR ${reads("indicator_id")}`;

const ASSESSMENTS = `
  SELECT id, person_id FROM assessment
  WHERE ${readsAt("competency_id", "level")}
    OR id IN (SELECT assessment_id FROM assessment_indicator WHERE ${reads("indicator_id")})`;

const MENTORS = `
  SELECT id, person_id FROM mentor
  WHERE id IN (SELECT mentor_id FROM mentor_competency WHERE ${reads("competency_id")})`;

/** How many unfinished plans and pieces of evidence read differently. */
export const PLANS_AND_EVIDENCE = `
  SELECT (SELECT count(*) FROM (${PLANS}) AS plans) AS plans,
    (SELECT count(*) FROM (${CLAIMED}) AS claimed) AS evidence`;

/** How many records of each kind read differently, and how many people have one. */
export const CARRIED = `
  WITH plans AS MATERIALIZED (${PLANS}),
  evidences AS MATERIALIZED (
    SELECT id, person_id FROM evidence JOIN (${CLAIMED}) AS claimed ON evidence_id = id),
  assessments AS MATERIALIZED (
    SELECT person_id, count(*) AS count FROM (${ASSESSMENTS}) AS own GROUP BY person_id),
  mentors AS MATERIALIZED (${MENTORS})
  SELECT (SELECT count(*) FROM plans) AS plans, (SELECT count(*) FROM evidences) AS evidence,
    (SELECT coalesce(sum(count), 0)::bigint FROM assessments) AS assessments,
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
