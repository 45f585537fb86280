import type { Statement } from "../../database.ts";

/** One JSON list, empty where there is nothing. */
const list = (object: string, order: string, rows: string): string =>
  `coalesce((SELECT json_agg(json_build_object(${object}) ORDER BY ${order}) FROM ${rows}), '[]')`;

const INDICATORS = `
  (SELECT part.competency_id, json_agg(json_build_object(
      'key', item.key, 'level', part.level, 'statement', part.statement,
      'stages', coalesce((SELECT json_agg(of_stage.key ORDER BY profile.position, stage.position)
        FROM indicator_stage JOIN stage ON stage.id = indicator_stage.stage_id
        JOIN profile ON profile.id = stage.profile_id
        JOIN item AS of_stage ON of_stage.id = stage.item_id
        WHERE indicator_stage.indicator_id = part.id), '[]')
    ) ORDER BY part.level, part.position) AS list
   FROM indicator AS part JOIN item ON item.id = part.item_id
   WHERE part.version_id = version.id GROUP BY part.competency_id) AS indicators`;

const COMPETENCIES = list(
  `'key', item.key, 'group', of_group.key, 'name', part.name, 'definition', part.definition,
   'rationale', part.rationale, 'indicators', coalesce(indicators.list, '[]')`,
  "part.position",
  `competency AS part JOIN item ON item.id = part.item_id
   JOIN competency_group ON competency_group.id = part.group_id
   JOIN item AS of_group ON of_group.id = competency_group.item_id
   LEFT JOIN ${INDICATORS} ON indicators.competency_id = part.id
   WHERE part.version_id = version.id`,
);

/** Parts of a profile, in order. */
const ofProfile = (table: string, column: string): string =>
  list(
    `'key', item.key, '${column}', part.${column}`,
    "part.position",
    `${table} AS part JOIN item ON item.id = part.item_id
     WHERE part.version_id = version.id AND part.profile_id = profile.id`,
  );

const REQUIREMENTS = list(
  "'stage', of_stage.key, 'competency', of_competency.key, 'level', part.level",
  "stage.position, competency.position",
  `requirement AS part JOIN stage ON stage.id = part.stage_id
   JOIN competency ON competency.id = part.competency_id
   JOIN item AS of_stage ON of_stage.id = stage.item_id
   JOIN item AS of_competency ON of_competency.id = competency.item_id
   WHERE part.version_id = version.id AND stage.profile_id = profile.id`,
);

const PROFILES = list(
  `'key', item.key, 'title', profile.title, 'summary', profile.summary,
   'responsibilities', ${ofProfile("responsibility", "text")},
   'stages', ${ofProfile("stage", "name")},
   'requirements', ${REQUIREMENTS}`,
  "profile.position",
  `profile JOIN item ON item.id = profile.item_id WHERE profile.version_id = version.id`,
);

/** How a version carries over the records of the one before, as a JSON list of `KeyMapping`. */
const MAPPINGS = `coalesce((
  SELECT json_agg(json_build_object('kind', kind, 'from', from_key, 'to', to_keys, 'rule', rule)
    ORDER BY kind, from_key) FROM key_mapping WHERE version_id = version.id), '[]')`;

/** The newest version of a framework (by key), the newest in force and the version $2, newest first. */
export const READ_CONTENT: Statement = {
  name: "framework-content",
  text: `
    WITH known AS (
      SELECT version.id, version.version, version_status(version.id) AS status
      FROM framework_version AS version JOIN framework ON framework.id = version.framework_id
      WHERE framework.key = $1)
    SELECT version.id, version.version, known.status, version.revision,
      ${MAPPINGS} AS mappings,
      (SELECT json_build_object('id', id, 'name', display_name) FROM person
        WHERE id = version.saved_by) AS "savedBy",
      json_build_object(
      'key', $1::text, 'title', version.title, 'languages', version.languages,
      'freshnessMonths', version.freshness_months, 'extensions', version.extensions,
      'levels', ${list("'level', level, 'name', name", "level", "scale_level WHERE version_id = version.id")},
      'groups', ${list(
        "'key', item.key, 'name', part.name",
        "part.position",
        `competency_group AS part JOIN item ON item.id = part.item_id
         WHERE part.version_id = version.id`,
      )},
      'competencies', ${COMPETENCIES},
      'profiles', ${PROFILES}) AS content
    FROM known JOIN framework_version AS version USING (id)
    WHERE version.version IN ((SELECT max(version) FROM known), $2)
      OR version.version = (SELECT max(version) FROM known WHERE status = 'PUBLISHED')
    ORDER BY version.version DESC`,
};

/** The keys of all items of a framework (by key). */
export const READ_KEYS: Statement = {
  name: "framework-keys",
  text: `
    SELECT item.key FROM item JOIN framework ON framework.id = item.framework_id
    WHERE framework.key = $1`,
};
