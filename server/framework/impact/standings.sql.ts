import type { LevelMap } from "../publishing/following.ts";

/** A standing as a number is in the lowest bits; what goes before another, in those above. */
const BITS = 10;
const STANDING = 2 ** BITS - 1;

/**
 * What a record weighs where its level is read as `level`; the one that decides weighs most. Its
 * time in microseconds and its level make one number, which is several times as fast to compare.
 */
const weightOf = (level: string): string => `
  CASE ${level === "level" ? "" : `WHEN ${level} IS NULL THEN NULL`} WHEN valid_until < $2 THEN 1 ELSE
    CASE $1 WHEN 'LATEST_CONFIRMED'
      THEN (date_part('epoch', assessed_at) * 1000000)::bigint << ${BITS} ELSE 0 END
    + 1 + ${level} END`;

const arrayOf = (levels: LevelMap): string =>
  `('{${levels.map((level) => level ?? "NULL").join()}}'::smallint[])`;

/** A level map, in SQL: what to sum up of the records for it, and what that weighs through it. */
interface Lens {
  /** The level at which a record is read; null where another lens sums up the same. */
  readonly level: string | null;
  readonly weight: string;
}

/** The weight where levels stay as they are, by which other lenses may go. */
const PLAIN = "weight";

/**
 * A map that puts no level above a higher one, and forgets none, lets the same record decide: it is
 * enough to map the level of that one.
 */
function lensOf(levels: LevelMap | null, at: number): Lens {
  if (levels === null) return { level: null, weight: PLAIN };
  const map = arrayOf(levels);
  if (!keepsOrder(levels)) return { level: `${map}[level + 1]`, weight: `weight_${at}` };
  return {
    level: null,
    weight: `weight - (weight & ${STANDING}) + ${map}[weight & ${STANDING}] + 1`,
  };
}

function keepsOrder(levels: LevelMap): boolean {
  return levels.every(
    (to, from) => to !== null && to >= (levels[from - 1] ?? 0) && (from > 0 || to === 0),
  );
}

const standing = (weight: string): string => `coalesce((${weight}) & ${STANDING}, 0)`;

/** What a statement reads: through which level maps, and whether views unite several items. */
export interface Reading {
  readonly lenses: readonly (LevelMap | null)[];
  readonly unites: boolean;
}

/**
 * The rule for the current level ($1, on the day $2), set-wise as in `standingIn`, for the people
 * whose ids are from $3 to $4: the standings before and after in each view. Most views ($6) read
 * one item, so that records come in the order of the index and nobody is looked for again; others
 * ($7) unite several. $5: the items; $8: whose aims.
 */
function shown({ lenses: maps, unites }: Reading): string {
  const lenses = maps.map(lensOf);
  const through = (column: string): string =>
    `CASE ${column} ${lenses.map(({ weight }, at) => `WHEN ${at} THEN ${weight}`).join(" ")} END`;
  const seen = (column: string): string => standing(through(column));
  const max = (side: string): string => standing(`max(${through("lens")}) FILTER (WHERE ${side})`);
  const sums = lenses.flatMap(({ level, weight }) =>
    level === null ? [] : [`max(${weightOf(level)}) AS ${weight}`],
  );
  const united = `
    UNION ALL SELECT person_id, view, ${max("NOT later")}, ${max("later")}
    FROM weighed JOIN jsonb_to_recordset($7::jsonb)
      AS united (view int, item bigint, later boolean, lens int) USING (item)
    GROUP BY person_id, view`;
  return `
  weighed AS NOT MATERIALIZED (
    SELECT person_id, competency_id AS item,
      ${[`max(${weightOf("level")}) AS ${PLAIN}`, ...sums].join()}
    FROM assessment
    WHERE person_id BETWEEN $3 AND $4 AND competency_id = ANY ($5::bigint[])
      AND source NOT IN ('SELF', 'PEER')
      AND id NOT IN (SELECT assessment_id FROM assessment_void)
      AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
    GROUP BY person_id, competency_id),
  shown AS NOT MATERIALIZED (
    SELECT person_id, view, ${seen("lens")} AS before, ${seen("later")} AS after
    FROM weighed JOIN jsonb_to_recordset($6::jsonb)
      AS plain (view int, item bigint, lens int, later int) USING (item)
    ${unites ? united : "WHERE $7::jsonb IS NOT NULL"}),
  aims AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($8::jsonb)
      AS given (aims int, objective bigint, stage bigint)),
  aiming AS NOT MATERIALIZED (
    SELECT id AS person_id, aims FROM person JOIN aims
      ON coalesce(objective_id, 0) = objective AND coalesce(stage_id, 0) = stage
    WHERE active AND id BETWEEN $3 AND $4)`;
}

/** How many people with the aims stand how in the views. */
export const standingsSql = (reading: Reading): string => `
  WITH ${shown(reading)}
  SELECT aims, view, before, after, count(*) AS people
  FROM shown JOIN aiming USING (person_id) GROUP BY aims, view, before, after`;

/**
 * Of the people who do not stand in the views as before: how many with the aims stand how, and, by
 * change, of whom one of the watched gaps $9 alters its status or size.
 */
export const movedSql = (reading: Reading): string => `
  WITH ${shown(reading)},
  moved AS MATERIALIZED (
    SELECT * FROM (SELECT * FROM shown WHERE before <> after OFFSET 0) AS own
    JOIN aiming USING (person_id)),
  watched AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($9::jsonb)
      AS given (change int, aims int, view int, required smallint)),
  altered AS (
    SELECT DISTINCT change, person_id FROM moved JOIN watched USING (aims, view)
    WHERE least(before, required + 1) <> least(after, required + 1)),
  standing AS (
    SELECT aims, view, before, after, count(*) AS people
    FROM moved GROUP BY aims, view, before, after),
  affected AS (
    SELECT change, count(*) AS count, (array_agg(person_id))[1:5] AS few
    FROM altered GROUP BY change)
  SELECT (SELECT coalesce(json_agg(standing), '[]') FROM standing) AS standings,
    (SELECT coalesce(json_agg(affected), '[]') FROM affected) AS people`;
