import type { FrameworkContent } from "../../server/framework/content/content.ts";
import type { Competency, Stage } from "../../server/framework/version.ts";
import type { Shelf } from "../../server/framework/shelf.ts";
import { shelfOf } from "./built.ts";

/** Levels that each stage asks of saws, planes, glue and talks; null asks nothing at all. */
export type Asked = Readonly<Record<string, readonly (number | null)[]>>;

const COMPETENCIES = ["saws", "planes", "glue", "talks"];
const USUAL: Asked = { novice: [1, 0, 2, 1], joiner: [2, 1, 2, 0], master: [4, 3, 2, 3] };

/**
 * A framework of a joiner's workshop: four competencies in two groups, each with an indicator at
 * every level, and a profile with the stages given.
 */
export function workshop(asked: Asked = USUAL, key = "workshop"): FrameworkContent {
  return {
    key,
    title: { en: "Workshop", fr: "Atelier" },
    languages: ["en", "fr"],
    freshnessMonths: null,
    extensions: [],
    levels: [0, 1, 2, 3, 4].map((level) => ({ level, name: { en: `Level ${level}` } })),
    groups: [
      { key: "hands", name: { en: "Hands" } },
      { key: "mouths", name: { en: "Mouths" } },
    ],
    competencies: COMPETENCIES.map((name) => ({
      key: name,
      group: name === "talks" ? "mouths" : "hands",
      name: { en: `The ${name}`, fr: `Les ${name}` },
      definition: null,
      rationale: null,
      indicators: [1, 2, 3, 4].map((level) => ({
        key: `${name}/${level}/1`,
        level,
        statement: { en: `Shows ${name} at ${level}` },
        stages: [],
      })),
    })),
    profiles: [
      {
        key: "joiner",
        title: { en: "Joiner" },
        summary: null,
        responsibilities: [],
        stages: Object.keys(asked).map((stage) => ({ key: stage, name: { en: stage } })),
        requirements: Object.entries(asked).flatMap(([stage, levels]) =>
          COMPETENCIES.flatMap((competency, at) => {
            const level = levels[at] ?? null;
            return level === null ? [] : [{ stage, competency, level }];
          }),
        ),
      },
    ],
  };
}

/** The workshop in force, alone. */
export const workshopShelf = (asked?: Asked): Shelf => shelfOf({ content: workshop(asked) });

/** The stage of that key in the newest version of any framework. */
export function stageNamed(key: string, shelf: Shelf): Stage {
  return named([...shelf.stageOf.values()], key);
}

/** The competency of that key in the newest version of any framework. */
export function competencyNamed(key: string, shelf: Shelf): Competency {
  return named([...shelf.competencyOf.values()], key);
}

function named<Thing extends { readonly key: string }>(things: readonly Thing[], key: string) {
  const found = things.find((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no ${key}.`);
  return found;
}
