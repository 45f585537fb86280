/** A stretch of text inside a paragraph or cell, between two marks of structure. */
export interface Piece {
  readonly text: string;
  /** Whether a bullet or a list tag says that it stands for itself. */
  readonly isItem: boolean;
  readonly line: number;
}

/** One cell of a table row; `span` is how many columns it covers. */
export interface Cell {
  readonly line: number;
  readonly span: number;
  readonly pieces: readonly Piece[];
}

/** A line of text that stands for itself: a heading, a paragraph, or an item of a list. */
export interface TextBlock {
  readonly kind: "heading" | "paragraph" | "item";
  readonly line: number;
  readonly text: string;
}

/** A row of a table. */
export interface RowBlock {
  readonly kind: "row";
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What a document is made of, whatever dialect it is written in, in its order. */
export type Block = TextBlock | RowBlock;

/** The most blocks, cells and statements that are read; a larger document is refused. */
export const ITEM_LIMIT = 20_000;

/** The longest paragraph, cell or line, in characters; a document with a longer one is refused. */
export const TEXT_LIMIT = 200_000;

/** How much of `ITEM_LIMIT` a block takes: one, and for a row its cells and the pieces in them. */
export function itemsIn(block: Block): number {
  if (block.kind !== "row") return 1;
  return block.cells.reduce((sum, { pieces }) => sum + 1 + pieces.length, 1);
}

/** All text of a cell on one line. */
export function cellText(cell: Cell): string {
  return cell.pieces.map((piece) => piece.text).join(" ");
}
