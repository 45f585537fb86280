import type { Finding } from "./content.ts";
import type { FindingSentence } from "./finding-sentence.ts";
import { filled } from "./finding-sentence.ts";

const SENTENCES: ReadonlyMap<string, FindingSentence> = new Map(
  Object.entries({
    OTHER_FORMAT_FOUND: {
      en: "The file was to be read as {asked}, and by what it holds it is {found}.",
      fr: "Le fichier devait être lu comme {asked}, et d’après son contenu c’est {found}.",
    },
  }),
);

/**
 * What is wrong with the format a file is said to have, as a sentence in French for `fr` and its
 * regions, else in English; null for any other finding.
 */
export function formatSentenceOf({ code, values }: Finding, language: string): string | null {
  const sentence = SENTENCES.get(code);
  return sentence === undefined ? null : filled(sentence, values, language);
}
