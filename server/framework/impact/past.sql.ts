/** The items of the framework $1, each with an id that none has, and whether it was never in force. */
export const FRAMEWORK_ITEMS = `
  SELECT framework.id AS framework, item.id AS item, -item.id AS "standIn",
    kind = 'COMPETENCY' AND NOT EXISTS (SELECT FROM competency
      WHERE item_id = item.id AND version_status(version_id) <> 'DRAFT') AS unused
  FROM item JOIN framework ON framework.id = framework_id WHERE framework.key = $1`;

/** The mappings of the framework $1 by its versions up to $2, oldest first. */
export const MAPPINGS_UP_TO = `
  SELECT version.version, item_id AS item, to_json(successor_ids) AS successors,
    to_json(levels) AS levels
  FROM item_mapping JOIN framework_version AS version ON version.id = version_id
  JOIN framework ON framework.id = framework_id
  WHERE framework.key = $1 AND version.version <= $2 ORDER BY version.version`;
