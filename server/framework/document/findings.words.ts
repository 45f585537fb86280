import type { Finding } from "../content.ts";

type Sentences = readonly [english: string, french: string];

const WORDS = {
  ATTRIBUTE_DROPPED: [
    "Left out of the text, an attribute of a tag: {text}",
    "Laissé hors du texte, un attribut de balise : {text}",
  ],
  BAD_KEY: [
    "The key “{key}” cannot be used: small letters and digits, joined by hyphens.",
    "La clé « {key} » ne convient pas : des minuscules et des chiffres, joints par des traits d’union.",
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
  CONTENT_DROPPED: [
    "Left out, as it is not text for readers: {text}",
    "Laissé de côté, car ce n’est pas un texte à lire : {text}",
  ],
  CONTINUATION_JOINED: [
    "“{before}” breaks off; “{after}” was joined to it.",
    "« {before} » s’interrompt ; « {after} » y a été joint.",
  ],
  DUPLICATE_COMPETENCY: [
    "The competency “{name}” was already described on line {first}.",
    "La compétence « {name} » est déjà décrite à la ligne {first}.",
  ],
  DUPLICATE_STATEMENT: [
    "This statement stands twice in its cell and was kept once: {text}",
    "Cet énoncé figure deux fois dans sa cellule et a été gardé une fois : {text}",
  ],
  EMPTY_CELL: [
    "Stage “{stage}” asks level {level}, but its cell is empty.",
    "L’étape « {stage} » demande le niveau {level}, mais sa cellule est vide.",
  ],
  EMPTY_CELL_AT_ZERO: [
    "The cell of stage “{stage}” is empty; read as not applicable, as its level is 0.",
    "La cellule de l’étape « {stage} » est vide ; lue comme sans objet, son niveau étant 0.",
  ],
  EMPTY_FILE: ["The file is empty.", "Le fichier est vide."],
  ENCODING_GUESSED: [
    "The file is not UTF-8; it was read as {encoding}. Look at the accents.",
    "Le fichier n’est pas en UTF-8 ; il a été lu en {encoding}. Vérifiez les accents.",
  ],
  GROUP_REPEATED: [
    "The heading “{name}” comes again; what follows was added to the same group.",
    "Le titre « {name} » revient ; la suite a été ajoutée au même groupe.",
  ],
  HEADER_REPEATED: [
    "The head of the table is repeated, as on a new page, and was left out: {text}",
    "L’en-tête du tableau est répété, comme sur une nouvelle page, et a été omis : {text}",
  ],
  LABEL: ["Read as a heading: {text}", "Lu comme un titre : {text}"],
  LEVEL_OFF_SCALE: [
    "The level “{text}” of stage “{stage}” is not a whole number from 0 to {highest}.",
    "Le niveau « {text} » de l’étape « {stage} » n’est pas un nombre entier de 0 à {highest}.",
  ],
  LONE_CELL: [
    "This line has one cell only; it was taken to go on with the column of stage “{stage}”.",
    "Cette ligne n’a qu’une cellule ; elle a été lue comme la suite de l’étape « {stage} ».",
  ],
  MORE_FINDINGS: [
    "{count} more findings are not listed.",
    "{count} autres constats ne sont pas énumérés.",
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
  PAGE_NUMBER: ["Read as a page number: {text}", "Lu comme un numéro de page : {text}"],
  PARAGRAPH_JOINED: [
    "A paragraph breaks off after “{before}”; “{after}” was joined to it.",
    "Un paragraphe s’interrompt après « {before} » ; « {after} » y a été joint.",
  ],
  ROW_CONTINUED: [
    "This row goes on with the cells above it, as after a page break.",
    "Cette rangée continue les cellules au-dessus, comme après un saut de page.",
  ],
  SHARED_CELL: [
    "One cell was taken to belong to several stages that all ask level {level}: {stages}.",
    "Une cellule a été attribuée à plusieurs étapes qui demandent toutes le niveau {level} : {stages}.",
  ],
  STATEMENTS_AT_ZERO: [
    "Stage “{stage}” asks level 0, but its cell has text: {text}",
    "L’étape « {stage} » demande le niveau 0, mais sa cellule a du texte : {text}",
  ],
  STATEMENTS_SPLIT: [
    "No full stop stands between “{before}” and “{after}”; read as two statements.",
    "Aucun point entre « {before} » et « {after} » ; lus comme deux énoncés.",
  ],
  STATEMENT_NOT_SPLIT: [
    "“{word}” might begin another statement; read as one: {text}",
    "« {word} » pourrait commencer un autre énoncé ; lu comme un seul : {text}",
  ],
  STATEMENT_REPEATED: [
    "This statement also stands at another level; both were kept: {text}",
    "Cet énoncé figure aussi à un autre niveau ; les deux ont été gardés : {text}",
  ],
  STATEMENT_SHARED: [
    "Several stages of this level have this statement; it was kept once: {text}",
    "Plusieurs étapes de ce niveau ont cet énoncé ; il a été gardé une fois : {text}",
  ],
  TABLE_WITHOUT_COMPETENCY: [
    "No name of a competency stands above this table.",
    "Aucun nom de compétence ne figure au-dessus de ce tableau.",
  ],
  TABLE_WITHOUT_LEVELS: [
    "This table has no row of stages with a row of levels below it.",
    "Ce tableau n’a pas de rangée d’étapes suivie d’une rangée de niveaux.",
  ],
  TEXT_NOT_PLACED: [
    "Left out, as it belongs to no part of the profile: {text}",
    "Laissé de côté, car il n’appartient à aucune partie du profil : {text}",
  ],
  TITLE_REPEATED: ["The title stands here once more.", "Le titre figure ici une fois de plus."],
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
  UNCLOSED_TAG: [
    "A tag that never ends was kept as text: {text}",
    "Une balise sans fin a été gardée comme texte : {text}",
  ],
  UNKNOWN_TAG: [
    "“{text}” between angle brackets is no tag of HTML; its words were kept.",
    "« {text} » entre chevrons n’est pas une balise HTML ; ses mots ont été gardés.",
  ],
} as const satisfies Readonly<Record<string, Sentences>>;

const BY_CODE: ReadonlyMap<string, Sentences> = new Map(Object.entries(WORDS));

/** The kinds of findings that reading a profile document can have. */
export type FindingCode = keyof typeof WORDS;

/** The codes of all findings, in alphabetical order. */
export const FINDING_CODES: readonly string[] = Object.keys(WORDS);

/** A finding as a sentence in French for `fr` and its regions, else in English. */
export function sentenceOf(finding: Finding, language: string): string {
  const sentences = BY_CODE.get(finding.code);
  if (sentences === undefined) return finding.code;
  const sentence = /^fr\b/iu.test(language) ? sentences[1] : sentences[0];
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(finding.values[name] ?? ""));
}
