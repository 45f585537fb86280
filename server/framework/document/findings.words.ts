import { speakerOf } from "../finding/finding-sentence.ts";
import { ERRORS } from "./errors.words.ts";
import { NOTICES } from "./notices.words.ts";

const WORDS = { ...ERRORS, ...NOTICES } as const;

/** The kinds of findings that reading a profile document can have. */
export type FindingCode = keyof typeof WORDS;

/** The codes of all findings: errors, then the others, each in alphabetical order. */
export const FINDING_CODES: readonly string[] = Object.keys(WORDS);

/** Words what is found in a profile document. */
export const documentSentenceOf = speakerOf(WORDS);
