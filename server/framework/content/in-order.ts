import { groupedBy } from "../../grouping.ts";
import type {
  CompetencyContent,
  FrameworkContent,
  IndicatorContent,
  ProfileContent,
} from "./content.ts";

/**
 * The same content with every list in the one order it is kept and compared in: levels upwards,
 * competencies by group, indicators by level, requirements by stage and competency, and the stages
 * of an indicator as in their profiles. Where that leaves a choice the given order stays.
 */
export function inOrder(content: FrameworkContent): FrameworkContent {
  const stages = placesOf(content.profiles.flatMap((one) => one.stages.map(({ key }) => key)));
  const groups = placesOf(content.groups.map(({ key }) => key));
  const competencies = sortedBy(content.competencies, ({ group }) => placeIn(groups, group));
  const places = placesOf(competencies.map(({ key }) => key));
  return {
    ...content,
    levels: sortedBy(content.levels, ({ level }) => level),
    competencies: competencies.map((competency) => withIndicators(competency, stages)),
    profiles: content.profiles.map((profile) => withRequirements(profile, places)),
  };
}

type Places = ReadonlyMap<string, number>;

function withIndicators(competency: CompetencyContent, stages: Places): CompetencyContent {
  const ordered = (indicator: IndicatorContent): IndicatorContent => ({
    ...indicator,
    stages: sortedBy(indicator.stages, (stage) => placeIn(stages, stage)),
  });
  const indicators = sortedBy(competency.indicators, ({ level }) => level).map(ordered);
  return { ...competency, indicators };
}

function withRequirements(profile: ProfileContent, competencies: Places): ProfileContent {
  const ofStage = groupedBy(profile.requirements, ({ stage }) => stage);
  const stages = placesOf([...profile.stages.map(({ key }) => key), ...ofStage.keys()]);
  const requirements = [...stages.keys()].flatMap((stage) =>
    sortedBy(ofStage.get(stage) ?? [], (asked) => placeIn(competencies, asked.competency)),
  );
  return { ...profile, requirements };
}

/** The first place of each key. */
function placesOf(keys: readonly string[]): Places {
  return new Map([...new Set(keys)].map((key, place) => [key, place]));
}

/** What has no place comes last. */
function placeIn(places: Places, key: string): number {
  return places.get(key) ?? places.size;
}

function sortedBy<Value>(values: readonly Value[], placeOf: (value: Value) => number): Value[] {
  return values.toSorted((a, b) => placeOf(a) - placeOf(b));
}
