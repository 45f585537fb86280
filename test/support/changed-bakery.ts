import type {
  CompetencyContent,
  FrameworkContent,
} from "../../server/framework/content/content.ts";
import type { KeyMapping, MappedKind } from "../../server/framework/mapping.ts";
import { bakery } from "./bakery.ts";

/** What is different in the next version of the bakery. */
export interface Changes {
  /** The competencies, each with the one of the bakery that it is made from. */
  readonly competencies?: Readonly<Record<string, string>>;
  /** The stages of the bread maker with the levels that each asks for. */
  readonly stages?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many levels the scale has. */
  readonly levels?: number;
}

const SAME = { dough: "dough", ovens: "ovens", guests: "guests", teaching: "teaching" };
const STAGES = {
  apprentice: { dough: 1, ovens: 0, guests: 1 },
  baker: { dough: 2, ovens: 1, guests: 1, teaching: 0 },
  master: { dough: 4, ovens: 3, guests: 2, teaching: 2 },
};

/** The bakery with other competencies, stages and levels; what a stage cannot ask for it does not. */
export function changedBakery({
  competencies = SAME,
  stages = STAGES,
  levels = 5,
}: Changes): FrameworkContent {
  const highest = levels - 1;
  const [profile] = bakery.profiles;
  if (profile === undefined) throw new Error("The bakery has a profile.");
  const requirements = Object.entries(stages).flatMap(([stage, asked]) =>
    Object.entries(asked).map(([competency, level]) => ({ stage, competency, level })),
  );
  return {
    ...bakery,
    levels: bakery.levels.slice(0, levels),
    competencies: Object.entries(competencies).map(([key, from]) => madeFrom(from, key, highest)),
    profiles: [
      {
        ...profile,
        stages: Object.keys(stages).map((key) => ({ key, name: { en: key, fr: key } })),
        requirements: requirements
          .filter(({ competency }) => competency in competencies)
          .map((one) => ({ ...one, level: Math.min(one.level, highest) })),
      },
    ],
  };
}

function madeFrom(from: string, key: string, highest: number): CompetencyContent {
  const found = bakery.competencies.find((one) => one.key === from);
  if (found === undefined) throw new Error(`The bakery has no ${from}.`);
  const indicators = found.indicators
    .filter(({ level }) => level <= highest)
    .map((one) => ({ ...one, key: one.key.replace(from, key) }));
  return { ...found, key, name: { en: key, fr: key }, indicators };
}

/** Where keys of a kind lead, and by which rule. */
export function mapping(
  kind: MappedKind,
  rule: KeyMapping["rule"],
  [from, ...to]: readonly [string, ...string[]],
): KeyMapping {
  return { kind, rule, from, to };
}
