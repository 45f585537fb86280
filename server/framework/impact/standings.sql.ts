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
 * whose ids are from $3 to $4: how many of them with the aims $9 stand how before and after in the
 * views, and, by change, of how many one of the watched gaps $10 alters its status or size. Views
 * from $11 on leave out whoever stands as before.
 */
export function standingsSql(reading: Reading): string {
  return `
  WITH shown AS (${shown(reading)}),
  aims AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($9::jsonb)
      AS given (aims int, objective bigint, stage bigint, watched boolean)),
  aiming AS (
    SELECT id AS person_id, aims, watched FROM person JOIN aims
      ON coalesce(objective_id, 0) = objective AND coalesce(stage_id, 0) = stage
    WHERE active AND id BETWEEN $3 AND $4),
  standing AS MATERIALIZED (
    SELECT aims, view, before, after, count(*) AS people,
      array_agg(person_id) FILTER (WHERE watched AND before <> after) AS moved
    FROM (SELECT * FROM shown WHERE before <> after OR view < $11 OFFSET 0) AS own
    JOIN aiming USING (person_id) GROUP BY aims, view, before, after),
  altered AS (
    SELECT DISTINCT change, person
    FROM jsonb_to_recordset($10::jsonb)
      AS watched (change int, aims int, view int, required smallint)
    JOIN standing USING (aims, view) CROSS JOIN unnest(moved) AS person
    WHERE least(before, required + 1) <> least(after, required + 1)),
  affected AS (
    SELECT change, count(*) AS count, (array_agg(person))[1:5] AS few FROM altered GROUP BY change)
  SELECT (SELECT coalesce(json_agg(json_build_object('aims', aims, 'view', view,
      'before', before, 'after', after, 'people', people)), '[]') FROM standing) AS standings,
    (SELECT coalesce(json_agg(affected), '[]') FROM affected) AS people`;
}

/**
 * How each person stands before and after in each view that reads a record of theirs. Most views
 * ($6, of the items $5) read one item, so that records come in the order of the index and nobody is
 * looked for again; others ($8, of the items $7) unite several.
 */
function shown({ lenses: maps, unites }: Reading): string {
  const lenses = maps.map(lensOf);
  const through = (column: string): string =>
    `CASE ${column} ${lenses.map(({ weight }, at) => `WHEN ${at} THEN ${weight}`).join(" ")} END`;
  const seen = (column: string): string => standing(through(column));
  const max = (side: string): string => standing(`max(${through("lens")}) FILTER (WHERE ${side})`);
  const united = `
    UNION ALL SELECT person_id, view, ${max("NOT later")}, ${max("later")}
    FROM (${weighed(lenses, "$7")}) AS weighed JOIN jsonb_to_recordset($8::jsonb)
      AS united (view int, item bigint, later boolean, lens int) USING (item)
    GROUP BY person_id, view`;
  return `
    SELECT person_id, view, ${seen("lens")} AS before, ${seen("later")} AS after
    FROM (${weighed(lenses, "$5")}) AS weighed JOIN jsonb_to_recordset($6::jsonb)
      AS plain (view int, item bigint, lens int, later int) USING (item)
    ${unites ? united : "WHERE $7::bigint[] IS NOT NULL AND $8::jsonb IS NOT NULL"}`;
}

/** What the records of each person and item weigh, read through the lenses. */
function weighed(lenses: readonly Lens[], items: string): string {
  const sums = lenses.flatMap(({ level, weight }) =>
    level === null ? [] : [`max(${weightOf(level)}) AS ${weight}`],
  );
  return `
    SELECT person_id, competency_id AS item,
      ${[`max(${weightOf("level")}) AS ${PLAIN}`, ...sums].join()}
    FROM assessment
    WHERE person_id BETWEEN $3 AND $4 AND competency_id = ANY (${items}::bigint[])
      AND source NOT IN ('SELF', 'PEER')
      AND id NOT IN (SELECT assessment_id FROM assessment_void)
      AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
    GROUP BY person_id, competency_id`;
}
