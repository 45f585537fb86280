import type {
  CompetencyContent,
  FrameworkContent,
  ProfileContent,
} from "../../../server/framework/content/content.ts";
import type { KeyMapping, MappedKind, MappingRule } from "../../../server/framework/mapping.ts";

/** A draft in the making. */
export interface Sketch {
  readonly content: FrameworkContent;
  readonly mappings: readonly KeyMapping[];
}

type Cells = ProfileContent["requirements"];

/** Puts requirements in the place of those of the same cells; level 0 asks nothing. */
export function asking(
  sketch: Sketch,
  cellsFor: (profile: ProfileContent, all: readonly CompetencyContent[]) => Cells,
): Sketch {
  const { content } = sketch;
  const highest = content.levels.length - 1;
  const profiles = content.profiles.map((profile) => {
    const cells = cellsFor(profile, content.competencies).map((cell) => ({
      ...cell,
      level: Math.min(cell.level, highest),
    }));
    const isOther = (old: Cells[number]) =>
      cells.every((one) => one.stage !== old.stage || one.competency !== old.competency);
    const asked = cells.filter(({ stage, competency }) => stage !== "" && competency !== "");
    return { ...profile, requirements: [...profile.requirements.filter(isOther), ...asked] };
  });
  return { ...sketch, content: { ...content, profiles } };
}

/** Without the highest level: what was there goes one lower. */
export function lowered(content: FrameworkContent, top: number): FrameworkContent {
  const lower = <Thing extends { readonly level: number }>(one: Thing) =>
    one.level === top ? { ...one, level: top - 1 } : one;
  return {
    ...content,
    levels: content.levels.slice(0, top),
    competencies: content.competencies.map((one) => ({
      ...one,
      indicators: one.indicators.map(lower),
    })),
    profiles: content.profiles.map((one) => ({
      ...one,
      requirements: one.requirements.map(lower),
    })),
  };
}

/** The sketch with one mapping more. */
export function mapped(
  sketch: Sketch,
  ...[kind, from, rule, to]: [MappedKind, string, MappingRule, readonly string[]]
): Sketch {
  return { ...sketch, mappings: [...sketch.mappings, { kind, from, rule, to }] };
}
