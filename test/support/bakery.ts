import type {
  CompetencyContent,
  FrameworkContent,
} from "../../server/framework/content/content.ts";
import type { Texts } from "../../server/level.ts";

/**
 * A small framework that is worked through by hand in tests: a bakery.
 *
 * | requires  | apprentice | baker | master | pastry `chef` |
 * |-----------|-----------:|------:|-------:|--------------:|
 * | dough     |          1 |     2 |      4 |             2 |
 * | ovens     |          0 |     1 |      3 |             – |
 * | guests    |          1 |     1 |      2 |             2 |
 * | teaching  |          – |     0 |      2 |             – |
 */
export const bakery: FrameworkContent = {
  key: "bakery",
  title: { en: "Bakery", fr: "Boulangerie" },
  languages: ["en", "fr"],
  freshnessMonths: null,
  extensions: [],
  levels: [0, 1, 2, 3, 4].map((level) => ({
    level,
    name: { en: `Grade ${level}`, fr: `Degré ${level}` },
  })),
  groups: [
    { key: "craft", name: { en: "Craft", fr: "Métier" } },
    { key: "people", name: { en: "People", fr: "Public" } },
  ],
  competencies: [
    competency(["craft", "dough"], { en: "Dough", fr: "Pâte" }, [1, 1, 2, 4]),
    competency(["craft", "ovens"], { en: "Ovens", fr: "Fours" }, [1, 3]),
    competency(["people", "guests"], { en: "Guests", fr: "Clients" }, [1, 2]),
    competency(["people", "teaching"], { en: "Teaching", fr: "Formation" }, [2]),
  ],
  profiles: [
    {
      key: "bread",
      title: { en: "Bread maker", fr: "Boulanger" },
      summary: { en: "Makes bread.", fr: "Fait du pain." },
      responsibilities: [
        { key: "bake", text: { en: "Bakes daily.", fr: "Cuit chaque jour." } },
        { key: "sell", text: { en: "Sells fairly.", fr: "Vend à juste prix." } },
      ],
      stages: [
        { key: "apprentice", name: { en: "Apprentice", fr: "Apprenti" } },
        { key: "baker", name: { en: "Baker", fr: "Maître boulanger" } },
        { key: "master", name: { en: "Master", fr: "Chef boulanger" } },
      ],
      requirements: [
        ...required("apprentice", { dough: 1, ovens: 0, guests: 1 }),
        ...required("baker", { dough: 2, ovens: 1, guests: 1, teaching: 0 }),
        ...required("master", { dough: 4, ovens: 3, guests: 2, teaching: 2 }),
      ],
    },
    {
      key: "pastry",
      title: { en: "Pastry cook", fr: "Pâtissier" },
      summary: null,
      responsibilities: [],
      stages: [{ key: "chef", name: { en: "Chef", fr: "Chef pâtissier" } }],
      requirements: required("chef", { dough: 2, guests: 2 }),
    },
  ],
};

/** A framework with that many competencies, all asked for at level 2 by its stage `only`. */
export function wideFramework(competencies: number): FrameworkContent {
  const keys = Array.from({ length: competencies }, (_, index) => `skill-${index + 1}`);
  return {
    ...bakery,
    key: "wide",
    competencies: keys.map((key) => competency(["craft", key], { en: key }, [1, 2])),
    profiles: [
      {
        key: "bread",
        title: { en: "Job" },
        summary: null,
        responsibilities: [],
        stages: [{ key: "only", name: { en: "Only" } }],
        requirements: required("only", Object.fromEntries(keys.map((key) => [key, 2]))),
      },
    ],
  };
}

/** A competency by group and key, with one indicator for each level named. */
function competency(
  [group, key]: readonly [string, string],
  name: Texts,
  levels: readonly number[],
): CompetencyContent {
  const counted = new Map<number, number>();
  const indicators = levels.map((level) => {
    const n = (counted.get(level) ?? 0) + 1;
    counted.set(level, n);
    const statement = { en: `${key} ${level}.${n} done`, fr: `${key} ${level}.${n} fait` };
    return { key: `${key}/${level}/${n}`, level, statement, stages: [] };
  });
  const definition = { en: `What ${key} is.`, fr: `Ce qu’est ${key}.` };
  const rationale = { en: `Why ${key} matters.`, fr: `Pourquoi ${key} compte.` };
  return { key, group, name, definition, rationale, indicators };
}

function required(stage: string, levels: Readonly<Record<string, number>>) {
  return Object.entries(levels).map(([key, level]) => ({ stage, competency: key, level }));
}
