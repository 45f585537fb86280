import type { Block, TextBlock } from "./block.ts";
import { ITEM_LIMIT, TEXT_LIMIT, itemsIn } from "./block.ts";

/** The most lines that go on with the one above them; a document with more is refused. */
export const LINE_LIMIT = 4 * ITEM_LIMIT;

/** The last text of a list of blocks, which may go on. */
interface LastText {
  readonly kind: TextBlock["kind"];
  readonly line: number;
  /** Its last line, which says how it ends. */
  readonly end: string;
  /** Characters of all of it. */
  readonly length: number;
}

/**
 * Blocks as they are read, line by line. The last text may grow at the cost of the line alone: to
 * put texts together each time would take the square of their length.
 */
export class GrowingBlocks {
  readonly #blocks: Block[] = [];
  #lines: string[] = [];
  #length = 0;
  #grown = 0;
  /** Blocks, and the cells of rows with their pieces. */
  #items = 0;

  /** Whether there are more blocks and cells, or the last text is longer, than a document has. */
  get isFull(): boolean {
    return this.#items > ITEM_LIMIT || this.#length > TEXT_LIMIT || this.hasTooManyLines;
  }

  /** Whether more lines went on with others than a document has. */
  get hasTooManyLines(): boolean {
    return this.#grown > LINE_LIMIT;
  }

  /** What the last block is. */
  get lastKind(): Block["kind"] | null {
    return this.#blocks.at(-1)?.kind ?? null;
  }

  /** The last block as far as it is known, where it is a text. */
  get lastText(): LastText | null {
    const last = this.#blocks.at(-1);
    if (last === undefined || last.kind === "row") return null;
    const { kind, line, text } = last;
    return { kind, line, end: this.#lines.at(-1) ?? text, length: this.#length };
  }

  /** A block begins. */
  add(block: Block): void {
    this.#endText();
    this.#blocks.push(block);
    this.#items += itemsIn(block);
    this.#length = block.kind === "row" ? 0 : block.text.length;
  }

  /** The last text goes on with another line. */
  grow(line: string): void {
    this.#lines.push(line);
    this.#grown += 1;
    this.#length += line.length + 1;
  }

  /** The last text turns out to be a heading. */
  makeHeading(): void {
    this.#endText();
    const last = this.#blocks.at(-1);
    if (last === undefined || last.kind === "row") return;
    this.#blocks[this.#blocks.length - 1] = { ...last, kind: "heading" };
  }

  /** All of them. */
  finish(): Block[] {
    this.#endText();
    return this.#blocks;
  }

  #endText(): void {
    const last = this.#blocks.at(-1);
    if (this.#lines.length === 0 || last === undefined || last.kind === "row") return;
    const text = [last.text, ...this.#lines].join(" ");
    this.#blocks[this.#blocks.length - 1] = { ...last, text };
    this.#lines = [];
  }
}
