import type { RecordKind } from "./unmapped.ts";

/** Where records of a kind lie, and what of them names an item or a level. */
interface Source {
  readonly record: RecordKind;
  readonly rows: string;
  readonly value: string;
}

// A plan that is over keeps its own version, with its steps: it uses nothing of the next one.
const UNFINISHED = "plan WHERE version_id IS NULL";
const STEPS = `plan_step_outcome AS outcome JOIN plan_step AS step ON step.id = outcome.step_id
  JOIN plan ON plan.id = step.plan_id WHERE plan.version_id IS NULL`;

/** Every column of the database in which a record names an item of a framework. */
const OF_ITEMS: readonly Source[] = [
  { record: "ASSESSMENT", rows: "assessment", value: "competency_id" },
  { record: "INDICATOR_MARK", rows: "assessment_indicator", value: "indicator_id" },
  { record: "EVIDENCE_CLAIM", rows: "evidence_claim", value: "competency_id" },
  { record: "EVIDENCE_CLAIM", rows: "evidence_claim", value: "indicator_id" },
  { record: "PRESENT_STAGE", rows: "person", value: "stage_id" },
  { record: "OBJECTIVE", rows: "person", value: "objective_id" },
  { record: "PLAN", rows: UNFINISHED, value: "profile_id" },
  { record: "PLAN_TARGET", rows: UNFINISHED, value: "target_id" },
  { record: "PLAN_STEP", rows: STEPS, value: "competency_id" },
  { record: "RESOURCE_OUTCOME", rows: "resource_outcome", value: "competency_id" },
  { record: "MENTOR_OFFER", rows: "mentor_competency", value: "competency_id" },
  { record: "MENTORSHIP", rows: "mentorship_competency", value: "competency_id" },
  {
    record: "ASSESSOR_ROLE",
    rows: "role_grant CROSS JOIN unnest(competency_ids) AS covered (competency_id)",
    value: "competency_id",
  },
];

/** Every column in which a record names a level of a competency; one record may name two. */
const OF_LEVELS: readonly Source[] = [
  { record: "ASSESSMENT", rows: "assessment", value: "level" },
  { record: "EVIDENCE_CLAIM", rows: "evidence_claim", value: "level" },
  { record: "PLAN_STEP", rows: STEPS, value: "from_level" },
  { record: "PLAN_STEP", rows: STEPS, value: "to_level" },
  { record: "RESOURCE_OUTCOME", rows: "resource_outcome", value: "from_level" },
  { record: "RESOURCE_OUTCOME", rows: "resource_outcome", value: "to_level" },
];

/** The items of the framework (by key) that a list of kinds and keys names. */
const NAMED = `
  SELECT item.id, item.kind, item.key
  FROM item JOIN framework ON framework.id = item.framework_id
  JOIN jsonb_to_recordset($2::jsonb) AS wanted (kind item_kind, key text)
    ON wanted.kind = item.kind AND wanted.key = item.key
  WHERE framework.key = $1`;

/** The same, and the items whose records are read under one of these, with their levels. */
export const READ_UNDER = `
  SELECT id, kind, key, NULL::smallint[] AS levels FROM (${NAMED}) AS named
  UNION ALL SELECT successor.item_id, kind, key, levels
    FROM item_successor AS successor JOIN (${NAMED}) AS named ON named.id = successor.successor_id`;

/** One pass over each table, however many keys are asked about. */
const counted = (sources: readonly Source[], condition: (value: string) => string): string =>
  sources
    .map(({ record, rows, value }) => {
      const where = `${rows.includes(" WHERE ") ? "AND" : "WHERE"} ${condition(value)}`;
      return `SELECT '${record}' AS record, ${value} AS value, count(*) AS count
        FROM ${rows} ${where} GROUP BY ${value}`;
    })
    .join(" UNION ALL ");

/** How often each level of each competency is named. */
function countedLevels(): string {
  return OF_LEVELS.map(({ record, rows, value }) => {
    const where = `${rows.includes(" WHERE ") ? "AND" : "WHERE"} ${value} IS NOT NULL`;
    return `SELECT '${record}' AS record, competency_id AS item, ${value} AS value, count(*) AS count
      FROM ${rows} ${where} AND competency_id IN (SELECT id FROM named)
      GROUP BY competency_id, ${value}`;
  }).join(" UNION ALL ");
}

/** Keeps new records from naming the items $2 of the framework $1 until the transaction ends. */
export const HOLD_ITEMS = `SELECT hold_items(ARRAY(SELECT id FROM (${NAMED}) AS named))`;

/** Of the items $2 of the framework $1, those that records name, each with counts by kind. */
export const KEYS_IN_USE = `
  WITH named AS MATERIALIZED (${READ_UNDER}),
  used AS (${counted(OF_ITEMS, (value) => `${value} IN (SELECT id FROM named)`)}),
  summed AS (
    SELECT kind, key, record, sum(count)::bigint AS count
    FROM used JOIN named ON named.id = used.value GROUP BY kind, key, record)
  SELECT kind, key, json_object_agg(record, count) AS records
  FROM summed GROUP BY kind, key ORDER BY kind, key`;

/** Of the levels $3, those that records name of the competencies $2 of the framework $1. */
export const LEVELS_IN_USE = `
  WITH named AS MATERIALIZED (${READ_UNDER}),
  used AS (${countedLevels()}),
  read AS (
    SELECT CASE WHEN levels IS NULL THEN value ELSE levels[value + 1] END AS value, record, count
    FROM used JOIN named ON named.id = used.item),
  summed AS (
    SELECT value, record, sum(count)::bigint AS count FROM read
    WHERE value = ANY ($3::smallint[]) GROUP BY value, record)
  SELECT 'LEVEL' AS kind, value::text AS key, json_object_agg(record, count) AS records
  FROM summed GROUP BY value ORDER BY value`;
