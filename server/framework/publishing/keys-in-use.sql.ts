import type { NamedKind } from "../mapping.ts";
import { RECORD_COLUMNS } from "./record-columns.ts";

/** The items of the framework (by key) that a list of kinds and keys names. */
const NAMED = `
  SELECT item.id, item.kind, item.key
  FROM item JOIN framework ON framework.id = item.framework_id
  JOIN jsonb_to_recordset($2::jsonb) AS wanted (kind item_kind, key text)
    ON wanted.kind = item.kind AND wanted.key = item.key
  WHERE framework.key = $1`;

/** The same, and the items whose records are read under one of these, with their levels. */
export const ITEMS_UNDER = `
  SELECT id AS item, kind, key, NULL::json AS levels FROM (${NAMED}) AS named
  UNION ALL SELECT successor.item_id, kind, key, to_json(levels)
    FROM item_successor AS successor JOIN (${NAMED}) AS named ON named.id = successor.successor_id`;

/** Keeps new records from naming the items $2 of the framework $1 until the transaction ends. */
export const HOLD_ITEMS = `SELECT hold_items(ARRAY(SELECT id FROM (${NAMED}) AS named))`;

/** The items $1, each with the place of its key in a list; $2 and on: those of each kind. */
export const ITEMS = `jsonb_to_recordset($1::jsonb)
  AS under (item bigint, place int, levels smallint[])`;

/** The columns that name items of those kinds, each with the condition that it names one of them. */
export function columnsNaming(kinds: readonly NamedKind[]) {
  return RECORD_COLUMNS.filter(({ kind }) => kinds.includes(kind)).map((column) => ({
    ...column,
    isNamed: `${column.item} = ANY ($${kinds.indexOf(column.kind) + 2}::bigint[])`,
  }));
}

/** Of the keys with items of those kinds, those that records use, with counts by kind of record. */
export function keysInUseSql(kinds: readonly NamedKind[]): string {
  const counts = columnsNaming(kinds).map(
    ({ record, item, rows, isNamed }) => `
      SELECT '${record}' AS record, ${item} AS item, count(*) AS count
      FROM ${rows} WHERE ${isNamed} GROUP BY ${item}`,
  );
  return `
    WITH used AS (${counts.join(" UNION ALL ")}),
    summed AS (
      SELECT place, record, sum(count)::bigint AS count
      FROM used JOIN ${ITEMS} USING (item) GROUP BY place, record)
    SELECT place, json_object_agg(record, count) AS answer FROM summed GROUP BY place`;
}

/** A level of a record as it is read under a key. */
export const readAt = (level: string): string =>
  `CASE WHEN levels IS NULL THEN ${level} ELSE levels[${level} + 1] END`;

/** Of the levels $3, those that records name of the competencies; one record may name two. */
export function levelsInUseSql(): string {
  const counts = columnsNaming(["COMPETENCY"]).flatMap(({ record, item, rows, isNamed, levels }) =>
    levels.map(
      (level) => `
        SELECT '${record}' AS record, ${item} AS item, ${level} AS level, count(*) AS count
        FROM ${rows} WHERE ${isNamed} AND ${level} IS NOT NULL GROUP BY ${item}, ${level}`,
    ),
  );
  return `
    WITH used AS (${counts.join(" UNION ALL ")}),
    summed AS (
      SELECT ${readAt("level")} AS place, record, sum(count)::bigint AS count
      FROM used JOIN ${ITEMS} USING (item) GROUP BY 1, record)
    SELECT place, json_object_agg(record, count) AS answer
    FROM summed WHERE place = ANY ($3::smallint[]) GROUP BY place`;
}
