import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Daily } from "../catalogue/daily.ts";
import type { Competency } from "../framework/version.ts";
import { teamTargetOf } from "../gap/target.ts";
import { groupedBy } from "../grouping.ts";
import type { Level } from "../level.ts";
import type { TeamTarget } from "../person/person.ts";
import type { TeamGroup } from "../person/team.ts";
import { teamCoverage } from "./coverage.ts";
import type { TeamCoverage, TeamRow } from "./coverage.ts";

/** One competency over a whole team, with what there is to help. */
export interface TeamInsight {
  readonly competency: Competency;
  readonly peopleCount: number;
  readonly belowCount: number;
  readonly averageGap: number;
  readonly mentorsAvailable: number;
  readonly resourcesAvailable: number;
}

/** Sums a team up by competency, framework by framework by key, each in its own order. */
export function teamInsight(
  groups: readonly TeamGroup[],
  target: TeamTarget,
  { catalogue, daily }: { readonly catalogue: Catalogue; readonly daily: Daily },
): TeamInsight[] {
  const { shelf } = catalogue;
  const rows = groups.flatMap((group) => rowsOf(group, teamTargetOf(group, target, shelf)));
  const coverage = teamCoverage(rows);
  // The shelf holds competencies in just that order.
  return [...shelf.competencyOf.values()].flatMap((competency) => {
    const covered = coverage.get(competency.item);
    return covered === undefined ? [] : [insightOf(competency, covered, daily)];
  });
}

/** What is covered of a competency, with the mentors and the training there are today. */
function insightOf(competency: Competency, covered: TeamCoverage, daily: Daily): TeamInsight {
  const { peopleCount, belowCount, averageGap, lowestRequiredBelow, below } = covered;
  const mentors =
    lowestRequiredBelow === null
      ? []
      : daily.mentors.open.placesIn(competency.item, lowestRequiredBelow);
  return {
    competency,
    peopleCount,
    belowCount,
    averageGap,
    mentorsAvailable: mentors.length,
    resourcesAvailable: daily.training.countFor(competency.item, below),
  };
}

/** For every requirement of the group's target, how many stand at which level. */
function rowsOf(group: TeamGroup, target: ReturnType<typeof teamTargetOf>): TeamRow[] {
  const { languages } = group;
  const standing = groupedBy(group.levels, ([competency]) => competency);
  const rows: TeamRow[] = [];
  for (const { competency, level: requiredLevel } of target?.requirements ?? []) {
    const { item } = competency;
    // Named one by one: a copy by spreading costs several times as much, for every row.
    const add = (currentLevel: Level, count: number): void => {
      rows.push({ competency: item, requiredLevel, currentLevel, languages, count });
    };
    let left = group.people;
    for (const [, currentLevel, count] of standing.get(item) ?? []) {
      add(currentLevel, count);
      left -= count;
    }
    add(0, left);
  }
  return rows;
}
