import type { Finding } from "./content.ts";

/** A sentence about a finding in each language; `{name}` is a hole for one of its values. */
export interface FindingSentence {
  readonly en: string;
  readonly fr: string;
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
