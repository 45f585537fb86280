import type { Finding } from "../content/content.ts";

/** A sentence about a finding in each language; `{name}` is a hole for one of its values. */
export interface FindingSentence {
  readonly en: string;
  readonly fr: string;
}

/** Sentences by the codes of their findings. */
export type FindingSentences = Readonly<Record<string, FindingSentence>>;

/**
 * A finding as a sentence, in French for `fr` and its regions, else in English; null for a finding
 * that somebody else words.
 */
export type Speaker = (finding: Finding, language: string) => string | null;

/** Words the findings that it has sentences for. */
export function speakerOf(sentences: FindingSentences): Speaker {
  const byCode = new Map(Object.entries(sentences));
  return ({ code, values }, language) => {
    const sentence = byCode.get(code);
    return sentence === undefined ? null : filled(sentence, values, language);
  };
}

/** The sentence with its holes filled, in French for `fr` and its regions, else in English. */
export function filled(
  { en, fr }: FindingSentence,
  values: Finding["values"],
  language: string,
): string {
  const sentence = /^fr\b/iu.test(language) ? fr : en;
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));
}
