/** Makes the framework with the key $1 where there is none. */
export const MAKE_FRAMEWORK = "INSERT INTO framework (key) VALUES ($1) ON CONFLICT DO NOTHING";

/** Lets one draft of the framework with the key $1 begin or be published at a time. */
export const LOCK_FRAMEWORK = `
  SELECT id, discarded_revision AS "discardedRevision" FROM framework
  WHERE key = $1 FOR NO KEY UPDATE`;

/** Lets one change of the draft of the framework with the key $1 happen at a time, at revision $2. */
export const HOLD_DRAFT = `
  SELECT version.id FROM framework_version AS version
  JOIN framework ON framework.id = version.framework_id
  WHERE framework.key = $1 AND version.revision = $2
    AND version_status(version.id) = 'DRAFT' FOR UPDATE OF version`;
