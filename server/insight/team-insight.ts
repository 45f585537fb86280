import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Daily } from "../catalogue/daily.ts";
import type { Competency } from "../framework/version.ts";
import { teamTargetOf } from "../gap/target.ts";
import type { ItemId, Level } from "../level.ts";
import type { TeamTarget } from "../person/person.ts";
import type { TeamGroup } from "../person/team.ts";
import { teamCoverage } from "./coverage.ts";
import type { TeamRow } from "./coverage.ts";

/** One competency over a whole team, with what there is to help. */
export interface TeamInsight {
  readonly competency: Competency;
  readonly peopleCount: number;
  readonly belowCount: number;
  readonly averageGap: number;
  readonly mentorsAvailable: number;
  readonly resourcesAvailable: number;
}

/** Sums a team up by competency, in the framework's order. */
export function teamInsight(
  groups: readonly TeamGroup[],
  target: TeamTarget,
  { catalogue, daily }: { readonly catalogue: Catalogue; readonly daily: Daily },
): TeamInsight[] {
  const { shelf } = catalogue;
  const rows = groups.flatMap((group) => rowsOf(group, teamTargetOf(group, target, shelf)));
  const insights = [...teamCoverage(rows).values()].flatMap((one): TeamInsight[] => {
    const competency = shelf.competencyOf.get(one.competency);
    if (competency === undefined) return [];
    const { peopleCount, belowCount, averageGap, lowestRequiredBelow, below } = one;
    const mentorsAvailable =
      lowestRequiredBelow === null
        ? 0
        : daily.mentors.inCompetency(one.competency, lowestRequiredBelow).length;
    const resourcesAvailable = daily.training.countFor(one.competency, below);
    return [
      { competency, peopleCount, belowCount, averageGap, mentorsAvailable, resourcesAvailable },
    ];
  });
  return insights.sort((one, other) => one.competency.place - other.competency.place);
}

/** For every requirement of the group's target, how many stand at which level. */
function rowsOf(group: TeamGroup, target: ReturnType<typeof teamTargetOf>): TeamRow[] {
  const levels = new Map<ItemId, (readonly [Level, number])[]>();
  for (const [competency, level, count] of group.levels) {
    levels.set(competency, [...(levels.get(competency) ?? []), [level, count]]);
  }
  return (target?.requirements ?? []).flatMap(({ competency, level: requiredLevel }) => {
    const standing = levels.get(competency.item) ?? [];
    const shown = standing.reduce((sum, [, count]) => sum + count, 0);
    const { languages } = group;
    const row = (currentLevel: Level, count: number): TeamRow => ({
      competency: competency.item,
      requiredLevel,
      currentLevel,
      languages,
      count,
    });
    return [...standing.map(([level, count]) => row(level, count)), row(0, group.people - shown)];
  });
}
