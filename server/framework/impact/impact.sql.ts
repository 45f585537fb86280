/** Stages of frameworks other than $1 that people may be measured against. */
const ELSEWHERE = `
  SELECT stage.item_id FROM stage JOIN framework_version AS version ON version.id = version_id
  WHERE framework_id <> (SELECT id FROM framework WHERE key = $1)
    AND version_status(version.id) = 'PUBLISHED'
  UNION SELECT item_id FROM item_successor JOIN item ON item.id = item_id
  WHERE framework_id <> (SELECT id FROM framework WHERE key = $1) AND kind = 'STAGE'`;

/** Active people by objective and stage, where one of them is of the framework $1. */
export const AIMS = `
  WITH own AS MATERIALIZED (
    SELECT id FROM item
    WHERE framework_id = (SELECT id FROM framework WHERE key = $1) AND kind = 'STAGE')
  SELECT objective_id AS objective, stage_id AS stage, count(*) AS people,
    objective_id IN (${ELSEWHERE}) IS TRUE AS elsewhere, to_json((array_agg(id))[1:5]) AS few
  FROM person
  WHERE active AND (objective_id IN (SELECT id FROM own) OR stage_id IN (SELECT id FROM own))
  GROUP BY objective_id, stage_id`;

/** A standing as a number is in its lowest bits; what goes before another, in those above. */
const BITS = 10;

/**
 * The rule for the current level ($1, on the day $2), set-wise as in `standingIn`: of what each of
 * the views $3 reads of a person, the standing as a number, before and after. A record's time in
 * microseconds and its level make one number, so that the deciding record is the greatest.
 */
const SHOWN = `
  source AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($3::jsonb)
      AS given (view int, item bigint, later boolean, levels smallint[])),
  shown AS (
    SELECT person_id, view,
      coalesce(max(weight) FILTER (WHERE NOT later) & ${2 ** BITS - 1}, 0) AS before,
      coalesce(max(weight) FILTER (WHERE later) & ${2 ** BITS - 1}, 0) AS after
    FROM (
      SELECT person_id, view, later,
        CASE WHEN valid_until < $2 THEN 1 ELSE
          CASE $1 WHEN 'LATEST_CONFIRMED'
            THEN (date_part('epoch', assessed_at) * 1000000)::bigint << ${BITS} ELSE 0 END
          + 1 + CASE WHEN levels IS NULL THEN level ELSE levels[level + 1] END
        END AS weight
      FROM source JOIN assessment ON competency_id = item
      WHERE source NOT IN ('SELF', 'PEER')
        AND id NOT IN (SELECT assessment_id FROM assessment_void)
        AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
        AND (levels IS NULL OR levels[level + 1] IS NOT NULL)) AS record
    GROUP BY person_id, view),
  aims AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb)
      AS given (aims int, objective bigint, stage bigint)),
  aiming AS (
    SELECT id AS person_id, aims FROM person JOIN aims
      ON coalesce(objective_id, 0) = objective AND coalesce(stage_id, 0) = stage
    WHERE active)`;

/** How many people with the aims $4 stand how in the views $3. */
export const STANDINGS = `
  WITH ${SHOWN}
  SELECT aims, view, before, after, count(*) AS people
  FROM shown JOIN aiming USING (person_id) GROUP BY aims, view, before, after`;

/** By change, the people of whom one of the watched gaps $5 alters its status or size. */
export const PEOPLE_WATCHED = `
  WITH ${SHOWN},
  watched AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($5::jsonb)
      AS given (change int, aims int, view int, required smallint)),
  altered AS (
    SELECT DISTINCT change, person_id
    FROM shown JOIN aiming USING (person_id) JOIN watched USING (aims, view)
    WHERE least(before, required + 1) <> least(after, required + 1))
  SELECT change, count(*) AS count, to_json((array_agg(person_id))[1:5]) AS few
  FROM altered GROUP BY change`;
