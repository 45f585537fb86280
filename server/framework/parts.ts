import type {
  Competency,
  CompetencyGroup,
  FrameworkVersion,
  Indicator,
  Profile,
  Responsibility,
  Stage,
} from "./version.ts";

/** Things of versions, by the row id each has in its version. */
export interface Parts {
  readonly versions: ReadonlyMap<number, FrameworkVersion>;
  readonly groups: ReadonlyMap<number, CompetencyGroup>;
  readonly competencies: ReadonlyMap<number, Competency>;
  readonly indicators: ReadonlyMap<number, Indicator>;
  readonly profiles: ReadonlyMap<number, Profile>;
  readonly responsibilities: ReadonlyMap<number, Responsibility>;
  readonly stages: ReadonlyMap<number, Stage>;
}

/** Everything in these versions that has an id. */
export function partsOf(versions: readonly FrameworkVersion[]): Parts {
  const profiles = versions.flatMap((version) => version.profiles);
  const competencies = versions.flatMap((version) => version.competencies);
  return {
    versions: byId(versions),
    groups: byId(versions.flatMap((version) => version.groups)),
    competencies: byId(competencies),
    indicators: byId(competencies.flatMap((one) => one.indicators)),
    profiles: byId(profiles),
    responsibilities: byId(profiles.flatMap((one) => one.responsibilities)),
    stages: byId(profiles.flatMap((one) => one.stages)),
  };
}

const byId = <Thing extends { readonly id: number }>(
  things: readonly Thing[],
): Map<number, Thing> => new Map(things.map((thing) => [thing.id, thing]));
