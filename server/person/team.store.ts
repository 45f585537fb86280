import type { CurrentLevel, CurrentLevelRule } from "../assessment/assessment.ts";
import type { Database } from "../database.ts";
import { followingJson } from "../framework/publishing/following.sql.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { Day, ItemId, Language, Level, PersonId } from "../level.ts";
import type { Person } from "./person.ts";
import { FOLLOWED_TEAM, TEAM } from "./team.sql.ts";
import type { TeamGroup, TeamPage, TeamRequest } from "./team.ts";

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

/** How levels are read: the rule, the day, and where competencies lead. */
export interface TeamReading {
  readonly rule: CurrentLevelRule;
  readonly today: Day;
  readonly successions: Successions;
}

/** Active people below somebody in the reporting line. */
export const teamStore = (database: Database) => ({
  /** A page of the team and its sums, in one statement whatever the size. */
  async read(asked: TeamRequest, how: TeamReading): Promise<TeamPage> {
    const { manager, depth, page, sums } = asked;
    const { rule, today, successions } = how;
    const [name, id] = page?.after ?? [null, null];
    const size = page === null ? 0 : page.first + 1;
    const values = [rule, today, manager, depth, name, id, size, sums];
    const [row] =
      successions.size === 0
        ? await database.rows<TeamRow>(TEAM, values)
        : await database.rows<TeamRow>(FOLLOWED_TEAM, [...values, followingJson(successions)]);
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
