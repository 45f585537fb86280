import type { ItemId } from "../level.ts";
import type {
  Competency,
  CompetencyGroup,
  Framework,
  FrameworkVersion,
  Indicator,
  Profile,
  Responsibility,
  Stage,
} from "./version.ts";

/** The published frameworks in memory, with every way in that the graph needs. */
export interface Shelf {
  /** By key. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Things of any version, by the row id of that version. */
  readonly versions: ReadonlyMap<number, FrameworkVersion>;
  readonly groups: ReadonlyMap<number, CompetencyGroup>;
  readonly competencies: ReadonlyMap<number, Competency>;
  readonly indicators: ReadonlyMap<number, Indicator>;
  readonly profiles: ReadonlyMap<number, Profile>;
  readonly responsibilities: ReadonlyMap<number, Responsibility>;
  readonly stages: ReadonlyMap<number, Stage>;
  /** Things of the newest published versions, by what lasts. */
  readonly competencyOf: ReadonlyMap<ItemId, Competency>;
  readonly indicatorOf: ReadonlyMap<ItemId, Indicator>;
  readonly stageOf: ReadonlyMap<ItemId, Stage>;
  /** The months after which a level in that competency is stale; null: as the settings say. */
  readonly freshnessOf: ReadonlyMap<ItemId, number | null>;
}

/** Arranges frameworks for reading. */
export function shelve(list: readonly Framework[]): Shelf {
  const versions = list.flatMap((framework) => framework.versions);
  const profiles = versions.flatMap((version) => version.profiles);
  const competencies = versions.flatMap((version) => version.competencies);
  const newest = list.map((framework) => framework.latest);
  const newestCompetencies = newest.flatMap((version) => version.competencies);
  return {
    frameworks: new Map(list.map((framework) => [framework.key, framework])),
    versions: byId(versions),
    groups: byId(versions.flatMap((version) => version.groups)),
    competencies: byId(competencies),
    indicators: byId(competencies.flatMap((one) => one.indicators)),
    profiles: byId(profiles),
    responsibilities: byId(profiles.flatMap((one) => one.responsibilities)),
    stages: byId(profiles.flatMap((one) => one.stages)),
    competencyOf: byItem(newestCompetencies),
    indicatorOf: byItem(newestCompetencies.flatMap((one) => one.indicators)),
    stageOf: byItem(newest.flatMap((one) => one.profiles.flatMap((profile) => profile.stages))),
    freshnessOf: new Map(
      newest.flatMap(({ competencies: own, freshnessMonths }) =>
        own.map((one) => [one.item, freshnessMonths]),
      ),
    ),
  };
}

const byId = <Thing extends { readonly id: number }>(
  things: readonly Thing[],
): Map<number, Thing> => new Map(things.map((thing) => [thing.id, thing]));

const byItem = <Thing extends { readonly item: ItemId }>(
  things: readonly Thing[],
): Map<ItemId, Thing> => new Map(things.map((thing) => [thing.item, thing]));
