import type { Database, Statement } from "../database.ts";
import type { VersionRow } from "./version-row.ts";

/** One JSON list of a table's rows in this version, each with its lasting item. */
const listOf = (table: string, columns: string, order = "part.position, part.id"): string => `
  coalesce((SELECT json_agg(json_build_object(
      'id', part.id, 'item', part.item_id, 'key', item.key, ${columns}) ORDER BY ${order})
    FROM ${table} AS part JOIN item ON item.id = part.item_id
    WHERE part.version_id = version.id), '[]')`;

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
        FROM requirement WHERE version_id = version.id), '[]') AS requirements
    FROM framework_version AS version JOIN framework ON framework.id = version.framework_id
    WHERE ($1::bigint[] IS NULL OR version.framework_id = ANY ($1))
      AND ($2::framework_status IS NULL OR version_status(version.id) = $2)
    ORDER BY framework.key, version.version DESC`,
};

/** Where versions of frameworks are kept. */
export const frameworkStore = (database: Database) => ({
  /** Every version in force or retired of these frameworks (null: of all), newest first. */
  async published(frameworks: readonly number[] | null): Promise<VersionRow[]> {
    const rows = await database.rows<VersionRow>(VERSIONS, [frameworks, null]);
    return rows.filter((row) => row.status !== "DRAFT");
  },
});
