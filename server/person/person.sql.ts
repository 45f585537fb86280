/**
 * A person's row with the properties of `Person`, as JSON writes it inside of other JSON; the
 * argument is the row's alias. Naming the columns of a row takes PostgreSQL half of the time that
 * `json_build_object` takes.
 */
export const personRow = (alias: string): string => `(SELECT told FROM (SELECT
  ${alias}.id, ${alias}.revision, ${alias}.display_name AS "displayName", ${alias}.email,
  ${alias}.active, ${alias}.manager_id AS "managerId", ${alias}.org_unit_id AS "orgUnitId",
  ${alias}.stage_id AS "stageId", ${alias}.objective_id AS "objectiveId", ${alias}.languages,
  ${alias}.time_zone AS "timeZone", ${alias}.availability,
  ${alias}.seeking_mentor AS "seekingMentor") AS told)`;

/** The ids of everyone above a person in the reporting line, as a JSON list. */
export const managersAboveJson = (alias: string): string => `
  (WITH RECURSIVE above AS (
     SELECT ${alias}.manager_id AS id WHERE ${alias}.manager_id IS NOT NULL
     UNION SELECT next.manager_id FROM above JOIN person AS next USING (id)
       WHERE next.manager_id IS NOT NULL)
   SELECT coalesce(json_agg(id), '[]') FROM above)`;
