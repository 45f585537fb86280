import { MAPPED_TABLES, itemsOfVersion, lastVersionWith } from "../drafting/draft.sql.ts";

/** The items of version $1. */
export const ITEMS_OF_VERSION = `
  SELECT id AS item, kind, key FROM item WHERE id IN (${itemsOfVersion("$1")})`;

/** The items of the framework $1 that the kinds and keys $2 had when they were last in force. */
export const LAST_ITEMS = `
  SELECT DISTINCT ON (kind, key) item.id AS item, kind, key
  FROM item JOIN jsonb_to_recordset($2::jsonb) AS wanted (kind item_kind, key text)
    USING (kind, key)
  WHERE framework_id = $1
  ORDER BY kind, key, ${lastVersionWith("item.id")} DESC NULLS LAST, generation DESC`;

/** Makes a new generation of the items $1; answers the old and the new item of each. */
export const RENEW_ITEMS = `
  WITH old AS (SELECT * FROM item WHERE id = ANY ($1)),
  renewed AS (
    INSERT INTO item (framework_id, kind, key, generation)
    SELECT framework_id, kind, key, (
      SELECT max(generation) + 1 FROM item AS other WHERE other.framework_id = old.framework_id
        AND other.kind = old.kind AND other.key = old.key)
    FROM old RETURNING id, kind, key)
  SELECT old.id AS old, renewed.id AS renewed FROM old JOIN renewed USING (kind, key)`;

/** Puts new items in the place of old ones in the draft $1: $2 says which. */
export const PUT_RENEWED = MAPPED_TABLES.map(
  (table) => `
    UPDATE ${table} SET item_id = given.renewed
    FROM jsonb_to_recordset($2::jsonb) AS given (old bigint, renewed bigint)
    WHERE version_id = $1 AND item_id = given.old`,
);

/** Adds what the mappings of the version $1 came to. */
export const ADD_ITEM_MAPPINGS = `
  INSERT INTO item_mapping (version_id, item_id, successor_ids, levels)
  SELECT $1::bigint, item, ARRAY(SELECT jsonb_array_elements_text(successors)::bigint),
    CASE jsonb_typeof(levels) WHEN 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(levels)::smallint) END
  FROM jsonb_to_recordset($2::jsonb) AS given (item bigint, successors jsonb, levels jsonb)`;

/** All mappings of the versions of the framework $1, oldest first. */
export const ITEM_MAPPINGS = `
  SELECT item_id AS item, to_json(successor_ids) AS successors, to_json(levels) AS levels
  FROM item_mapping JOIN framework_version AS version ON version.id = version_id
  WHERE framework_id = $1 ORDER BY version.version`;

/** Writes anew where the items of the framework $1 lead: $2. */
export const CLEAR_SUCCESSORS = `
  DELETE FROM item_successor USING item WHERE item.id = item_id AND framework_id = $1`;
export const ADD_SUCCESSORS = `
  INSERT INTO item_successor (item_id, successor_id, position, levels)
  SELECT item, successor, position, levels FROM jsonb_to_recordset($1::jsonb)
    AS given (item bigint, successor bigint, position bigint, levels smallint[])`;

/** Retires what is in force of the framework $1 and publishes its version $2, with the note $3. */
export const PUBLISH = `
  INSERT INTO framework_status_change (version_id, status, note)
  SELECT id, 'RETIRED'::framework_status, NULL FROM framework_version
  WHERE framework_id = $1 AND version_status(id) = 'PUBLISHED'
  UNION ALL SELECT $2::bigint, 'PUBLISHED', $3::text`;
