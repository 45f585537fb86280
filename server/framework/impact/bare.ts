import type { FrameworkContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";

/** The keys of what gaps depend on; those of levels are their numbers. */
export type GapKeys = Readonly<Record<"stages" | "competencies" | "levels", readonly string[]>>;

/** What is asked, of which competencies; of all others nothing is. */
interface Required {
  readonly asked: Asked;
  readonly of: readonly string[];
}

/** A framework of nothing but what gaps depend on: no texts, no indicators, one profile. */
export function bareContent(
  { key, languages }: FrameworkContent,
  { stages, competencies, levels }: GapKeys,
  { asked, of }: Required,
): FrameworkContent {
  const cells = stages.flatMap((stage) =>
    of.map((competency) => ({ stage, competency, level: asked(stage, competency) })),
  );
  const profile = { key: "", title: {}, summary: null, responsibilities: [] };
  const texts = { group: "", name: {}, definition: null, rationale: null, indicators: [] };
  return {
    key,
    title: {},
    languages,
    freshnessMonths: null,
    levels: levels.map((level) => ({ level: Number(level), name: {} })),
    groups: [],
    competencies: competencies.map((own) => ({ key: own, ...texts })),
    profiles: [
      {
        ...profile,
        stages: stages.map((own) => ({ key: own, name: {} })),
        requirements: cells.filter(({ level }) => level > 0),
      },
    ],
    extensions: [],
  };
}
