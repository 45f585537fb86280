import type { CurrentLevelRule } from "../assessment/assessment.ts";
import { levelRecord, recordJson } from "../assessment/record.sql.ts";
import type { RecordRow } from "../assessment/record.sql.ts";
import type { Database, Statement } from "../database.ts";
import { groupedBy } from "../grouping.ts";
import type { Day, ItemId, Language, Level } from "../level.ts";
import { personJson } from "./person.sql.ts";
import type { Person } from "./person.ts";
import type { TeamGroup, TeamPage, TeamRequest } from "./team.ts";

/**
 * The rule for the current level, set-wise: the same as `standingIn`, for many people at once.
 * $1: rule, $2: today. Whoever is asked about stands in a table `member`. Each person's records
 * are read along the index: in a join, a planner that thinks the team larger reads everybody's.
 */
const DECIDED = `
  SELECT member.id AS person_id, own.* FROM member CROSS JOIN LATERAL (
    SELECT DISTINCT ON (competency_id) id, competency_id, source, level, assessed_at,
      valid_until, assessor_id, evidence_id,
      CASE WHEN valid_until IS NULL OR valid_until >= $2 THEN level ELSE 0 END AS current_level
    FROM assessment
    WHERE assessment.person_id = member.id AND source NOT IN ('SELF', 'PEER')
      AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = member.id)
      AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
    ORDER BY competency_id, (valid_until IS NULL OR valid_until >= $2) DESC,
      CASE WHEN $1 = 'HIGHEST_CONFIRMED' THEN assessment.level END DESC NULLS LAST,
      assessed_at DESC, assessment.level DESC, assessment.id DESC OFFSET 0) AS own`;

const TEAM: Statement = {
  name: "team",
  text: `
    WITH RECURSIVE below AS (
      SELECT id, active, 1 AS depth FROM person WHERE manager_id = $3
      UNION ALL SELECT person.id, person.active, below.depth + 1
        FROM below JOIN person ON person.manager_id = below.id
        WHERE $4::int IS NULL OR below.depth < $4),
    member AS MATERIALIZED (
      SELECT * FROM person WHERE id = ANY (ARRAY(SELECT id FROM below WHERE active))),
    decided AS MATERIALIZED (${DECIDED}),
    page AS MATERIALIZED (
      SELECT * FROM member
      WHERE $5::text IS NULL OR (display_name COLLATE "und-x-icu", id) > ($5, $6::bigint)
      ORDER BY display_name COLLATE "und-x-icu", id LIMIT $7),
    confirmed AS MATERIALIZED (
      SELECT person_id, json_agg(${recordJson("decided")}) AS records
      FROM decided WHERE person_id IN (SELECT id FROM page) GROUP BY person_id)
    SELECT (SELECT count(*) FROM member) AS "totalCount",
      (SELECT coalesce(json_agg(json_build_object('person', ${personJson("page")},
          'decided', coalesce(records, '[]'))
          ORDER BY display_name COLLATE "und-x-icu", page.id), '[]')
        FROM page LEFT JOIN confirmed ON person_id = page.id) AS members,
      (SELECT coalesce(json_agg(json_build_array(stage_id, objective_id, languages, people)), '[]')
        FROM (SELECT stage_id, objective_id, languages, count(*) AS people
          FROM member WHERE $8 GROUP BY stage_id, objective_id, languages) AS alike) AS alike,
      (SELECT coalesce(json_agg(json_build_array(
          stage_id, objective_id, languages, competency_id, current_level, people)), '[]')
        FROM (SELECT stage_id, objective_id, languages, competency_id, current_level,
            count(*) AS people
          FROM member JOIN decided ON person_id = member.id WHERE $8 AND current_level > 0
          GROUP BY 1, 2, 3, 4, 5) AS standing) AS standing`,
};

interface TeamRow {
  readonly totalCount: number;
  readonly members: readonly { readonly person: Person; readonly decided: readonly RecordRow[] }[];
  readonly alike: readonly (readonly [...Alike, number])[];
  readonly standing: readonly (readonly [...Alike, ItemId, Level, number])[];
}
type Alike = [stage: ItemId | null, objective: ItemId | null, languages: readonly Language[]];

/** Active people below somebody in the reporting line. */
export const teamStore = (database: Database) => ({
  /** A page of the team and its sums, in one statement whatever the size. */
  async read(asked: TeamRequest, how: { rule: CurrentLevelRule; today: Day }): Promise<TeamPage> {
    const { manager, depth, page, sums } = asked;
    const [name, id] = page?.after ?? [null, null];
    const size = page === null ? 0 : page.first + 1;
    const values = [how.rule, how.today, manager, depth, name, id, size, sums];
    const [row] = await database.rows<TeamRow>(TEAM, values);
    if (row === undefined) throw new Error("the team statement always answers one row");
    const members = row.members.map(({ person, decided }) => ({
      person,
      decided: decided.map(levelRecord),
    }));
    return { totalCount: row.totalCount, members, groups: groupsOf(row) };
  },
});

function groupsOf({ alike, standing }: TeamRow): TeamGroup[] {
  const keyOf = (group: readonly unknown[]): string => JSON.stringify(group.slice(0, 3));
  const levels = groupedBy(standing, keyOf);
  return alike.map((group) => {
    const [stageId, objectiveId, languages, people] = group;
    const rows = levels.get(keyOf(group)) ?? [];
    return {
      stageId,
      objectiveId,
      languages,
      people,
      levels: rows.map(([, , , competency, level, count]) => [competency, level, count] as const),
    };
  });
}
