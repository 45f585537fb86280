import { unseenIds } from "../database.ts";
import { personRow } from "../person/person.sql.ts";

/**
 * Adds an entry and what it says beside it: at, action, actor, type and id of the subject,
 * framework, request, reason, changes. The database gives it its place in the chain.
 */
export const APPEND = `
  WITH salted AS MATERIALIZED (SELECT gen_random_uuid() AS salt),
  entry AS (
    INSERT INTO audit_entry
      (at, action, actor_id, subject_type, subject_id, framework_id, request_id, digest)
    SELECT to_timestamp($1::float8 / 1000), $2, $3::bigint, $4, $5::bigint, $6::bigint, $7,
      audit_digest(salt, $8, $9::jsonb)
    FROM salted RETURNING id)
  INSERT INTO audit_value (entry_id, salt, reason, changes)
  SELECT entry.id, salt, $8, $9::jsonb FROM entry, salted`;

/** The entries whose ids a query finds, newest first, with the people whom they name. */
export const told = (found: string, totalCount = "NULL"): string => `
  WITH found AS (${found}),
  page AS (SELECT audit_entry.*, audit_value.reason, audit_value.changes
    FROM found JOIN audit_entry USING (id) LEFT JOIN audit_value ON entry_id = audit_entry.id)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', id,
        'at', (extract(epoch FROM at) * 1000)::bigint, 'action', action, 'actor', actor_id,
        'subject', json_build_object('type', subject_type, 'id', subject_id),
        'framework', framework_id, 'requestId', request_id,
        'reason', reason, 'changes', coalesce(changes, '[]')) ORDER BY page.at DESC, id DESC), '[]')
      FROM page) AS entries,
    (SELECT coalesce(json_agg(${personRow("person")}), '[]') FROM person WHERE id IN (
      SELECT actor_id FROM page
      UNION SELECT subject_id FROM page WHERE subject_type = 'Person')) AS people,
    ${totalCount} AS "totalCount"`;

/** The entries with the ids $1. */
export const ENTRIES = {
  name: "audit-entries",
  text: told(`SELECT id FROM audit_entry WHERE id = ANY (${unseenIds("$1")})`),
};

/** Those of them that concern the frameworks $2 or are about things of the types $3. */
export const ENTRIES_IN_SIGHT = {
  name: "audit-entries-in-sight",
  text: told(`SELECT id FROM audit_entry WHERE id = ANY (${unseenIds("$1")})
    AND (framework_id = ANY ($2::bigint[]) OR subject_type = ANY ($3::text[]))`),
};
