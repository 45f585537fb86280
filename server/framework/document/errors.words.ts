import type { FindingSentences } from "./finding-sentences.ts";

/** What a document cannot be read for: nothing is saved with one of these. */
export const ERRORS = {
  BAD_KEY: [
    "The key “{key}” cannot be used: small letters and digits, joined by hyphens.",
    "La clé « {key} » ne convient pas : minuscules et chiffres, joints par des traits d’union.",
  ],
  BAD_STAGE_NAME: [
    "The stage “{name}” is named twice or has no letters to make a key of.",
    "L’étape « {name} » figure deux fois ou n’a pas de lettres dont tirer une clé.",
  ],
  BINARY_FILE: [
    "This is not a text. Save the document as text, Markdown or HTML first.",
    "Ce n’est pas un texte. Enregistrez d’abord le document en texte, Markdown ou HTML.",
  ],
  COMPETENCY_WITHOUT_TABLE: [
    "“{name}” looks like a competency, but no table of levels follows it.",
    "« {name} » semble être une compétence, mais aucun tableau de niveaux ne la suit.",
  ],
  DUPLICATE_COMPETENCY: [
    "The competency “{name}” was already described on line {first}.",
    "La compétence « {name} » est déjà décrite à la ligne {first}.",
  ],
  EMPTY_CELL: [
    "Stage “{stage}” asks level {level}, but its cell is empty.",
    "L’étape « {stage} » demande le niveau {level}, mais sa cellule est vide.",
  ],
  EMPTY_FILE: ["The file is empty.", "Le fichier est vide."],
  LEVEL_OFF_SCALE: [
    "The level “{text}” of stage “{stage}” is not a whole number from 0 to {highest}.",
    "Le niveau « {text} » de l’étape « {stage} » n’est pas un nombre entier de 0 à {highest}.",
  ],
  NAME_WITHOUT_KEY: [
    "The name “{name}” has no letters or digits to make a key of.",
    "Le nom « {name} » n’a ni lettre ni chiffre dont tirer une clé.",
  ],
  NOT_APPLICABLE_ABOVE_ZERO: [
    "The cell of stage “{stage}” says “{text}”, but its level is {level}.",
    "La cellule de l’étape « {stage} » dit « {text} », mais son niveau est {level}.",
  ],
  NOT_A_PROFILE: [
    "No groups of competencies with tables were found: this is not a profile document.",
    "Aucun groupe de compétences avec tableaux : ce n’est pas un profil de compétences.",
  ],
  NO_TITLE: ["The document has no title.", "Le document n’a pas de titre."],
  OTHER_STAGES: [
    "This table is about the stages {stages}; most are about {expected}.",
    "Ce tableau porte sur les étapes {stages} ; la plupart portent sur {expected}.",
  ],
  STATEMENTS_AT_ZERO: [
    "Stage “{stage}” asks level 0, but its cell has text: {text}",
    "L’étape « {stage} » demande le niveau 0, mais sa cellule a du texte : {text}",
  ],
  TABLE_WITHOUT_COMPETENCY: [
    "No name of a competency stands above this table.",
    "Aucun nom de compétence ne figure au-dessus de ce tableau.",
  ],
  TABLE_WITHOUT_LEVELS: [
    "This table has no row of stages with a row of levels below it.",
    "Ce tableau n’a pas de rangée d’étapes suivie d’une rangée de niveaux.",
  ],
  TEXT_TOO_LONG: [
    "A single text is longer than {limit} characters.",
    "Un seul texte dépasse {limit} caractères.",
  ],
  TOO_DEEP: [
    "Tags are nested too deeply to be a document.",
    "Les balises sont trop imbriquées pour être un document.",
  ],
  TOO_FEW_LEVELS: [
    "There are {levels} levels for {stages} stages: the table is cut short.",
    "Il y a {levels} niveaux pour {stages} étapes : le tableau est tronqué.",
  ],
  TOO_FEW_STAGES: [
    "This table names only {stages}; most name {expected}: it is cut short.",
    "Ce tableau ne nomme que {stages} ; la plupart nomment {expected} : il est tronqué.",
  ],
  TOO_LARGE: ["The file is larger than {limit} MiB.", "Le fichier dépasse {limit} Mio."],
  TOO_MANY_CELLS: [
    "The row has {cells} cells for {stages} stages.",
    "La rangée a {cells} cellules pour {stages} étapes.",
  ],
  TOO_MANY_ITEMS: [
    "The document has more than {limit} paragraphs and cells.",
    "Le document compte plus de {limit} paragraphes et cellules.",
  ],
  TOO_MANY_LEVELS: [
    "There are {levels} levels for {stages} stages.",
    "Il y a {levels} niveaux pour {stages} étapes.",
  ],
  TRUNCATED_TABLE: [
    "The row has {cells} cells for {stages} stages, and nothing says which are missing.",
    "La rangée a {cells} cellules pour {stages} étapes, et rien ne dit lesquelles manquent.",
  ],
} as const satisfies FindingSentences;
