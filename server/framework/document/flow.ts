// How sentences run: where one ends, and whether the next stretch of text goes on with it.

const ENDS = /[.!?:;…]["'”’»)\]]*$/u;
// As long as a line must be before it may have been wrapped.
const WRAP_WIDTH = 50;

/** Whether a text ends as a sentence or an entry of a list does. */
export function isFinished(text: string): boolean {
  return ENDS.test(text.slice(-20).trimEnd());
}

/** Whether a text begins in the middle of a sentence: with a small letter or a closing mark. */
export function beginsInside(text: string): boolean {
  return /^["'“‘«(]?\s?[\p{Ll},;)]/u.test(text);
}

/** A text of several lines: how the last one ends, and how long they are together. */
interface Lines {
  readonly end: string;
  readonly length: number;
}

/** Whether a line directly below others is the same sentence, wrapped. */
export function continuesLine({ end, length }: Lines, below: string): boolean {
  if (isFinished(end)) return length >= WRAP_WIDTH && beginsInside(below);
  return beginsInside(below) || length >= WRAP_WIDTH;
}
