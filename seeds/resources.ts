import type { Client } from "pg";
import { resources } from "./texts.ts";

/** Adds the seeded training whose keys are new; outcomes refer to the framework's competencies. */
export async function addResources(client: Client, frameworkKey: string): Promise<void> {
  const found = await client.query<{ key: string }>("SELECT key FROM resource");
  const known = new Set(found.rows.map(({ key }) => key));
  const fresh = JSON.stringify(resources.filter(({ key }) => !known.has(key)));
  await client.query(RESOURCES, [fresh]);
  await client.query(OUTCOMES, [fresh, frameworkKey]);
  await client.query(SESSIONS, [fresh]);
  await client.query(PREREQUISITES, [fresh]);
}

const RESOURCES = `
  INSERT INTO resource (key, title, description, url, provider, format, languages, hours, cost,
    assessed, available_from, available_until, rating_sum, rating_count)
  SELECT key, title, description, url, provider, format, languages, hours, cost, assessed,
    "availableFrom", "availableUntil", "ratingSum", "ratingCount"
  FROM jsonb_to_recordset($1::jsonb) AS given (key text, title jsonb, description jsonb, url text,
    provider text, format resource_format, languages text[], hours numeric, cost numeric,
    assessed boolean, "availableFrom" date, "availableUntil" date, "ratingSum" bigint,
    "ratingCount" bigint)`;

const OUTCOMES = `
  INSERT INTO resource_outcome (resource_id, position, competency_id, from_level, to_level)
  SELECT resource.id, place, item.id, (outcome ->> 'fromLevel')::smallint,
    (outcome ->> 'toLevel')::smallint
  FROM jsonb_to_recordset($1::jsonb) AS given (key text, outcomes jsonb)
  JOIN resource USING (key)
  CROSS JOIN jsonb_array_elements(outcomes) WITH ORDINALITY AS listed (outcome, place)
  JOIN framework ON framework.key = $2
  JOIN item ON item.framework_id = framework.id AND item.kind = 'COMPETENCY'
    AND item.key = outcome ->> 'competency'`;

const SESSIONS = `
  INSERT INTO resource_session (resource_id, starts_on)
  SELECT resource.id, starts_on
  FROM jsonb_to_recordset($1::jsonb) AS given (key text, sessions date[])
  JOIN resource USING (key) CROSS JOIN unnest(sessions) AS starts_on`;

const PREREQUISITES = `
  WITH wanted AS (
    SELECT resource.id AS resource_id, place, options
    FROM jsonb_to_recordset($1::jsonb) AS given (key text, "prerequisiteGroups" jsonb)
    JOIN resource USING (key)
    CROSS JOIN jsonb_array_elements("prerequisiteGroups") WITH ORDINALITY AS listed (options, place)
  ), groups AS (
    INSERT INTO prerequisite_group (resource_id, position)
    SELECT resource_id, place FROM wanted RETURNING id, resource_id, position
  )
  INSERT INTO prerequisite_option (group_id, resource_id)
  SELECT groups.id, option.id
  FROM groups JOIN wanted
    ON wanted.resource_id = groups.resource_id AND wanted.place = groups.position
  JOIN resource AS option ON options ? option.key`;
