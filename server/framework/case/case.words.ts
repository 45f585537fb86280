import type { FindingSentences } from "../finding/finding-sentence.ts";
import { speakerOf } from "../finding/finding-sentence.ts";

/** What reading a CASE package can find, in each language; `{name}` is a hole. */
const WORDS = {
  CASE_AND_MORE: {
    en: "The same ({kind}) holds in {count} more places.",
    fr: "Il en va de même ({kind}) à {count} autres endroits.",
  },
  CASE_BAD_DATE: {
    en: "“{value}” is not a date and time; it is kept, and an export gives one in its place.",
    fr: "« {value} » n’est pas une date avec heure ; la valeur est conservée, et l’export en donne une autre à sa place.",
  },
  CASE_CYCLE: {
    en: "“{item}” stands below itself; here it was put at the top.",
    fr: "« {item} » se trouve sous lui-même ; il a été placé ici au premier rang.",
  },
  CASE_EMPTY_STATEMENT: {
    en: "This item says nothing; “{text}” stands in its place.",
    fr: "Cet élément ne dit rien ; « {text} » le remplace.",
  },
  CASE_ENDS_MISSING: {
    en: "This association does not say what it joins; it is kept and not used.",
    fr: "Cette association ne dit pas ce qu’elle relie ; elle est conservée sans être utilisée.",
  },
  CASE_IDENTIFIER_TWICE: {
    en: "The identifier {identifier} is given twice; the first item counts, this one was left out.",
    fr: "L’identifiant {identifier} est donné deux fois ; le premier élément compte, celui-ci a été écarté.",
  },
  CASE_KEPT: {
    en: "{count} associations or definitions that Waymark does not use are kept for the way back.",
    fr: "{count} associations ou définitions dont Waymark ne se sert pas sont conservées pour le retour.",
  },
  CASE_LEVEL_OFF: {
    en: "Level {level} is not on the scale; level {chosen} was taken.",
    fr: "Le niveau {level} n’est pas sur l’échelle ; le niveau {chosen} a été retenu.",
  },
  CASE_NESTED: {
    en: "The JSON is nested more than {limit} levels deep.",
    fr: "Le JSON est imbriqué sur plus de {limit} niveaux.",
  },
  CASE_NOT_AN_OBJECT: {
    en: "An object belongs here; what stands here was left out.",
    fr: "Il faut ici un objet ; ce qui s’y trouve a été écarté.",
  },
  CASE_NO_DOCUMENT: {
    en: "This is no CASE package: it has no CFDocument.",
    fr: "Ceci n’est pas un paquet CASE : il n’a pas de CFDocument.",
  },
  CASE_NO_IDENTIFIER: {
    en: "This item has no identifier; it was given {identifier}.",
    fr: "Cet élément n’a pas d’identifiant ; il a reçu {identifier}.",
  },
  CASE_NO_ITEMS: {
    en: "The package holds no items.",
    fr: "Le paquet ne contient aucun élément.",
  },
  CASE_NO_PARENT: {
    en: "“{item}” stands below nothing; it was put at the top.",
    fr: "« {item} » ne se trouve sous rien ; il a été placé au premier rang.",
  },
  CASE_NO_TITLE: {
    en: "The document has no title; “{title}” was taken.",
    fr: "Le document n’a pas de titre ; « {title} » a été retenu.",
  },
  CASE_OTHER_FRAMEWORKS: {
    en: "{count} associations lead to other frameworks; they are kept as they are and not followed.",
    fr: "{count} associations mènent à d’autres référentiels ; elles sont conservées telles quelles sans être suivies.",
  },
  CASE_SEQUENCE: {
    en: "“{value}” is not a whole number; the order was taken from it as well as could be.",
    fr: "« {value} » n’est pas un nombre entier ; l’ordre en a été tiré au mieux.",
  },
  CASE_SEVERAL_PARENTS: {
    en: "“{item}” stands below {count} others; the first counts, the others are kept.",
    fr: "« {item} » se trouve sous {count} autres ; le premier compte, les autres sont conservés.",
  },
  CASE_STRUCTURE: {
    en: "Read by where the items stand: {groups} groups, {competencies} competencies, {indicators} indicators, all at level 1.",
    fr: "Lu selon la place des éléments : {groups} groupes, {competencies} compétences, {indicators} indicateurs, tous au niveau 1.",
  },
  CASE_TOO_DEEP: {
    en: "“{item}” stands {depth} levels deep; {limit} are allowed.",
    fr: "« {item} » se trouve à {depth} niveaux de profondeur ; {limit} sont permis.",
  },
  CASE_TOO_MANY: {
    en: "There are {count} of these; {limit} are allowed.",
    fr: "Il y en a {count} ici ; {limit} sont permis.",
  },
  CASE_TOO_MUCH: {
    en: "The package holds more than {limit} values.",
    fr: "Le paquet contient plus de {limit} valeurs.",
  },
  CASE_UNFIT_TEXT: {
    en: "A text holds a NUL or half a character; a replacement character stands in its place.",
    fr: "Un texte contient un caractère NUL ou une moitié de caractère ; un caractère de remplacement en tient lieu.",
  },
  CASE_UNREADABLE: {
    en: "Parts of the package are not right, so nothing was taken from it.",
    fr: "Des parties du paquet ne conviennent pas ; rien n’en a été retenu.",
  },
} as const satisfies FindingSentences;

/** The kinds of findings in a CASE package. */
export type CaseFindingCode = keyof typeof WORDS;

/** Words what is found in a CASE package. */
export const caseSentenceOf = speakerOf(WORDS);
