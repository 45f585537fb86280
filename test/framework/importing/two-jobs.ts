import type {
  FrameworkContent,
  ProfileContent,
} from "../../../server/framework/content/content.ts";
import { workshop } from "../workshop.ts";

/** A profile of the workshop that asks levels of competencies, by stage. */
function job(
  key: string,
  title: string,
  asked: Readonly<Record<string, Readonly<Record<string, number>>>>,
): ProfileContent {
  return {
    key,
    title: { en: title },
    summary: null,
    responsibilities: [{ key: `responsibility-${title}`, text: { en: `Works as a ${title}.` } }],
    stages: Object.keys(asked).map((stage) => ({ key: stage, name: { en: "Learner" } })),
    requirements: Object.entries(asked).flatMap(([stage, levels]) =>
      Object.entries(levels).map(([competency, level]) => ({ stage, competency, level })),
    ),
  };
}

const JOINER = job("joiner", "Joiner", { learner: { saws: 1, planes: 2 } });
const CARVER = job("carver", "Carver", { "carver-learner": { saws: 2, talks: 1 } });

/**
 * The workshop with two jobs: saws are for both, planes for joiners, talks for carvers, and glue
 * is for nobody yet.
 */
export const TWO_JOBS: FrameworkContent = {
  ...workshop(),
  groups: [
    { key: "hands", name: { en: "Technical Competencies" } },
    { key: "mouths", name: { en: "Behavioural Competencies" } },
  ],
  profiles: [JOINER, CARVER],
};

/** What a document says of the joiners alone, in which they have saws only. */
export function joinersDocument(key = "workshop"): FrameworkContent {
  const { competencies, groups, ...others } = TWO_JOBS;
  return {
    ...others,
    key,
    title: { en: "Joiner" },
    groups: groups.slice(0, 1),
    competencies: competencies.slice(0, 1).map((saws) => ({
      ...saws,
      indicators: saws.indicators.slice(0, 1),
    })),
    profiles: [job("joiner", "Joiner", { learner: { saws: 1 } })],
  };
}
