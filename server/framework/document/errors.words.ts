import type { FindingSentences } from "../finding/finding-sentence.ts";

/** What a document cannot be read for: nothing is saved with one of these. */
export const ERRORS = {
  BAD_KEY: {
    en: "The key “{key}” cannot be used: small letters and digits, joined by hyphens.",
    fr: "La clé « {key} » ne convient pas : minuscules et chiffres, joints par des traits d’union.",
  },
  BAD_LEVEL: {
    en: "The level “{text}” of stage “{stage}” is not a whole number from 0 to {highest}.",
    fr: "Le niveau « {text} » de l’étape « {stage} » n’est pas un nombre entier de 0 à {highest}.",
  },
  BAD_STAGE_NAME: {
    en: "The stage “{name}” is named twice or has no letters to make a key of.",
    fr: "L’étape « {name} » figure deux fois ou n’a pas de lettres dont tirer une clé.",
  },
  BINARY_FILE: {
    en: "This is not a text. Save the document as text, Markdown or HTML first.",
    fr: "Ce n’est pas un texte. Enregistrez d’abord le document en texte, Markdown ou HTML.",
  },
  COMPETENCY_WITHOUT_TABLE: {
    en: "“{name}” looks like a competency, but no table of levels follows it.",
    fr: "« {name} » semble être une compétence, mais aucun tableau de niveaux ne la suit.",
  },
  DUPLICATE_COMPETENCY: {
    en: "The competency “{name}” was already described on line {first}.",
    fr: "La compétence « {name} » est déjà décrite à la ligne {first}.",
  },
  EMPTY_CELL: {
    en: "Stage “{stage}” asks level {level}, but its cell is empty.",
    fr: "L’étape « {stage} » demande le niveau {level}, mais sa cellule est vide.",
  },
  EMPTY_FILE: { en: "The file is empty.", fr: "Le fichier est vide." },
  NAME_WITHOUT_KEY: {
    en: "The name “{name}” has no letters or digits to make a key of.",
    fr: "Le nom « {name} » n’a ni lettre ni chiffre dont tirer une clé.",
  },
  NOT_APPLICABLE_ABOVE_ZERO: {
    en: "The cell of stage “{stage}” says “{text}”, but its level is {level}.",
    fr: "La cellule de l’étape « {stage} » dit « {text} », mais son niveau est {level}.",
  },
  NOT_A_PROFILE: {
    en: "No groups of competencies with tables were found: this is not a profile document.",
    fr: "Aucun groupe de compétences avec tableaux : ce n’est pas un profil de compétences.",
  },
  NO_TITLE: { en: "The document has no title.", fr: "Le document n’a pas de titre." },
  OTHER_STAGES: {
    en: "This table is about the stages {stages}; most are about {expected}.",
    fr: "Ce tableau porte sur les étapes {stages} ; la plupart portent sur {expected}.",
  },
  STATEMENTS_AT_ZERO: {
    en: "Stage “{stage}” asks level 0, but its cell has text: {text}",
    fr: "L’étape « {stage} » demande le niveau 0, mais sa cellule a du texte : {text}",
  },
  TABLE_WITHOUT_COMPETENCY: {
    en: "No name of a competency stands above this table.",
    fr: "Aucun nom de compétence ne figure au-dessus de ce tableau.",
  },
  TABLE_WITHOUT_LEVELS: {
    en: "This table has no row of stages with a row of levels below it.",
    fr: "Ce tableau n’a pas de rangée d’étapes suivie d’une rangée de niveaux.",
  },
  TEXT_TOO_LONG: {
    en: "A single text is longer than {limit} characters.",
    fr: "Un seul texte dépasse {limit} caractères.",
  },
  TOO_DEEP: {
    en: "Tags are nested too deeply to be a document.",
    fr: "Les balises sont trop imbriquées pour être un document.",
  },
  TOO_FEW_LEVELS: {
    en: "There are {levels} levels for {stages} stages: the table is cut short.",
    fr: "Il y a {levels} niveaux pour {stages} étapes : le tableau est tronqué.",
  },
  TOO_FEW_STAGES: {
    en: "This table names only {stages}; most name {expected}: it is cut short.",
    fr: "Ce tableau ne nomme que {stages} ; la plupart nomment {expected} : il est tronqué.",
  },
  TOO_LARGE: { en: "The file is larger than {limit} MiB.", fr: "Le fichier dépasse {limit} Mio." },
  TOO_MANY_CELLS: {
    en: "The row has {cells} cells for {stages} stages.",
    fr: "La rangée a {cells} cellules pour {stages} étapes.",
  },
  TOO_MANY_ITEMS: {
    en: "The document has more than {limit} paragraphs and cells.",
    fr: "Le document compte plus de {limit} paragraphes et cellules.",
  },
  TOO_MANY_LEVELS: {
    en: "There are {levels} levels for {stages} stages.",
    fr: "Il y a {levels} niveaux pour {stages} étapes.",
  },
  TRUNCATED_TABLE: {
    en: "The row has {cells} cells for {stages} stages, and nothing says which are missing.",
    fr: "La rangée a {cells} cellules pour {stages} étapes, et rien ne dit lesquelles manquent.",
  },
} as const satisfies FindingSentences;
