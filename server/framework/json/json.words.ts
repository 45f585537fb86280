import { speakerOf } from "../finding/finding-sentence.ts";

/** What reading this project's own JSON can find, in each language; `{name}` is a hole. */
const WORDS = {
  FIELD_LEFT_OUT: {
    en: "This field is not known here and was left out.",
    fr: "Ce champ n’est pas connu ici et a été laissé de côté.",
  },
  GIVEN_TWICE: { en: "“{key}” is given twice.", fr: "« {key} » est donné deux fois." },
  JSON_TOO_DEEP: {
    en: "The JSON is nested more than {limit} deep.",
    fr: "Le JSON est imbriqué sur plus de {limit} niveaux.",
  },
  LEVEL_ORDER: {
    en: "Levels count from 0 without a hole: here {expected} should stand, not {level}.",
    fr: "Les niveaux se suivent à partir de 0 : ici il faut {expected}, et non {level}.",
  },
  MISSING: { en: "A field is missing here.", fr: "Il manque ici un champ." },
  NO_LANGUAGES: {
    en: "Name at least one language, such as `en`.",
    fr: "Nommez au moins une langue, par exemple `en`.",
  },
  NO_LEVELS: {
    en: "A framework needs a scale, level 0 included.",
    fr: "Un référentiel a besoin d’une échelle, niveau 0 compris.",
  },
  NOT_A_FRAMEWORK_KEY: {
    en: "The key “{key}” cannot be used: small letters and digits, joined by hyphens.",
    fr: "La clé « {key} » ne convient pas : des minuscules et des chiffres, joints par des traits d’union.",
  },
  NOT_A_KEY: {
    en: "A key is 1 to 200 characters without spaces.",
    fr: "Une clé compte de 1 à 200 caractères sans espaces.",
  },
  NOT_A_LANGUAGE: {
    en: "This should be a language tag such as `en` or `fr-CA`.",
    fr: "Il faut ici une balise de langue, comme `en` ou `fr-CA`.",
  },
  NOT_A_LIST: { en: "This should be a list.", fr: "Il faut ici une liste." },
  NOT_A_NUMBER: {
    en: "This should be a whole number from {least}.",
    fr: "Il faut ici un nombre entier à partir de {least}.",
  },
  NOT_ONE_OF: {
    en: "This should be one of {words}.",
    fr: "Il faut ici une de ces valeurs : {words}.",
  },
  NOT_A_TEXT: {
    en: "This should be a text, and not an empty one.",
    fr: "Il faut ici un texte, et qui ne soit pas vide.",
  },
  NO_TEXTS: {
    en: "This needs a text in at least one language.",
    fr: "Il faut ici un texte dans au moins une langue.",
  },
  NOT_AN_OBJECT: {
    en: "This should be an object with named fields.",
    fr: "Il faut ici un objet dont les champs ont un nom.",
  },
  NOT_JSON: { en: "This is not JSON: {reason}", fr: "Ceci n’est pas du JSON : {reason}" },
  NOT_UTF8: {
    en: "JSON is written in UTF-8 (or UTF-16 with its mark), and this file is not.",
    fr: "Le JSON s’écrit en UTF-8 (ou en UTF-16 avec sa marque), ce qui n’est pas le cas ici.",
  },
  OFF_THE_SCALE: {
    en: "Level {level} is not on the scale, which ends at {highest}.",
    fr: "Le niveau {level} n’est pas sur l’échelle, qui s’arrête à {highest}.",
  },
  OTHER_FORMAT: {
    en: 'JSON of this project says `"format": "{format}"`; a CASE package has a "CFDocument".',
    fr: 'Le JSON de ce projet dit `"format": "{format}"`; un paquet CASE a un "CFDocument".',
  },
  TOO_MANY_HERE: {
    en: "There are more than {limit} of these.",
    fr: "Il y en a plus de {limit}.",
  },
  TOO_MANY_ITEMS: {
    en: "The file holds more than {limit} things.",
    fr: "Le fichier contient plus de {limit} éléments.",
  },
  UNFIT_TEXT: {
    en: "The text holds a NUL or half a character and could not be kept as it is.",
    fr: "Le texte contient un caractère NUL ou une moitié de caractère et ne pourrait être conservé tel quel.",
  },
  UNKNOWN_FIELD: {
    en: "This field is not known here; it stays with what it says something about.",
    fr: "Ce champ n’est pas connu ici ; il reste avec ce dont il dit quelque chose.",
  },
  UNKNOWN_KEY: {
    en: "“{key}” is mentioned, and nothing here has that key.",
    fr: "« {key} » est mentionné, et rien ici n’a cette clé.",
  },
  UNLISTED_LANGUAGE: {
    en: "There are texts in `{language}`, which is not among the languages.",
    fr: "Il y a des textes en `{language}`, qui n’est pas parmi les langues.",
  },
} as const;

/** The kinds of findings in this project's own JSON. */
export type JsonFindingCode = keyof typeof WORDS;

/** Words what is found in this project's own JSON. */
export const jsonSentenceOf = speakerOf(WORDS);
