import { normalisedText, slugOf } from "../slug.ts";

/** The languages whose headings are known. */
export type HeadingLanguage = "en" | "fr";

const WHY: Readonly<Record<HeadingLanguage, RegExp>> = {
  en: /^(?:why (?:this|the|it)\b.{0,40}\b(?:matters|important)|rationale|why it matters)$/u,
  fr: /^(?:pourquoi (?:cette|la|elle|c)\b.{0,40}\b(?:importante?|importe|compte)|justification)$/u,
};
const GROUP: Readonly<Record<HeadingLanguage, RegExp>> = {
  en: /^(?!the |these |our )([a-z0-9 ]{2,40}) competenc(?:ies|y)$/u,
  fr: /^competences? ([a-z0-9 ]{2,40})$/u,
};
const KNOWN_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(?:behaviou?ral|comportementales?)$/u, "behavioural"],
  [/^(?:technical|techniques?)$/u, "technical"],
];
const DEFINITION = /^definitions?$/u;
const DUTIES = /\b(?:responsibilit(?:y|ies)|responsabilites?|duties|fonctions|taches)\b/u;
const OVERVIEW = /^(?:summary|description|overview|role|profile|resume|apercu|profil)$/u;
const NOT_APPLICABLE = /^(?:n ?a|not applicable|none|s ?o|sans objet|aucune?|[-–—]{1,2})$/u;
const PAGE_NUMBER = /^(?:page )?\d{1,4}(?: (?:of|sur|de) \d{1,4})?$/u;
const ROW_LABELS: ReadonlySet<string> = new Set(
  `level,levels,required level,indicator,indicators,behavioural indicators,stage,stages,
   career stage,career stages,statement,statements,niveau,niveaux,niveau requis,indicateur,
   indicateurs,etape,etapes,enonce,enonces`.split(/,\s*/u),
);

/** A heading that opens a group: its key, its name as written, and its language. */
export interface GroupHeading {
  readonly key: string;
  readonly name: string;
  readonly language: HeadingLanguage;
}

/** The language in which a text is the heading of the rationale; null if it is none. */
export function whyLanguage(text: string): HeadingLanguage | null {
  if (text.length > 90) return null;
  const plain = normalisedText(text);
  if (WHY.en.test(plain)) return "en";
  return WHY.fr.test(plain) ? "fr" : null;
}

/** The group that a text is the heading of; null if it is none. */
export function groupHeading(text: string): GroupHeading | null {
  if (text.length > 90 || /[.!?;,]$/u.test(text)) return null;
  const name = text.replace(/\s*\((?:continued|cont(?:'|’)?d\.?|suite)\)|\s*:$/giu, "").trim();
  for (const language of ["en", "fr"] as const) {
    const kind = GROUP[language].exec(normalisedText(name))?.[1];
    if (kind !== undefined) return { key: groupKey(kind), name, language };
  }
  return null;
}

/** Whether a group is one of the two usual ones, so that its heading cannot be anything else. */
export function isUsualGroup(group: GroupHeading): boolean {
  return KNOWN_GROUPS.some(([, key]) => key === group.key);
}

/** Whether a text is a label that stands over a definition. */
export function isDefinitionLabel(text: string): boolean {
  return text.length < 40 && DEFINITION.test(normalisedText(text));
}

/** Whether a text speaks of responsibilities, so that the list below it are these. */
export function namesDuties(text: string): boolean {
  return DUTIES.test(normalisedText(text.slice(0, 500)));
}

/** Whether a text is a label that stands over the summary of a profile. */
export function isOverviewLabel(text: string): boolean {
  return text.length < 40 && OVERVIEW.test(normalisedText(text));
}

/** Whether a cell says "not applicable", in either language, or holds a stroke. */
export function isNotApplicable(text: string): boolean {
  if (text.length > 30) return false;
  return NOT_APPLICABLE.test(normalisedText(text)) || /^[-–—]{1,2}$/u.test(text);
}

/** Whether a line is the number of a page and nothing else. */
export function isPageNumber(text: string): boolean {
  return text.length < 30 && PAGE_NUMBER.test(normalisedText(text));
}

/** Whether the first cell of a row says what the row holds. */
export function isRowLabel(text: string): boolean {
  return text.length < 60 && ROW_LABELS.has(normalisedText(text));
}

function groupKey(kind: string): string {
  return KNOWN_GROUPS.find(([pattern]) => pattern.test(kind))?.[1] ?? slugOf(kind);
}
