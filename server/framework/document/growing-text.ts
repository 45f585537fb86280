/** How many of its last characters tell how a text ends. */
const END = 100;

/**
 * A text that goes on piece by piece, at the cost of the piece alone: to look at the end of what
 * was just put together would take the square of its length.
 */
export class GrowingText {
  /** The piece it begins with. */
  readonly start: string;
  readonly #parts: string[];
  #end: string;
  #length: number;

  constructor(text: string) {
    this.start = text;
    this.#parts = [text];
    this.#end = text.slice(-END);
    this.#length = text.length;
  }

  /** Its last characters, 100 at most. */
  get end(): string {
    return this.#end;
  }

  /** Its length in characters. */
  get length(): number {
    return this.#length;
  }

  /** Goes on with another piece; no space after a hyphen that broke a word. */
  grow(piece: string): void {
    const space = /\p{L}-$/u.test(this.#end) ? "" : " ";
    this.#parts.push(space, piece);
    this.#end = `${this.#end}${space}${piece.slice(-END)}`.slice(-END);
    this.#length += space.length + piece.length;
  }

  /** All of it. */
  toString(): string {
    return this.#parts.join("");
  }
}
