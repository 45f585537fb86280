/** Starts a draft: framework, version, revision, by whom, and what is the version's own. */
export const START_DRAFT = `
  WITH made AS (
    INSERT INTO framework_version
      (framework_id, version, revision, saved_by, title, languages, freshness_months, extensions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id),
  named AS (INSERT INTO framework_status_change (version_id, status) SELECT id, 'DRAFT' FROM made)
  SELECT id FROM made`;

/** Raises the revision of version $1 from $2, saved by $3, and sets what is its own. */
export const RAISE_DRAFT = `
  UPDATE framework_version
  SET revision = revision + 1, saved_by = $3, title = $4, languages = $5, freshness_months = $6,
    extensions = $7
  WHERE id = $1 AND revision = $2`;

const ITEM_KEYS = "jsonb_to_recordset($2::jsonb) AS wanted (kind item_kind, key text)";

/** Makes the items of the framework $1 that are named in $2 and not there yet. */
export const ADD_ITEMS = `
  INSERT INTO item (framework_id, kind, key)
  SELECT DISTINCT $1::bigint, kind, key FROM ${ITEM_KEYS}
  ON CONFLICT DO NOTHING`;

const TABLES_OF_ITEMS = [
  "competency_group",
  "competency",
  "indicator",
  "profile",
  "stage",
  "responsibility",
];

/** The items that a version holds. */
export const itemsOfVersion = (version: string): string =>
  TABLES_OF_ITEMS.map((table) => `SELECT item_id FROM ${table} WHERE version_id = ${version}`).join(
    " UNION ALL ",
  );

/** What holds the items that can be mapped. */
export const MAPPED_TABLES = ["competency", "indicator", "profile", "stage"];

/** The last version that was published with an item; null for none. */
export const lastVersionWith = (item: string): string =>
  `greatest(${MAPPED_TABLES.map(
    (table) => `
      (SELECT max(version_id) FROM ${table} WHERE item_id = ${item}
        AND version_status(version_id) <> 'DRAFT')`,
  ).join()})`;

/**
 * The items of the framework $1 that are named in $2: those of the version $3, else those that were
 * in force last, else the newest.
 */
export const FIND_ITEMS = `
  SELECT DISTINCT ON (kind, key) item.id, kind, key FROM item JOIN ${ITEM_KEYS} USING (kind, key)
  WHERE framework_id = $1
  ORDER BY kind, key, item.id IN (${itemsOfVersion("$3")}) DESC,
    CASE WHEN count(*) OVER (PARTITION BY kind, key) > 1 THEN ${lastVersionWith("item.id")} END
      DESC NULLS LAST, generation DESC`;

const given = (columns: string): string =>
  `FROM jsonb_to_recordset($2::jsonb) AS given (${columns})`;

/** Finds what an item stands for in the version; nothing found leaves a null, which is refused. */
const named = (table: string, item: string): string =>
  `LEFT JOIN ${table} ON ${table}.version_id = $1 AND ${table}.item_id = given.${item}`;

const set = (...columns: readonly string[]): string =>
  `DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`;

const ofItem = "ON CONFLICT (version_id, item_id)";

