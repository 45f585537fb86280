import type { FindingSentence } from "../finding/finding-sentence.ts";
import { filled } from "../finding/finding-sentence.ts";
import type { HeadingLanguage } from "../document/headings.ts";

/** The words of a profile document that are not the framework's, in its language. */
export const HEADINGS: Readonly<Record<HeadingLanguage, Readonly<Record<Heading, string>>>> = {
  en: {
    duties: "Responsibilities",
    why: "Why this competency matters",
    notApplicable: "N/A",
    group: "{name} competencies",
  },
  fr: {
    duties: "Responsabilités",
    why: "Pourquoi cette compétence est importante",
    notApplicable: "S.O.",
    group: "Compétences : {name}",
  },
};
type Heading = "duties" | "why" | "notApplicable" | "group";

/** What a profile document leaves out or may be read otherwise. */
const NOT_HELD = {
  COMPETENCIES: {
    en: "competencies of which the profile says nothing: {keys}",
    fr: "les compétences dont le profil ne dit rien : {keys}",
  },
  EXTENSIONS: {
    en: "what other systems say of it",
    fr: "ce qu’en disent d’autres systèmes",
  },
  FRESHNESS: {
    en: "after how many months a level counts as stale",
    fr: "après combien de mois un niveau est considéré comme ancien",
  },
  INDICATORS: {
    en: "indicators at levels or for stages that the profile’s tables do not show: {keys}",
    fr: "les indicateurs à des niveaux ou pour des étapes que les tableaux du profil ne montrent pas : {keys}",
  },
  KEYS: {
    en: "keys that are not made of the names",
    fr: "les clés qui ne sont pas tirées des noms",
  },
  LEVEL_NAMES: { en: "the names of the levels", fr: "les noms des niveaux" },
  OTHER_LANGUAGES: {
    en: "texts in other languages than the one written",
    fr: "les textes dans d’autres langues que celle du document",
  },
  PROFILES: { en: "other profiles: {keys}", fr: "les autres profils : {keys}" },
  READ_OTHERWISE: {
    en: "what would be read otherwise than it is: {keys}",
    fr: "ce qui se lirait autrement que ce n’est : {keys}",
  },
  TITLE: {
    en: "the title of the framework, as the document has that of the profile",
    fr: "le titre du référentiel, le document portant celui du profil",
  },
  UNREADABLE: {
    en: "enough to be read again: {reasons}",
    fr: "de quoi être relu : {reasons}",
  },
} as const satisfies Readonly<Record<string, FindingSentence>>;

/** A kind of thing that a profile document does not hold. */
export type MarkdownLoss = keyof typeof NOT_HELD;

/** What a document does not hold, in words that go into a list; French for `fr`, else English. */
export function markdownLossInWords(
  code: MarkdownLoss,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  return filled(NOT_HELD[code], values, language);
}
