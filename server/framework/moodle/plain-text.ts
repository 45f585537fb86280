import { withoutOwn } from "../document/clean.ts";
import { readName } from "../meeting/unspoken-texts.ts";

/** White space as HTML has it; a space that does not break is a character like any other. */
export const SPACES = /[\t\n\v\f\r ]+/gu;
// Not the joiners, soft hyphens and marks of direction that some languages are spelt with.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;

/**
 * A text on one line as a Moodle file holds it: single-spaced, without controls, and otherwise as
 * it was, down to what nobody sees. Empty where nobody would see anything.
 */
export function lineOf(text: string): string {
  if (readName(text) === "") return "";
  return withoutOwn(text)
    .replaceAll(CONTROLS, "")
    .replaceAll(SPACES, " ")
    .replaceAll(/^ | $/gu, "");
}

/** A longer text in the same way, line by line, without empty lines. */
export function linesOf(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map(lineOf)
    .filter((line) => line !== "")
    .join("\n");
}
