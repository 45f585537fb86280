import type { Block, Cell } from "./block.ts";
import { ITEM_LIMIT } from "./block.ts";
import { HtmlTables } from "./html-tables.ts";
import { lineIndex } from "./line-index.ts";
import type { Mark } from "./markup.ts";
import { readMarkup } from "./markup.ts";
import { PieceBuilder } from "./pieces.ts";
import type { Report } from "./report.ts";

const HEADING = /^h[1-6]$/u;

/**
 * The blocks of an HTML page: headings, paragraphs, list items and table rows, with `colspan` and
 * `rowspan` counted. Text of a cell that holds another table counts as paragraphs.
 */
export function blocksOfHtml(html: string, report: Report, firstLine = 1): Block[] {
  const lineAt = lineIndex(html, firstLine);
  const marks = readMarkup(html, (code, quote, offset) =>
    report.warn(code, { line: lineAt(offset) }, { text: quote }),
  );
  if (typeof marks === "string") {
    report.error(marks, { line: null }, { limit: ITEM_LIMIT });
    return [];
  }
  const page = new HtmlPage(lineAt);
  for (const mark of marks) {
    page.take(mark);
    if (!page.isFull) continue;
    report.error("TOO_MANY_ITEMS", { line: null }, { limit: ITEM_LIMIT });
    return [];
  }
  return page.finish();
}

/** Gathers the blocks of a page while marks go by. */
class HtmlPage {
  readonly blocks: Block[] = [];
  readonly #lineAt: (offset: number) => number;
  readonly #pieces = new PieceBuilder();
  readonly #tables = new HtmlTables();
  #isHeading = false;

  constructor(lineAt: (offset: number) => number) {
    this.#lineAt = lineAt;
  }

  /** Whether there are more rows or pieces of text than a document has. */
  get isFull(): boolean {
    return this.blocks.length > ITEM_LIMIT || this.#pieces.count > ITEM_LIMIT;
  }

  take(mark: Mark): void {
    if (this.#isHeading && mark.value === "br") return this.#space(mark.offset);
    if (mark.kind !== "text") this.#tag(mark);
    this.#pieces.take(mark, this.#lineAt);
  }

  finish(): Block[] {
    this.#flush();
    return this.blocks;
  }

  /** A line break inside a heading only spaces its words. */
  #space(offset: number): void {
    this.#pieces.take({ kind: "text", value: " ", offset }, this.#lineAt);
  }

  #tag(mark: Mark): void {
    const name = mark.value;
    if (name === "table") this.#table(mark.kind === "open");
    else if (name === "td" || name === "th") this.#cell(mark);
    else if (name === "tr") this.#row();
    else if (!this.#tables.isInCell) this.#flow(mark);
  }

  /** Outside cells every tag of structure ends a block. */
  #flow(mark: Mark): void {
    this.#flush();
    if (HEADING.test(mark.value)) this.#isHeading = mark.kind === "open";
  }

  #table(isOpen: boolean): void {
    if (!isOpen) this.#row();
    this.#flush();
    if (isOpen) this.#tables.open();
    else this.#tables.close();
  }

  #cell(mark: Mark): void {
    this.#endCell();
    this.#flush();
    if (mark.kind === "open") {
      this.#tables.openCell(this.#lineAt(mark.offset), mark.attributes ?? {});
    }
  }

  #endCell(): void {
    if (this.#tables.isInCell) this.#tables.closeCell(this.#pieces.finish());
  }

  #row(): void {
    this.#endCell();
    const cells: Cell[] = this.#tables.takeRow();
    const [first] = cells;
    if (first !== undefined) this.blocks.push({ kind: "row", line: first.line, cells });
  }

  #flush(): void {
    for (const { text, line, isItem } of this.#pieces.finish()) {
      const kind = this.#isHeading ? "heading" : isItem ? "item" : "paragraph";
      this.blocks.push({ kind, line, text });
    }
  }
}
