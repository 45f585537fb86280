import type { Finding } from "./content.ts";

const SENTENCES: ReadonlyMap<string, { readonly en: string; readonly fr: string }> = new Map(
  Object.entries({
    PROFILES_KEPT: {
      en: "The framework has other profiles, of which this document does not speak; they stay: {keys}",
      fr: "Le référentiel a d’autres profils, dont ce document ne parle pas ; ils restent : {keys}",
    },
    COMPETENCIES_KEPT: {
      en: "Not in this document, and kept as they are not its profile’s alone: {keys}",
      fr: "Absentes de ce document, et gardées car elles ne sont pas qu’à son profil : {keys}",
    },
    INDICATORS_KEPT: {
      en: "Not in this document, and kept for the stages of the other profiles: {keys}",
      fr: "Absents de ce document, et gardés pour les étapes des autres profils : {keys}",
    },
  }),
);

/**
 * What stayed of other profiles, as a sentence in French for `fr` and its regions, else in English;
 * null for any other finding.
 */
export function keptSentenceOf({ code, values }: Finding, language: string): string | null {
  const sentences = SENTENCES.get(code);
  if (sentences === undefined) return null;
  const sentence = /^fr\b/iu.test(language) ? sentences.fr : sentences.en;
  return sentence.replace("{keys}", () => String(values["keys"]));
}
