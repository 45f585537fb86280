import type { Finding } from "./content.ts";
import type { FindingSentence } from "./finding-sentence.ts";
import { filled } from "./finding-sentence.ts";

const SENTENCES: ReadonlyMap<string, FindingSentence> = new Map(
  Object.entries({
    REQUIREMENTS_GONE: {
      en: "Competencies are no longer there, and what the profiles required of them goes too: requirements taken away: {count}.",
      fr: "Des compétences ont disparu, et avec elles ce que les profils en exigeaient : exigences supprimées : {count}.",
    },
    INDICATORS_GONE: {
      en: "Competencies are no longer there, and their indicators go with them: {count}.",
      fr: "Des compétences ont disparu, et leurs indicateurs avec elles : {count}.",
    },
    LEVELS_STAYED: {
      en: "The scale here is shorter, but higher levels are still in use and stay: {count}.",
      fr: "L’échelle est ici plus courte, mais des niveaux plus hauts servent encore et restent : {count}.",
    },
  }),
);

/**
 * What went or stayed because a file's format is silent on it, as a sentence in French for `fr`
 * and its regions, else in English; null for any other finding.
 */
export function unspokenSentenceOf({ code, values }: Finding, language: string): string | null {
  const sentence = SENTENCES.get(code);
  return sentence === undefined ? null : filled(sentence, values, language);
}
