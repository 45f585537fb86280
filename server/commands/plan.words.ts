import type { Language, Texts } from "../level.ts";

/** Everything the plan command says by itself. */
export const planWords = {
  PLAN_OF: { en: "Development plan of {name}", fr: "Plan de perfectionnement de {name}" },
  TARGET: { en: "Target", fr: "Cible" },
  READINESS: { en: "Readiness", fr: "Préparation" },
  RULE: { en: "Level rule", fr: "Règle de niveau" },
  COUNTS: {
    en: "met: {met}, to close: {open}, not applicable: {none}",
    fr: "atteints : {met}, à combler : {open}, sans objet : {none}",
  },
  COMPETENCY: { en: "Competency", fr: "Compétence" },
  STATUS: { en: "Status", fr: "État" },
  REQUIRED: { en: "Required", fr: "Requis" },
  CURRENT: { en: "Current", fr: "Actuel" },
  SIZE: { en: "Gap", fr: "Écart" },
  TRAINING: { en: "Training", fr: "Formation" },
  HOURS: { en: "Hours", fr: "Heures" },
  LEVELS: { en: "Levels", fr: "Niveaux" },
  MENTORS: { en: "Mentors", fr: "Mentors" },
  SCORE: { en: "Score", fr: "Score" },
  PLACES: { en: "Places", fr: "Places" },
  NO_TRAINING: { en: "no training found", fr: "aucune formation trouvée" },
  NO_MENTOR: { en: "no mentor found", fr: "aucun mentor trouvé" },
  STALE: {
    en: "* confirmed so long ago that it should be looked at again",
    fr: "* confirmé il y a si longtemps qu’il faudrait le revoir",
  },
  NOBODY: {
    en: "Nobody active has the address {address}: check its spelling.",
    fr: "Aucune personne active n’a l’adresse {address} : vérifiez-en l’orthographe.",
  },
  NO_TARGET: {
    en: "{name} has neither a career objective nor a stage: choose a target with --target.\n{stages}",
    fr: "{name} n’a ni objectif de carrière ni échelon : choisissez une cible avec --target.\n{stages}",
  },
  UNKNOWN_TARGET: {
    en: "There is no stage {key}.\n{stages}",
    fr: "Il n’y a pas d’échelon {key}.\n{stages}",
  },
  AMBIGUOUS_TARGET: {
    en: "Several stages are called {key}: say which one.\n{stages}",
    fr: "Plusieurs échelons s’appellent {key} : dites lequel.\n{stages}",
  },
  STAGES: { en: "There are: {keys}.", fr: "Il y a : {keys}." },
  NO_STAGES: {
    en: "No framework with stages has been published yet.",
    fr: "Aucun référentiel avec des échelons n’a encore été publié.",
  },
} as const satisfies Record<string, Texts>;

/** What can be said. */
export type PlanWord = keyof typeof planWords;

/** Says it in that language, or in English where it has no words, with the holes filled. */
export function said(
  word: PlanWord,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  const texts = planWords[word];
  const text = language.toLowerCase().split("-")[0] === "fr" ? texts.fr : texts.en;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
