import { unseenIds } from "../database.ts";
import type { Database, Statement } from "../database.ts";
import type { Parts } from "./parts.ts";
import type { VersionRow } from "./version-row.ts";

/** One JSON list of a table's rows in this version, each with its lasting item. */
const listOf = (table: string, columns: string, order = "part.position, part.id"): string => `
  coalesce((SELECT json_agg(json_build_object(
      'id', part.id, 'item', part.item_id, 'key', item.key, ${columns}) ORDER BY ${order})
    FROM ${table} AS part JOIN item ON item.id = part.item_id
    WHERE part.version_id = version.id), '[]')`;

/** Where items of the framework lead, each with its successors in order, as one JSON list. */
const SUCCESSIONS = `
  (SELECT coalesce(json_agg(json_build_array(item, successors)), '[]') FROM (
    SELECT item_id AS item, json_agg(json_build_object('item', successor_id, 'levels', levels)
      ORDER BY position) AS successors
    FROM item_successor JOIN item ON item.id = item_id
    WHERE item.framework_id = framework.id GROUP BY item_id) AS led)`;

const VERSIONS: Statement = {
  name: "framework-versions",
  text: `
    SELECT version.id, framework.id AS "frameworkId", framework.key, version.version,
      version_status(version.id) AS status, version.revision, version.title, version.languages,
      version.freshness_months AS "freshnessMonths",
      (SELECT extract(epoch FROM min(at))::float8 * 1000 FROM framework_status_change
        WHERE version_id = version.id AND status = 'PUBLISHED') AS "publishedAt",
      coalesce((SELECT json_agg(json_build_object('level', level, 'name', name) ORDER BY level)
        FROM scale_level WHERE version_id = version.id), '[]') AS levels,
      ${listOf("competency_group", "'name', part.name")} AS groups,
      ${listOf(
        "competency",
        `'group', part.group_id, 'name', part.name,
         'definition', part.definition, 'rationale', part.rationale`,
      )} AS competencies,
      ${listOf(
        "indicator",
        `'competency', part.competency_id, 'level', part.level, 'statement', part.statement,
         'stages', (SELECT coalesce(json_agg(stage_id ORDER BY stage_id), '[]')
                    FROM indicator_stage WHERE indicator_id = part.id)`,
        "part.level, part.position, part.id",
      )} AS indicators,
      ${listOf("profile", "'title', part.title, 'summary', part.summary")} AS profiles,
      ${listOf("responsibility", "'profile', part.profile_id, 'text', part.text")} AS responsibilities,
      ${listOf("stage", "'profile', part.profile_id, 'name', part.name")} AS stages,
      coalesce((SELECT json_agg(json_build_object(
          'stage', stage_id, 'competency', competency_id, 'level', level))
        FROM requirement WHERE version_id = version.id), '[]') AS requirements,
      CASE WHEN version_status(version.id) = 'PUBLISHED' THEN ${SUCCESSIONS} ELSE '[]' END
        AS successions
    FROM framework_version AS version JOIN framework ON framework.id = version.framework_id
    WHERE ($1::text[] IS NULL OR framework.key = ANY ($1))
      AND (version_status(version.id) = 'DRAFT') = $2
    ORDER BY framework.key, version.version DESC`,
};

/** Where things that have an id in a version are kept, and the column that names the version. */
const TABLES: Readonly<Record<keyof Parts, readonly [table: string, version: string]>> = {
  versions: ["framework_version", "id"],
  groups: ["competency_group", "version_id"],
  competencies: ["competency", "version_id"],
  indicators: ["indicator", "version_id"],
  profiles: ["profile", "version_id"],
  responsibilities: ["responsibility", "version_id"],
  stages: ["stage", "version_id"],
};

/** The frameworks whose drafts hold the rows $1. */
function holdersOf(part: keyof Parts): Statement {
  const [table, version] = TABLES[part];
  return {
    name: `draft-that-holds-${part}`,
    text: `
      SELECT part.id, framework.key FROM ${table} AS part
      JOIN framework_version AS version ON version.id = part.${version}
      JOIN framework ON framework.id = version.framework_id
      WHERE part.id = ANY (${unseenIds("$1")}) AND version_status(version.id) = 'DRAFT'`,
  };
}

/** Where versions of frameworks are kept. */
export const frameworkStore = (database: Database) => ({
  /** Every version in force or retired, by framework, newest first. */
  published: () => database.rows<VersionRow>(VERSIONS, [null, false]),
  /** The drafts of the frameworks with these keys; null: of all. */
  drafts: (keys: readonly string[] | null) => database.rows<VersionRow>(VERSIONS, [keys, true]),
  /** The key of the framework whose draft holds that row, for each row that one holds. */
  holdersOf: (part: keyof Parts, ids: readonly number[]) =>
    database.rows<{ readonly id: number; readonly key: string }>(holdersOf(part), [ids]),
});
