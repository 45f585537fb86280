import type { Cell, Piece } from "./block.ts";
import { TEXT_LIMIT } from "./block.ts";
import { beginsInside, isFinished } from "./flow.ts";
import { GrowingText } from "./growing-text.ts";
import { head, tail } from "./paragraphs.ts";
import type { Scope } from "./report.ts";
import { splitSentences } from "./sentences.ts";

/** A statement of a cell, on the line where it begins. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

/**
 * The statements of a column: one for each bullet, else one for each sentence. What a page break
 * cut in two is one again. Every choice that could have been made otherwise is a warning.
 */
export function statementsOf(cells: readonly Cell[], scope: Scope): Statement[] {
  const reading = new CellReading(scope);
  for (const cell of cells) {
    for (const [at, piece] of cell.pieces.entries()) {
      // Nothing more is read of a document that is refused.
      if (scope.report.failed) return [];
      reading.take(piece, at === 0);
    }
  }
  return reading.statements.map(({ text, line }) => ({
    text: withoutListMark(text.toString()),
    line,
  }));
}

/** One walk along the pieces of a column. */
class CellReading {
  readonly statements: { text: GrowingText; line: number; isItem: boolean }[] = [];
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  take(piece: Piece, isFirstOfCell: boolean): void {
    const last = this.statements.at(-1);
    if (last !== undefined && this.#goesOn(last.text.end, piece, isFirstOfCell)) {
      this.#goOn(piece);
    } else this.#push(piece.isItem ? [piece.text] : this.#split(piece), piece);
  }

  /** Whether a piece goes on with the statement before it. */
  #goesOn(before: string, piece: Piece, isFirstOfCell: boolean): boolean {
    if (piece.isItem) return isFirstOfCell && this.#isOddItem(before, piece);
    if (beginsInside(piece.text)) return true;
    return isFirstOfCell && !isFinished(before) && !this.#isWithoutStops();
  }

  /** A bullet in mid-sentence: the only small letter among items that begin with capitals. */
  #isOddItem(before: string, piece: Piece): boolean {
    const isOdd = this.statements.every(({ text }) => !beginsInside(text.start));
    return isOdd && !isFinished(before) && beginsInside(piece.text) && !this.#isWithoutStops();
  }

  /** Whether none of several statements so far ends in a stop: then an open end says nothing. */
  #isWithoutStops(): boolean {
    const texts = this.statements;
    const hasBullets = texts.some((statement) => statement.isItem);
    return !hasBullets && texts.length > 1 && texts.every(({ text }) => !isFinished(text.end));
  }

  /** The first sentence of a piece ends the last statement; the others stand for themselves. */
  #goOn(piece: Piece): void {
    const { report, path } = this.#scope;
    const [first, ...rest] = piece.isItem ? [piece.text] : this.#split(piece);
    const last = this.statements.at(-1);
    if (last === undefined || first === undefined) return;
    const quotes = { before: tail(last.text.end), after: head(first) };
    report.warn("CONTINUATION_JOINED", { line: piece.line, path }, quotes);
    if (last.text.length > TEXT_LIMIT) {
      report.error("TEXT_TOO_LONG", { line: piece.line, path }, { limit: TEXT_LIMIT });
    }
    last.text.grow(first);
    this.#push(rest, { line: piece.line, isItem: false });
  }

  #push(texts: readonly string[], { line, isItem }: Omit<Piece, "text">): void {
    for (const text of texts) this.statements.push({ text: new GrowingText(text), line, isItem });
  }

  #split({ text, line }: Piece): string[] {
    const { report, path } = this.#scope;
    const { sentences, doubts } = splitSentences(text);
    report.countStatements(sentences.length);
    sentences.forEach((sentence, at) => {
      if (sentence.begins === "STOP") return;
      const quotes = { before: tail(sentences[at - 1]?.text ?? ""), after: head(sentence.text) };
      report.warn("STATEMENTS_SPLIT", { line, path }, quotes);
    });
    for (const word of doubts) report.warn("STATEMENT_NOT_SPLIT", { line, path }, { word, text });
    return sentences.map((sentence) => sentence.text);
  }
}

/** Without the semicolon or comma that only parts it from the next entry of its list. */
function withoutListMark(text: string): string {
  return text.replace(/\s?[;,]$/u, "");
}
