import type { Finding } from "../content.ts";
import { filled } from "../finding-sentence.ts";
import { ERRORS } from "./errors.words.ts";
import { NOTICES } from "./notices.words.ts";

const BY_CODE: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({ ...ERRORS, ...NOTICES }),
);

/** The kinds of findings that reading a profile document can have. */
export type FindingCode = keyof typeof ERRORS | keyof typeof NOTICES;

/** The codes of all findings: errors, then the others, each in alphabetical order. */
export const FINDING_CODES: readonly string[] = [...BY_CODE.keys()];

/** A finding as a sentence, in French for `fr` and its regions, else in English. */
export function sentenceOf(finding: Finding, language: string): string {
  const sentences = BY_CODE.get(finding.code);
  if (sentences === undefined) return finding.code;
  const [en, fr] = sentences;
  return filled({ en, fr }, finding.values, language);
}
