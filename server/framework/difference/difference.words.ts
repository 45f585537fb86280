import type { Texts } from "../../level.ts";

/** Where a thing stands, for wording. */
export interface Standing {
  /** Names of what it belongs to, from the outside in. */
  readonly within: readonly Texts[];
  readonly level: number | null;
  /** Names of the stages it is for; none means all. */
  readonly stages: readonly Texts[];
  /** Its place in the order, from 1. */
  readonly place: number;
}

const WORDS = {
  en: { level: "level", place: "place", for: "for" },
  fr: { level: "niveau", place: "position", for: "pour" },
} as const;

/** Where a thing stands, in words: "Technical competencies, place 3". */
export function standingInWords(standing: Standing): Texts {
  return { en: worded(standing, "en"), fr: worded(standing, "fr") };
}

/** A requirement in short: "Foundation · Communication: 2". */
export function requirementInWords(stage: Texts, competency: Texts, level: number): Texts {
  const inWords = (language: string) =>
    `${textIn(stage, language)} · ${textIn(competency, language)}`;
  return { en: `${inWords("en")}: ${level}`, fr: `${inWords("fr")} : ${level}` };
}

function worded({ within, level, stages, place }: Standing, language: "en" | "fr"): string {
  const words = WORDS[language];
  const names = within.map((texts) => textIn(texts, language));
  const forStages = stages.map((texts) => textIn(texts, language)).join(", ");
  return [
    ...names,
    ...(level === null ? [] : [`${words.level} ${level}`]),
    ...(forStages === "" ? [] : [`${words.for} ${forStages}`]),
    `${words.place} ${place}`,
  ].join(", ");
}

/** A text in a language, else in the first it exists in. */
function textIn(texts: Texts, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}
