import type { Piece } from "./block.ts";
import { ITEM_LIMIT, TEXT_LIMIT } from "./block.ts";
import type { BulletPart } from "./bullets.ts";
import { splitAtBullets } from "./bullets.ts";
import { clean, hasWords } from "./clean.ts";
import type { Mark } from "./markup.ts";
import { readMarkup } from "./markup.ts";
import type { Report } from "./report.ts";

/** The pieces of a text that stands on one line, whatever tags and bullets are in it. */
export function piecesOfLine(text: string, line: number, report: Report): Piece[] {
  const marks = readMarkup(text, (code, quote) => report.warn(code, { line }, { text: quote }));
  if (typeof marks !== "string") return piecesOf(marks, () => line);
  report.error(marks, { line }, { limit: ITEM_LIMIT });
  return [];
}

/** The pieces between marks: every tag of structure begins a new one, and so does every bullet. */
function piecesOf(marks: readonly Mark[], lineAt: (offset: number) => number): Piece[] {
  const builder = new PieceBuilder();
  for (const mark of marks) builder.take(mark, lineAt);
  return builder.finish();
}

/** Gathers text into pieces while marks go by. */
export class PieceBuilder {
  #pieces: Piece[] = [];
  #count = 0;
  #text: string[] = [];
  #line = 0;
  #isItem = false;

  /** How many pieces there were in all, those handed out before included. */
  get count(): number {
    return this.#count;
  }

  /** Takes one mark. */
  take(mark: Mark, lineAt: (offset: number) => number): void {
    if (mark.kind === "text") {
      if (this.#text.length === 0) this.#line = lineAt(mark.offset + leadingSpace(mark.value));
      if (this.#text.length > 0 || mark.value.trim() !== "") this.#text.push(mark.value);
      return;
    }
    this.#end();
    const staysItem = mark.value === "p" || mark.value === "div";
    if (!staysItem || mark.kind === "close") this.#isItem = false;
    if (mark.kind === "open" && isListItem(mark.value)) this.#isItem = true;
  }

  /** The pieces gathered so far; the builder is empty again. */
  finish(): Piece[] {
    this.#end();
    this.#isItem = false;
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #end(): void {
    if (this.#text.length === 0) return;
    for (const part of partsOf(this.#text.join(""))) {
      const text = clean(part.text);
      if (text === "") continue;
      // A stroke alone may say "not applicable"; longer ones are rules between rows.
      if (!hasWords(text) && text.length > 2) continue;
      this.#pieces.push({ text, isItem: part.isItem || this.#isItem, line: this.#line });
      this.#count += 1;
    }
    this.#text = [];
  }
}

/** A text cut at its bullets; one that is too long to be read stays whole, to be refused as such. */
function partsOf(text: string): BulletPart[] {
  const isTooLong = text.length > TEXT_LIMIT && clean(text).length > TEXT_LIMIT;
  return isTooLong ? [{ text, isItem: false }] : splitAtBullets(text);
}

function isListItem(tag: string): boolean {
  return tag === "li" || tag === "dd";
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
