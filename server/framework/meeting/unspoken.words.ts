import { speakerOf } from "../finding/finding-sentence.ts";

/** Words what went or stayed because a file's format is silent on it. */
export const unspokenSentenceOf = speakerOf({
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
});
