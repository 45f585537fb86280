import type { Finding } from "../content/content.ts";
import { filled, speakerOf } from "../finding/finding-sentence.ts";
import { jsonSentenceOf } from "../json/json.words.ts";

/** What reading this project's own CSV can find, in each language; `{name}` is a hole. */
const WORDS = {
  CSV_BAD_LANGUAGE: {
    en: "The column “{column}” should end in a language tag such as `en` or `fr-CA`.",
    fr: "La colonne « {column} » devrait finir par une balise de langue, comme `en` ou `fr-CA`.",
  },
  CSV_BAD_QUOTES: {
    en: "A cell is quoted wrongly: quotes go around all of it, and those inside it are doubled.",
    fr: "Une cellule a mal ses guillemets : ils l’entourent toute, et ceux du texte sont doublés.",
  },
  CSV_CELL_COUNT: {
    en: "The row has {cells} cells where the first line names {columns} columns.",
    fr: "La ligne a {cells} cellules là où la première nomme {columns} colonnes.",
  },
  CSV_COLUMN_MISSING: {
    en: "A column “{column}” is needed and missing.",
    fr: "Il faut une colonne « {column} », et elle manque.",
  },
  CSV_COLUMN_TWICE: {
    en: "There are two columns “{column}”.",
    fr: "Il y a deux colonnes « {column} ».",
  },
  CSV_COMPLETES: {
    en: "The sheet has no row `framework`, so it adds and changes; what it does not name stays.",
    fr: "La feuille n’a pas de ligne `framework` : elle ajoute et modifie ; ce qu’elle ne nomme pas reste.",
  },
  CSV_NOTHING_TO_COMPLETE: {
    en: "The sheet has no row `framework`, and there is no framework “{key}” that it could complete.",
    fr: "La feuille n’a pas de ligne `framework`, et il n’y a pas de référentiel « {key} » à compléter.",
  },
  CSV_NO_FRAMEWORK: {
    en: "The sheet has no row `framework`: give the key of the framework that it completes.",
    fr: "La feuille n’a pas de ligne `framework` : donnez la clé du référentiel qu’elle complète.",
  },
  CSV_NO_LANGUAGE: {
    en: "The column “{column}” should name its language, such as “{column}.en”.",
    fr: "La colonne « {column} » devrait nommer sa langue, par exemple « {column}.fr ».",
  },
  CSV_OTHER_COLUMN: {
    en: "The column “{column}” is not known here; its cells stay with what they say something about.",
    fr: "La colonne « {column} » n’est pas connue ici ; ses cellules restent avec ce dont elles parlent.",
  },
  CSV_TOO_LARGE: {
    en: "The sheet has more than {limit} rows, or rows that are far too long.",
    fr: "La feuille a plus de {limit} lignes, ou des lignes bien trop longues.",
  },
  CSV_TOO_WIDE: {
    en: "The first line names more than {limit} columns.",
    fr: "La première ligne nomme plus de {limit} colonnes.",
  },
  CSV_UNKNOWN_ROW: {
    en: "“{row}” is no kind of row; there are: {rows}.",
    fr: "« {row} » n’est pas une sorte de ligne ; il y a : {rows}.",
  },
} as const;

/** The kinds of findings in this project's own CSV, beside those of its JSON. */
export type CsvFindingCode = keyof typeof WORDS;

const inSheet = speakerOf(WORDS);
const IN_COLUMN = { en: "Column “{column}”: ", fr: "Colonne « {column} » : " };

/** Words what is found in this project's own CSV: of the sheet itself, and of what its cells say. */
export function csvSentenceOf(finding: Finding, language: string): string | null {
  const said = inSheet(finding, language);
  if (said !== null || finding.values["column"] === undefined) return said;
  const inCell = jsonSentenceOf(finding, language);
  return inCell === null ? null : `${filled(IN_COLUMN, finding.values, language)}${inCell}`;
}
