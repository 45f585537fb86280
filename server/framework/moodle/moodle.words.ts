import type { Language } from "../../level.ts";
import type { FindingSentences } from "../finding/finding-sentence.ts";
import { filled, speakerOf } from "../finding/finding-sentence.ts";

/** What reading a Moodle file can find, in each language; `{name}` is a hole. */
const FINDINGS = {
  MOODLE_COLUMNS: {
    en: "This row has {found} columns where the header has {expected}.",
    fr: "Cette ligne a {found} colonnes, et l’en-tête {expected}.",
  },
  MOODLE_CYCLE: {
    en: "“{id}” stands below itself: its parents lead back to it.",
    fr: "« {id} » est placé sous lui-même : ses parents y ramènent.",
  },
  MOODLE_DEEPER: {
    en: "Moodle has more storeys than a framework here: rows below the third became indicators of the competency above them: {count}. Their place is kept for the way back.",
    fr: "Moodle a plus d’étages qu’un référentiel ici : les lignes sous le troisième sont devenues des indicateurs de la compétence au-dessus : {count}. Leur place est gardée pour le retour.",
  },
  MOODLE_DESCRIPTIONS: {
    en: "Descriptions of the framework or its groups have no place here; they are kept for Moodle: {count}.",
    fr: "Les descriptions du référentiel et de ses groupes n’ont pas de place ici ; elles sont gardées pour Moodle : {count}.",
  },
  MOODLE_EMPTY_LEVEL: {
    en: "Value {level} of the scale has no name; its number takes its place.",
    fr: "La valeur {level} de l’échelle n’a pas de nom ; son numéro en tient lieu.",
  },
  MOODLE_HEADER: {
    en: "A file of Moodle has 14 columns, or 12 in its older form; this header has {found}.",
    fr: "Un fichier de Moodle a 14 colonnes, ou 12 dans sa forme ancienne ; cet en-tête en a {found}.",
  },
  MOODLE_ID_TWICE: {
    en: "The ID number “{id}” was given on line {first} already.",
    fr: "Le numéro d’identification « {id} » a déjà été donné à la ligne {first}.",
  },
  MOODLE_KEY_MADE: {
    en: "“{id}” cannot be a key; the key here is “{key}”, and the ID number is kept for Moodle.",
    fr: "« {id} » ne peut pas être une clé ; la clé est ici « {key} », et le numéro est gardé pour Moodle.",
  },
  MOODLE_LANGUAGE: {
    en: "A file of Moodle does not name its language; its texts were taken as “{language}”.",
    fr: "Un fichier de Moodle ne dit pas sa langue ; ses textes ont été lus comme « {language} ».",
  },
  MOODLE_LEVEL_ONE: {
    en: "Indicators whose ID number names no level stand at level 1: {count}.",
    fr: "Les indicateurs dont le numéro ne dit pas le niveau sont au niveau 1 : {count}.",
  },
  MOODLE_MARKUP: {
    en: "A description has more tags, deeper ones, or more characters than any text needs.",
    fr: "Une description a plus de balises, de plus profondes, ou plus de caractères qu’aucun texte n’en demande.",
  },
  MOODLE_NO_FRAMEWORK: {
    en: "No row is marked as the framework in the column “Is framework”.",
    fr: "Aucune ligne n’est marquée comme le référentiel dans la colonne « Est un référentiel ».",
  },
  MOODLE_NO_ID: {
    en: "This row has no ID number; its key here is “{key}”.",
    fr: "Cette ligne n’a pas de numéro d’identification ; sa clé est ici « {key} ».",
  },
  MOODLE_NO_NAME: {
    en: "This row has no short name; “{name}” takes its place.",
    fr: "Cette ligne n’a pas de nom abrégé ; « {name} » en tient lieu.",
  },
  MOODLE_NO_SCALE: {
    en: "The framework has no scale; the usual one takes its place.",
    fr: "Le référentiel n’a pas d’échelle ; l’échelle habituelle en tient lieu.",
  },
  MOODLE_ONE_GROUP: {
    en: "The competencies have no groups here, so one was made for all of them: “{name}”.",
    fr: "Les compétences n’ont pas de groupes ici ; un groupe a donc été fait pour toutes : « {name} ».",
  },
  MOODLE_OWN_SCALES: {
    en: "Competencies with a scale of their own are read on the framework’s; theirs is kept for Moodle: {count}.",
    fr: "Des compétences qui ont leur propre échelle sont lues sur celle du référentiel ; la leur est gardée pour Moodle : {count}.",
  },
  MOODLE_QUOTES: {
    en: "The quotation marks here do not fit: a cell in quotes doubles every quote inside it and ends with one.",
    fr: "Les guillemets ne vont pas ici : une cellule entre guillemets double ceux qu’elle contient et finit par un guillemet.",
  },
  MOODLE_QUOTE_OPEN: {
    en: "A quotation mark opens in the row that begins here, and the file ends before it closes.",
    fr: "Un guillemet s’ouvre dans la ligne qui commence ici, et le fichier finit avant qu’il se ferme.",
  },
  MOODLE_RULES: {
    en: "Rules and cross references have no place here; they are kept for Moodle: {count}.",
    fr: "Les règles et les renvois n’ont pas de place ici ; ils sont gardés pour Moodle : {count}.",
  },
  MOODLE_SCALE_JSON: {
    en: "The scale configuration is no JSON list: {reason}",
    fr: "La configuration de l’échelle n’est pas une liste JSON : {reason}",
  },
  MOODLE_TOO_DEEP: {
    en: "“{id}” lies more than {limit} storeys deep.",
    fr: "« {id} » est à plus de {limit} étages de profondeur.",
  },
  MOODLE_TOO_LONG: {
    en: "A name, an ID number or the text of a description has more than {limit} characters.",
    fr: "Un nom, un numéro d’identification ou le texte d’une description a plus de {limit} caractères.",
  },
  MOODLE_TOO_MANY_LEVELS: {
    en: "The scale has more than {limit} values.",
    fr: "L’échelle a plus de {limit} valeurs.",
  },
  MOODLE_TOO_MANY_ROWS: {
    en: "The file has more than {limit} rows.",
    fr: "Le fichier a plus de {limit} lignes.",
  },
  MOODLE_TWO_FRAMEWORKS: {
    en: "A second row is marked as the framework; the first is on line {first}.",
    fr: "Une deuxième ligne est marquée comme le référentiel ; la première est la ligne {first}.",
  },
  MOODLE_UNFIT: {
    en: "The file holds characters that no text has.",
    fr: "Le fichier contient des caractères qu’aucun texte ne porte.",
  },
  MOODLE_UNKNOWN_PARENT: {
    en: "The parent “{parent}” of “{id}” is not in the file.",
    fr: "Le parent « {parent} » de « {id} » n’est pas dans le fichier.",
  },
} as const satisfies FindingSentences;

