import type { CurrentLevel, CurrentLevelRule } from "../assessment/assessment.ts";
import type { Database, Statement } from "../database.ts";
import type { Day, ItemId, Language, Level, PersonId } from "../level.ts";
import { personRow } from "./person.sql.ts";
import type { Person } from "./person.ts";
import type { TeamGroup, TeamPage, TeamRequest } from "./team.ts";

/**
 * The rule for the current level, set-wise: the same as `standingIn`, for many people at once.
 * $1: rule, $2: today. Whoever is asked about stands in a table `asked`. Each person's records are
 * read along the index: in a join, a planner that thinks the team larger reads everybody's.
 */
const LEVELS = `
  SELECT asked.id AS person_id, own.* FROM asked CROSS JOIN LATERAL (
    SELECT DISTINCT ON (competency_id) competency_id,
      CASE WHEN valid_until IS NULL OR valid_until >= $2 THEN level ELSE 0 END AS level
    FROM assessment
    WHERE assessment.person_id = asked.id AND source NOT IN ('SELF', 'PEER')
      AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = asked.id)
      AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
    ORDER BY competency_id, (valid_until IS NULL OR valid_until >= $2) DESC,
      CASE WHEN $1 = 'HIGHEST_CONFIRMED' THEN assessment.level END DESC NULLS LAST,
      assessed_at DESC, assessment.level DESC, assessment.id DESC OFFSET 0) AS own`;

/** Columns of a query as lists side by side, which are written several times as fast as rows. */
const columns = (names: readonly string[], from: string): string =>
  `(SELECT json_build_array(${names.map((name) => `coalesce(array_agg(${name}), '{}')`).join()}) FROM ${from})`;

const TEAM: Statement = {
  name: "team",
  text: `
    WITH RECURSIVE below AS (
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
    shown AS MATERIALIZED (${LEVELS})
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
      )} AS "groupLevels"`,
};

interface TeamRow {
  readonly totalCount: number;
  readonly members: readonly Person[];
  /** Side by side: who stands in what at which level. */
  readonly levels: readonly [readonly PersonId[], readonly ItemId[], readonly Level[]];
  readonly groups: readonly (readonly [
    alike: number,
    stage: ItemId | null,
    objective: ItemId | null,
    languages: readonly Language[],
    people: number,
  ])[];
  /** Side by side: of which group, in what, at which level, how many. */
  readonly groupLevels: readonly [
    readonly number[],
    readonly ItemId[],
    readonly Level[],
    readonly number[],
  ];
}

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
    const levels = levelsOf(row);
    const members = row.members.map((person) => ({
      person,
      levels: levels.get(person.id) ?? new Map<never, never>(),
    }));
    return { totalCount: row.totalCount, members, groups: groupsOf(row) };
  },
});

/** By person, the levels in what was ever confirmed. */
function levelsOf({ levels: [people, competencies, levels] }: TeamRow) {
  const found = new Map<PersonId, Map<ItemId, CurrentLevel>>();
  for (const [place, person] of people.entries()) {
    const competency = competencies[place];
    if (competency === undefined) continue;
    const own = found.get(person) ?? new Map<ItemId, CurrentLevel>();
    own.set(competency, { level: levels[place] ?? 0, everConfirmed: true });
    found.set(person, own);
  }
  return found;
}

function groupsOf({ groups, groupLevels }: TeamRow): TeamGroup[] {
  const [alikes, competencies, levels, counts] = groupLevels;
  const shown = new Map<number, (readonly [ItemId, Level, number])[]>();
  for (const [place, alike] of alikes.entries()) {
    const competency = competencies[place];
    if (competency === undefined) continue;
    const others = shown.get(alike) ?? [];
    others.push([competency, levels[place] ?? 0, counts[place] ?? 0]);
    shown.set(alike, others);
  }
  return groups.map(([alike, stageId, objectiveId, languages, people]) => {
    return { stageId, objectiveId, languages, people, levels: shown.get(alike) ?? [] };
  });
}
