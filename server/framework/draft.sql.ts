/** Starts a draft: framework, version, revision, title, languages, freshness, extensions. */
export const START_DRAFT = `
  WITH made AS (
    INSERT INTO framework_version
      (framework_id, version, revision, title, languages, freshness_months, extensions)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id),
  named AS (INSERT INTO framework_status_change (version_id, status) SELECT id, 'DRAFT' FROM made)
  SELECT id FROM made`;

/** Raises the revision of version $1 from $2 and sets what is the version's own. */
export const RAISE_DRAFT = `
  UPDATE framework_version
  SET revision = revision + 1, title = $3, languages = $4, freshness_months = $5,
    extensions = $6
  WHERE id = $1 AND revision = $2`;

const ITEM_KEYS = "jsonb_to_recordset($2::jsonb) AS wanted (kind item_kind, key text)";

/** Makes the items of the framework $1 that are named in $2 and not there yet. */
export const ADD_ITEMS = `
  INSERT INTO item (framework_id, kind, key)
  SELECT DISTINCT $1::bigint, kind, key FROM ${ITEM_KEYS}
  ON CONFLICT DO NOTHING`;

/** The items of the framework $1 that are named in $2. */
export const FIND_ITEMS = `
  SELECT DISTINCT item.id, kind, key FROM item JOIN ${ITEM_KEYS} USING (kind, key)
  WHERE framework_id = $1`;

const given = (columns: string): string =>
  `FROM jsonb_to_recordset($2::jsonb) AS given (${columns})`;

/** Finds what an item stands for in the version; nothing found leaves a null, which is refused. */
const named = (table: string, item: string): string =>
  `LEFT JOIN ${table} ON ${table}.version_id = $1 AND ${table}.item_id = given.${item}`;

/** The rows $2 of each table into the draft $1, in the order that their references ask for. */
export const INSERTS = [
  {
    table: "scale_level",
    text: `INSERT INTO scale_level (version_id, level, name)
      SELECT $1::bigint, level, name ${given("level smallint, name jsonb")}`,
  },
  {
    table: "competency_group",
    text: `INSERT INTO competency_group (version_id, item_id, position, name)
      SELECT $1::bigint, item, position, name
      ${given("item bigint, position bigint, name jsonb")}`,
  },
  {
    table: "competency",
    text: `INSERT INTO competency
        (version_id, item_id, group_id, position, name, definition, rationale)
      SELECT $1::bigint, given.item, competency_group.id, given.position, given.name,
        definition, rationale
      ${given(`item bigint, "group" bigint, position bigint, name jsonb, definition jsonb,
        rationale jsonb`)}
      ${named("competency_group", '"group"')}`,
  },
  {
    table: "profile",
    text: `INSERT INTO profile (version_id, item_id, position, title, summary)
      SELECT $1::bigint, item, position, title, summary
      ${given("item bigint, position bigint, title jsonb, summary jsonb")}`,
  },
  {
    table: "responsibility",
    text: `INSERT INTO responsibility (version_id, profile_id, item_id, position, text)
      SELECT $1::bigint, profile.id, given.item, given.position, given.text
      ${given("item bigint, profile bigint, position bigint, text jsonb")}
      ${named("profile", "profile")}`,
  },
  {
    table: "stage",
    text: `INSERT INTO stage (version_id, profile_id, item_id, position, name)
      SELECT $1::bigint, profile.id, given.item, given.position, given.name
      ${given("item bigint, profile bigint, position bigint, name jsonb")}
      ${named("profile", "profile")}`,
  },
  {
    table: "indicator",
    text: `INSERT INTO indicator
        (version_id, item_id, competency_id, level, position, statement)
      SELECT $1::bigint, given.item, competency.id, level, given.position, statement
      ${given(`item bigint, competency bigint, level smallint, position bigint,
        statement jsonb`)}
      ${named("competency", "competency")}`,
  },
  {
    table: "indicator_stage",
    text: `INSERT INTO indicator_stage (version_id, indicator_id, stage_id)
      SELECT $1::bigint, indicator.id, stage.id ${given("indicator bigint, stage bigint")}
      ${named("indicator", "indicator")} ${named("stage", "stage")}`,
  },
  {
    table: "requirement",
    text: `INSERT INTO requirement (version_id, stage_id, competency_id, level)
      SELECT $1::bigint, stage.id, competency.id, given.level
      ${given("stage bigint, competency bigint, level smallint")}
      ${named("stage", "stage")} ${named("competency", "competency")}`,
  },
] as const;

/** Empties the draft $1; what belongs to these tables' rows goes with them. */
export const DELETES = [
  "requirement",
  "indicator",
  "competency",
  "competency_group",
  "profile",
  "scale_level",
].map((table) => `DELETE FROM ${table} WHERE version_id = $1`);
