import type { Statement } from "../database.ts";
import { followedRecord, following } from "../framework/publishing/following.sql.ts";
import { personRow } from "./person.sql.ts";

/** The confirming records of a person until today, as they are: $2. */
const RECORDS = `
  assessment
    WHERE assessment.person_id = asked.id AND source NOT IN ('SELF', 'PEER')
      AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = asked.id)
      AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'`;

const { join, competency, level } = followedRecord("own");

/** The same as they are read today. */
const FOLLOWED_RECORDS = `
  (SELECT id, ${competency} AS competency_id, ${level} AS level, assessed_at, valid_until
    FROM (SELECT * FROM ${RECORDS} OFFSET 0) AS own ${join}) AS assessment
    WHERE level IS NOT NULL`;

/**
 * The rule for the current level, set-wise: the same as `standingIn`, for many people at once.
 * $1: rule, $2: today. Whoever is asked about stands in a table `asked`. Each person's records are
 * read along the index: in a join, a planner that thinks the team larger reads everybody's.
 */
const levelsBy = (records: string): string => `
  SELECT asked.id AS person_id, own.* FROM asked CROSS JOIN LATERAL (
    SELECT DISTINCT ON (competency_id) competency_id,
      CASE WHEN valid_until IS NULL OR valid_until >= $2 THEN level ELSE 0 END AS level
    FROM ${records}
    ORDER BY competency_id, (valid_until IS NULL OR valid_until >= $2) DESC,
      CASE WHEN $1 = 'HIGHEST_CONFIRMED' THEN assessment.level END DESC NULLS LAST,
      assessed_at DESC, assessment.level DESC, assessment.id DESC OFFSET 0) AS own`;

/** Columns of a query as lists side by side, which are written several times as fast as rows. */
const columns = (names: readonly string[], from: string): string =>
  `(SELECT json_build_array(${names.map((name) => `coalesce(array_agg(${name}), '{}')`).join()}) FROM ${from})`;

/** The statement, with the levels that `levels` selects, and tables of its own before them. */
const team = (levels: string, tables = ""): string => `
    WITH RECURSIVE ${tables} below AS (
      SELECT id, active, 1 AS depth FROM person WHERE manager_id = $3
      UNION ALL SELECT person.id, person.active, below.depth + 1
        FROM below JOIN person ON person.manager_id = below.id
        WHERE $4::int IS NULL OR below.depth < $4),
    member AS MATERIALIZED (
      SELECT *, dense_rank() OVER (ORDER BY stage_id, objective_id, languages) AS alike
      FROM person WHERE id = ANY (ARRAY(SELECT id FROM below WHERE active))),
    page AS MATERIALIZED (
      SELECT * FROM member
      WHERE $5::text IS NULL OR (display_name COLLATE "und-x-icu", id) > ($5, $6::bigint)
      ORDER BY display_name COLLATE "und-x-icu", id LIMIT $7),
    asked AS MATERIALIZED (
      SELECT id, alike FROM member WHERE $8 OR id IN (SELECT id FROM page)),
    shown AS MATERIALIZED (${levels})
    SELECT (SELECT count(*) FROM member) AS "totalCount",
      (SELECT coalesce(json_agg(${personRow("page")}
          ORDER BY display_name COLLATE "und-x-icu", page.id), '[]') FROM page) AS members,
      ${columns(
        ["person_id", "competency_id", "level"],
        "shown WHERE person_id IN (SELECT id FROM page)",
      )} AS levels,
      (SELECT coalesce(json_agg(json_build_array(alike, stage_id, objective_id, languages, people)),
          '[]')
        FROM (SELECT alike, stage_id, objective_id, languages, count(*) AS people
          FROM member WHERE $8 GROUP BY 1, 2, 3, 4) AS grouped) AS groups,
      ${columns(
        ["alike", "competency_id", "level", "people"],
        `(SELECT alike, competency_id, level, count(*) AS people
          FROM asked JOIN shown ON person_id = asked.id WHERE $8 AND level > 0
          GROUP BY 1, 2, 3) AS counted`,
      )} AS "groupLevels"`;

/** A page of a team and its sums. $3: manager, $4: depth, $5 and $6: after whom, $7: rows, $8: sums. */
export const TEAM: Statement = { name: "team", text: team(levelsBy(RECORDS)) };

/** The same where competencies lead to others: $9 holds `followingJson`. */
export const FOLLOWED_TEAM: Statement = {
  name: "followed-team",
  text: team(levelsBy(FOLLOWED_RECORDS), `following AS MATERIALIZED (${following("$9")}),`),
};