/** Writes rows $2 of each table into the draft $1, in the order that their references ask for. */
export const WRITES = [
  {
    table: "scale_level",
    text: `INSERT INTO scale_level (version_id, level, name)
      SELECT $1::bigint, level, name ${given("level smallint, name jsonb")}
      ON CONFLICT (version_id, level) ${set("name")}`,
  },
  {
    table: "competency_group",
    text: `INSERT INTO competency_group (version_id, item_id, position, name)
      SELECT $1::bigint, item, position, name
      ${given("item bigint, position bigint, name jsonb")}
      ${ofItem} ${set("position", "name")}`,
  },
  {
    table: "competency",
    text: `INSERT INTO competency
        (version_id, item_id, group_id, position, name, definition, rationale)
      SELECT $1::bigint, given.item, competency_group.id, given.position, given.name,
        definition, rationale
      ${given(`item bigint, "group" bigint, position bigint, name jsonb, definition jsonb,
        rationale jsonb`)}
      ${named("competency_group", '"group"')}
      ${ofItem} ${set("group_id", "position", "name", "definition", "rationale")}`,
  },
  {
    table: "profile",
    text: `INSERT INTO profile (version_id, item_id, position, title, summary)
      SELECT $1::bigint, item, position, title, summary
      ${given("item bigint, position bigint, title jsonb, summary jsonb")}
      ${ofItem} ${set("position", "title", "summary")}`,
  },
  {
    table: "responsibility",
    text: `INSERT INTO responsibility (version_id, profile_id, item_id, position, text)
      SELECT $1::bigint, profile.id, given.item, given.position, given.text
      ${given("item bigint, profile bigint, position bigint, text jsonb")}
      ${named("profile", "profile")}
      ${ofItem} ${set("profile_id", "position", "text")}`,
  },
  {
    table: "stage",
    text: `INSERT INTO stage (version_id, profile_id, item_id, position, name)
      SELECT $1::bigint, profile.id, given.item, given.position, given.name
      ${given("item bigint, profile bigint, position bigint, name jsonb")}
      ${named("profile", "profile")}
      ${ofItem} ${set("profile_id", "position", "name")}`,
  },
  {
    table: "indicator",
    text: `INSERT INTO indicator
        (version_id, item_id, competency_id, level, position, statement)
      SELECT $1::bigint, given.item, competency.id, level, given.position, statement
      ${given(`item bigint, competency bigint, level smallint, position bigint,
        statement jsonb`)}
      ${named("competency", "competency")}
      ${ofItem} ${set("competency_id", "level", "position", "statement")}`,
  },
  {
    table: "indicator_stage",
    text: `INSERT INTO indicator_stage (version_id, indicator_id, stage_id)
      SELECT $1::bigint, indicator.id, stage.id ${given("indicator bigint, stage bigint")}
      ${named("indicator", "indicator")} ${named("stage", "stage")}
      ON CONFLICT DO NOTHING`,
  },
  {
    table: "requirement",
    text: `INSERT INTO requirement (version_id, stage_id, competency_id, level)
      SELECT $1::bigint, stage.id, competency.id, given.level
      ${given("stage bigint, competency bigint, level smallint")}
      ${named("stage", "stage")} ${named("competency", "competency")}
      ON CONFLICT (stage_id, competency_id) ${set("level")}`,
  },
] as const;

const deleted = (table: string, columns: string, where: string): string =>
  `DELETE FROM ${table} USING jsonb_to_recordset($2::jsonb) AS given (${columns})
   WHERE ${table}.version_id = $1 AND ${where}`;

const byItem = <Table extends string>(table: Table) => ({
  table,
  text: deleted(table, "item bigint", `${table}.item_id = given.item`),
});

/** The rows of a table that stand between two things, each of them given by its item. */
const between = (table: string, [one, other]: readonly [string, string]): string => `
  DELETE FROM ${table} USING jsonb_to_recordset($2::jsonb) AS given (${one} bigint, ${other} bigint)
    ${named(one, one)} ${named(other, other)}
  WHERE ${table}.version_id = $1
    AND ${table}.${one}_id = ${one}.id AND ${table}.${other}_id = ${other}.id`;

/** Deletes rows $2 of each table from the draft $1: what refers to others before these. */
export const DELETES = [
  { table: "requirement", text: between("requirement", ["stage", "competency"]) },
  { table: "indicator_stage", text: between("indicator_stage", ["indicator", "stage"]) },
  byItem("indicator"),
  byItem("stage"),
  byItem("responsibility"),
  byItem("profile"),
  byItem("competency"),
  byItem("competency_group"),
  {
    table: "scale_level",
    text: deleted("scale_level", "level smallint", "scale_level.level = given.level"),
  },
] as const;
