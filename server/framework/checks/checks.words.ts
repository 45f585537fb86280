import { speakerOf } from "../finding/finding-sentence.ts";

const SENTENCES = {
  MISSING_TRANSLATION: {
    en: "There is no text in “{language}” for {where}; readers of it see another language.",
    fr: "Il n’y a pas de texte en « {language} » pour {where}; on y lira une autre langue.",
  },
  EMPTY_TEXT: {
    en: "The text in “{language}” for {where} holds nothing to read; write it or take it away.",
    fr: "Le texte en « {language} » pour {where} ne contient rien à lire; écrivez-le ou retirez-le.",
  },
  LEVEL_WITHOUT_INDICATOR: {
    en: "“{stage}” asks for level {level} of “{competency}”, and no indicator up to it shows what that looks like.",
    fr: "« {stage} » demande le niveau {level} de « {competency} », et aucun indicateur jusque-là ne montre ce que c’est.",
  },
  REQUIREMENT_FALLS: {
    en: "“{competency}” falls from level {from} at “{before}” to {to} at “{stage}”.",
    fr: "« {competency} » passe du niveau {from} à « {before} » au niveau {to} à « {stage} ».",
  },
  DEFINITION_TWICE: {
    en: "“{key}” is defined in the same words as “{first}” (“{language}”).",
    fr: "« {key} » est défini dans les mêmes mots que « {first} » (« {language} »).",
  },
  KEY_CHANGES_CASE: {
    en: "“{key}” was “{was}”: capitals make it another key, and no record carries over by itself.",
    fr: "« {key} » était « {was} » : les majuscules en font une autre clé, et aucun dossier ne suit de lui-même.",
  },
  KEYS_ALIKE: {
    en: "Only capitals tell “{key}” from “{other}”.",
    fr: "Seules des majuscules distinguent « {key} » de « {other} ».",
  },
  NOT_REQUIRED: {
    en: "No stage has a cell for the competency “{key}”.",
    fr: "Aucune étape n’a de case pour la compétence « {key} ».",
  },
  EMPTY_GROUP: {
    en: "The group “{key}” has no competencies.",
    fr: "Le groupe « {key} » n’a pas de compétences.",
  },
  STAGE_ASKS_NOTHING: {
    en: "The stage “{key}” asks for nothing.",
    fr: "L’étape « {key} » ne demande rien.",
  },
  LEVEL_OFF_SCALE: {
    en: "Level {level} at {where} is off the scale.",
    fr: "Le niveau {level} à {where} est hors de l’échelle.",
  },
  MAPPING_TARGET_GONE: {
    en: "The mapping of {kind} “{from}” leads to “{key}”, which the draft no longer has.",
    fr: "La correspondance de {kind} « {from} » mène à « {key} », que l’ébauche n’a plus.",
  },
  KEY_GONE: {
    en: "{kind} “{key}” is in force and neither here nor mapped; while records use it, publishing is refused.",
    fr: "{kind} « {key} » est en vigueur et n’est ni ici ni repris; tant que des dossiers l’utilisent, la publication est refusée.",
  },
  INDICATOR_GOES_ALONG: {
    en: "The indicator “{key}” goes with its competency: what records say of it is history only, unless you map it.",
    fr: "L’indicateur « {key} » part avec sa compétence : ce qu’en disent les dossiers n’est plus qu’historique, sauf si vous le reprenez.",
  },
  MORE_OF_THESE: {
    en: "There are {count} more findings of the kind {code}.",
    fr: "Il y a encore {count} constats du genre {code}.",
  },
} as const;

/** The kinds of findings in a draft. */
export type CheckCode = keyof typeof SENTENCES;

/** Words what the checks of a draft find. */
export const checkSentenceOf = speakerOf(SENTENCES);
