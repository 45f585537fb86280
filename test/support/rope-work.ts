import type { FrameworkContent, IndicatorContent } from "../../server/framework/content/content.ts";

const LEVELS = [0, 1, 2].map((level) => ({ level, name: { en: `Level ${level}` } }));

/** A framework of one competency with the given statements at level 1. */
export function rope(
  statements: readonly string[],
  duties: readonly string[] = [],
): FrameworkContent {
  return {
    key: "sailor",
    title: { en: "Sailor" },
    languages: ["en"],
    freshnessMonths: null,
    extensions: [],
    levels: LEVELS,
    groups: [{ key: "technical", name: { en: "Technical competencies" } }],
    competencies: [
      {
        key: "rope-work",
        group: "technical",
        name: { en: "Rope work" },
        definition: null,
        rationale: null,
        indicators: statements.map((text, at) => indicator(at + 1, text)),
      },
    ],
    profiles: [
      {
        key: "sailor",
        title: { en: "Sailor" },
        summary: null,
        responsibilities: duties.map((text, at) => ({
          key: `responsibility-${at + 1}`,
          text: { en: text },
        })),
        stages: [{ key: "deckhand", name: { en: "Deckhand" } }],
        requirements: [{ stage: "deckhand", competency: "rope-work", level: 1 }],
      },
    ],
  };
}

function indicator(number: number, text: string): IndicatorContent {
  return { key: `rope-work/1/${number}`, level: 1, statement: { en: text }, stages: [] };
}
