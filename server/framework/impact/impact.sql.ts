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

/** From which person to which everybody is, and what others see at this moment. */
export const EVERYBODY = `
  SELECT coalesce(min(id), 0) AS first, coalesce(max(id), 0) AS last,
    pg_export_snapshot() AS snapshot FROM person`;