/** A kind of thing noticed in a Moodle file. */
export type MoodleFindingCode = keyof typeof FINDINGS;

/** What a Moodle file has no place for. */
const NOT_HELD = {
  OTHER_LANGUAGES: {
    en: "texts in other languages than the one written",
    fr: "les textes dans d’autres langues que celle du fichier",
  },
  RATIONALES: { en: "why competencies matter", fr: "pourquoi les compétences comptent" },
  PROFILES: {
    en: "profiles with their responsibilities, stages and requirements",
    fr: "les profils, avec leurs responsabilités, étapes et exigences",
  },
  FRESHNESS: {
    en: "after how many months a level counts as stale",
    fr: "après combien de mois un niveau est considéré comme ancien",
  },
  INDICATOR_LEVELS: {
    en: "the level of indicators whose key does not name it",
    fr: "le niveau des indicateurs dont la clé ne le dit pas",
  },
  INDICATOR_STAGES: {
    en: "the stages that indicators were written for",
    fr: "les étapes pour lesquelles des indicateurs ont été écrits",
  },
  LEVEL_ZERO: { en: "the name of level 0", fr: "le nom du niveau 0" },
  LONG_NAMES: {
    en: "names and keys of more than 100 characters, which Moodle cuts",
    fr: "les noms et les clés de plus de 100 caractères, que Moodle coupe",
  },
  OTHER_SYSTEMS: {
    en: "what other systems than Moodle say of it",
    fr: "ce qu’en disent d’autres systèmes que Moodle",
  },
} as const satisfies FindingSentences;

/** Something in a framework that a Moodle file has no place for. */
export type NotHeldByMoodle = keyof typeof NOT_HELD;

/** Words what is found in a Moodle file. */
export const moodleSentenceOf = speakerOf(FINDINGS);

/** What a Moodle file cannot hold, in words that go into a list. */
export function notHeldInWords(code: NotHeldByMoodle, language: Language): string {
  return filled(NOT_HELD[code], {}, language);
}
