import type { IndicatorContent, ProfileContent } from "./content/content.ts";

/** The table of one competency in a profile's document: which stage asks which level of it. */
export interface ProfileTable {
  /** Keys of the stages, from first to last. */
  readonly stages: readonly string[];
  /** The level that each asks; 0 where it asks none. */
  readonly levels: readonly number[];
  /** Whether the profile asks anything of the competency, be it that it does not apply. */
  readonly isMentioned: boolean;
}

/** What a profile asks of a competency, stage by stage. */
export function tableOf(profile: ProfileContent, competency: string): ProfileTable {
  const own = profile.requirements.filter((one) => one.competency === competency);
  const asked = new Map(own.map(({ stage, level }) => [stage, level]));
  const stages = profile.stages.map(({ key }) => key);
  return {
    stages,
    levels: stages.map((stage) => asked.get(stage) ?? 0),
    isMentioned: own.length > 0,
  };
}

/** The columns, by number, in which a table shows an indicator. */
export function columnsShowing(indicator: IndicatorContent, table: ProfileTable): number[] {
  const { stages, level } = indicator;
  return table.stages.flatMap((stage, at) => {
    const isFor = stages.length === 0 || stages.includes(stage);
    return isFor && table.levels[at] === level ? [at] : [];
  });
}
