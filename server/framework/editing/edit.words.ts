/** The sentences of what keeps an edit from fitting into the draft. */
export const editSentences = {
  NO_GROUP: {
    en: "The draft has no group `{key}`; save it first, or take the key of another.",
    fr: "L’ébauche n’a pas de groupe `{key}`; enregistrez-le d’abord, ou prenez la clé d’un autre.",
  },
  NO_COMPETENCY: {
    en: "The draft has no competency `{key}`; save it first, or take the key of another.",
    fr: "L’ébauche n’a pas de compétence `{key}`; enregistrez-la d’abord, ou prenez la clé d’une autre.",
  },
  NO_INDICATOR: {
    en: "The draft has no indicator `{key}`; read the competency again for the keys it has.",
    fr: "L’ébauche n’a pas d’indicateur `{key}`; relisez la compétence pour voir ses clés.",
  },
  NO_PROFILE: {
    en: "The draft has no profile `{key}`; save it first, or take the key of another.",
    fr: "L’ébauche n’a pas de profil `{key}`; enregistrez-le d’abord, ou prenez la clé d’un autre.",
  },
  NO_STAGE: {
    en: "The draft has no stage `{key}`; save it with its profile first, or take the key of another.",
    fr: "L’ébauche n’a pas d’échelon `{key}`; enregistrez-le d’abord avec son profil, ou prenez la clé d’un autre.",
  },
  NO_STAGE_IN: {
    en: "The profile `{profile}` has no stage `{key}` in this draft.",
    fr: "Le profil `{profile}` n’a pas d’échelon `{key}` dans cette ébauche.",
  },
  KEY: {
    en: "`{key}` cannot be a key: a key has 1 to 200 characters and no spaces.",
    fr: "`{key}` ne peut pas être une clé : une clé compte de 1 à 200 caractères, sans espaces.",
  },
  KEY_ELSEWHERE: {
    en: "The key `{key}` belongs to the profile `{profile}` already; take another key.",
    fr: "La clé `{key}` appartient déjà au profil `{profile}`; prenez-en une autre.",
  },
  TWICE: {
    en: "`{given}` comes twice; say it once.",
    fr: "`{given}` figure deux fois; dites-le une seule fois.",
  },
  TEXT_NEEDED: {
    en: "A text is needed here in at least one language.",
    fr: "Il faut ici un texte dans au moins une langue.",
  },
  TEXT_LENGTH: {
    en: "This text has {length} characters; at most {most} fit here.",
    fr: "Ce texte compte {length} caractères; il peut y en avoir {most} au plus.",
  },
  LANGUAGE_OF_FRAMEWORK: {
    en: "The framework has no texts in `{given}`; its languages are: {offered}. Add the language to the framework first.",
    fr: "Le référentiel n’a pas de textes en `{given}`; ses langues sont : {offered}. Ajoutez d’abord la langue au référentiel.",
  },
  LANGUAGES_NEEDED: {
    en: "A framework has at least one language.",
    fr: "Un référentiel a au moins une langue.",
  },
  LANGUAGE_IN_USE: {
    en: "`{language}` cannot be taken away: {count} texts exist in no other language of the framework, the first of them in `{key}`.",
    fr: "`{language}` ne peut pas être retirée : {count} textes n’existent dans aucune autre langue du référentiel, le premier dans `{key}`.",
  },
  SCALE: {
    en: "A scale has 2 to {most} levels, each once, from 0 upwards without a hole; {missing} is missing.",
    fr: "Une échelle compte de 2 à {most} niveaux, chacun une fois, à partir de 0 et sans trou; il manque {missing}.",
  },
  LEVEL_IN_USE: {
    en: "Level {level} cannot be taken off the scale while these use it: {keys}.",
    fr: "Le niveau {level} ne peut pas quitter l’échelle tant que ceux-ci l’utilisent : {keys}.",
  },
  GROUP_IN_USE: {
    en: "The group `{key}` still holds competencies: {keys}. Move or retire them first.",
    fr: "Le groupe `{key}` contient encore des compétences : {keys}. Déplacez-les ou retirez-les d’abord.",
  },
  UPLOAD_OR_CONTENT: {
    en: "Give a file either as `upload` or as `content`.",
    fr: "Donnez un fichier soit dans `upload`, soit dans `content`.",
  },
  NO_UPLOAD: {
    en: "You have no such file waiting here; send it to /uploads first, and use it within a day.",
    fr: "Vous n’avez aucun fichier de ce genre en attente ici; envoyez-le d’abord à /uploads, et servez-vous-en en un jour.",
  },
  POSITION: {
    en: "A place is counted from 0; {given} is none.",
    fr: "Une place se compte à partir de 0; {given} n’en est pas une.",
  },
} as const;
