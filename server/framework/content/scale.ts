import type { Language } from "../../level.ts";
import type { LevelContent } from "./content.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ["None", "Initial", "Working", "Proficient", "Expert"],
  fr: ["Aucun", "Initial", "Fonctionnel", "Confirmé", "Expert"],
};

/** The highest level of the usual scale; the lowest is 0. */
export const HIGHEST_LEVEL = 4;

/** The usual scale, 0..4, named in one language; English names where we have none in it. */
export function usualScale(language: Language): LevelContent[] {
  const names = NAMES[language] ?? NAMES.en ?? [];
  return names.map((name, level) => ({ level, name: { [language]: name } }));
}

/** Whether a scale is the usual one under its usual names, as where a document names no levels. */
export function isUsualScale(levels: readonly LevelContent[], language: Language): boolean {
  const usual = usualScale(language);
  const isUsual = (step: LevelContent, at: number) =>
    step.level === usual[at]?.level && step.name[language] === usual[at].name[language];
  return levels.length === usual.length && levels.every(isUsual);
}
