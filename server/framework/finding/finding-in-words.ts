import { caseSentenceOf } from "../case/case.words.ts";
import { checkSentenceOf } from "../checks/checks.words.ts";
import type { Finding } from "../content/content.ts";
import { csvSentenceOf } from "../csv/csv.words.ts";
import { documentSentenceOf } from "../document/findings.words.ts";
import type { Speaker } from "./finding-sentence.ts";
import { formatSentenceOf } from "./format.words.ts";
import { jsonSentenceOf } from "../json/json.words.ts";
import { moodleSentenceOf } from "../moodle/moodle.words.ts";
import { keptSentenceOf } from "../meeting/other-profiles.words.ts";
import { unmappedSentenceOf } from "../publishing/unmapped.words.ts";
import { unspokenSentenceOf } from "../meeting/unspoken.words.ts";

/** Each knows the findings of its own part, and answers null for others. */
const SPEAKERS: readonly Speaker[] = [
  csvSentenceOf,
  jsonSentenceOf,
  caseSentenceOf,
  moodleSentenceOf,
  formatSentenceOf,
  unmappedSentenceOf,
  checkSentenceOf,
  keptSentenceOf,
  unspokenSentenceOf,
  documentSentenceOf,
];

/** A finding of any format as a sentence, in French for `fr` and its regions, else in English. */
export function findingInWords(finding: Finding, language: string): string {
  for (const sentenceFor of SPEAKERS) {
    const sentence = sentenceFor(finding, language);
    if (sentence !== null) return sentence;
  }
  return finding.code;
}
