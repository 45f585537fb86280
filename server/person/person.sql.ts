/** A person's row as JSON with the properties of `Person`; the argument is the row's alias. */
export const personJson = (alias: string): string => `json_build_object(
  'id', ${alias}.id, 'revision', ${alias}.revision, 'displayName', ${alias}.display_name,
  'email', ${alias}.email, 'active', ${alias}.active, 'managerId', ${alias}.manager_id,
  'orgUnitId', ${alias}.org_unit_id, 'stageId', ${alias}.stage_id,
  'objectiveId', ${alias}.objective_id, 'languages', ${alias}.languages,
  'timeZone', ${alias}.time_zone, 'availability', ${alias}.availability,
  'seekingMentor', ${alias}.seeking_mentor)`;

/** The ids of everyone above a person in the reporting line, as a JSON list. */
export const managersAboveJson = (alias: string): string => `
  (WITH RECURSIVE above AS (
     SELECT ${alias}.manager_id AS id WHERE ${alias}.manager_id IS NOT NULL
     UNION SELECT next.manager_id FROM above JOIN person AS next USING (id)
       WHERE next.manager_id IS NOT NULL)
   SELECT coalesce(json_agg(id), '[]') FROM above)`;
