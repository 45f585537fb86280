/** Puts the mappings $2 in the place of those of the draft $1. */
export const CLEAR_MAPPINGS = "DELETE FROM key_mapping WHERE version_id = $1";
export const ADD_MAPPINGS = `
  INSERT INTO key_mapping (version_id, kind, from_key, to_keys, rule)
  SELECT $1::bigint, kind, "from", ARRAY(SELECT jsonb_array_elements_text("to")), rule
  FROM jsonb_to_recordset($2::jsonb)
    AS given (kind item_kind, "from" text, "to" jsonb, rule mapping_rule)`;

/** Notes the revision $2 of a draft of the framework $1 that is thrown away. */
export const NOTE_DISCARDED = `
  UPDATE framework SET discarded_revision = greatest(discarded_revision, $2) WHERE id = $1`;

/** Throws the version $1 away, with everything in it. */
export const DELETE_VERSION = "DELETE FROM framework_version WHERE id = $1";
