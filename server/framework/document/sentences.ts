import { isLeading, isStarter } from "./verbs.ts";

/** One sentence of a text, and why it was taken to begin there. */
export interface Sentence {
  readonly text: string;
  /** A full stop before it; or none, and a word that begins statements. */
  readonly begins: "STOP" | "NO_STOP";
}

/** The sentences of a text, and the words that might begin one more. */
export interface Sentences {
  readonly sentences: readonly Sentence[];
  /** Capitals in mid-sentence that were left alone, as they may be names. */
  readonly doubts: readonly string[];
}

const ABBREVIATIONS = new Set(
  `e.g. i.e. eg. ie. vs. cf. approx. incl. resp. fig. no. nos. n. p. pp. ex. c.-à-d. dr. mr. mrs.
  ms. m. mm. mme. st. ste. dept. env. min. max.`.split(/\s+/u),
);
const STOP = /[.!?…]["'”’»)\]]*$/u;
const MISSING_SPACE = /^(\p{Ll}{2,}[.!?])(\p{Lu}\p{Ll}{2,}.*)$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}{2,}[,;:]?$/u;
const SMALL_WORD = /^\p{Ll}[\p{Ll}'’-]+$/u;

/**
 * Cuts a text that has no bullets into its sentences: after a full stop before a capital, and
 * where a small word is followed by a capitalised one that begins statements though no stop
 * stands between. Abbreviations end no sentence.
 */
export function splitSentences(text: string): Sentences {
  const words = text.split(" ").flatMap(apart);
  const sentences: Sentence[] = [];
  const doubts: string[] = [];
  let start = 0;
  let begins: Sentence["begins"] = "STOP";
  for (let at = 1; at <= words.length; at++) {
    const cut = at === words.length ? "STOP" : cutBefore(words, at, start);
    if (cut === "DOUBT") doubts.push(words[at] ?? "");
    if (cut === null || cut === "DOUBT") continue;
    sentences.push({ text: words.slice(start, at).join(" "), begins });
    [start, begins] = [at, cut];
  }
  return { sentences, doubts };
}

/** A word that two sentences were run together in, without a space, as two. */
function apart(word: string): string[] {
  const parts = word.length < 80 ? MISSING_SPACE.exec(word) : null;
  return parts === null ? [word] : [parts[1] ?? "", parts[2] ?? ""];
}

function cutBefore(words: readonly string[], at: number, start: number) {
  const [before = "", word = ""] = [words[at - 1], words[at]];
  if (endsSentence(before)) return beginsUpper(word) ? "STOP" : null;
  const hasRoom = at - start >= 2 && words.length - at >= 2;
  if (!hasRoom || !CAPITALISED.test(word) || !SMALL_WORD.test(before)) return null;
  if (isLeading(before)) return null;
  return isStarter(word) ? "NO_STOP" : "DOUBT";
}

function endsSentence(word: string): boolean {
  const end = word.slice(-20);
  if (!STOP.test(end)) return false;
  const plain = end.replace(/^["'“‘«(]+/u, "").toLowerCase();
  return !ABBREVIATIONS.has(plain) && !/^\p{L}\.$/u.test(plain);
}

function beginsUpper(word: string): boolean {
  return /^["'“‘«(]*\p{Lu}/u.test(word.slice(0, 10)) || /^[“«]$/u.test(word);
}
