import type { Block, Cell, TextBlock } from "./block.ts";
import { ITEM_LIMIT } from "./block.ts";
import { GrowingBlocks } from "./growing-blocks.ts";
import { blocksOfHtml } from "./html.ts";
import { plainMarkdown, protectEscapes, unprotect } from "./markdown-inline.ts";
import { piecesOfLine } from "./pieces.ts";
import type { Report } from "./report.ts";
import { RULE_LINE, isTooLong, reportLines } from "./text.ts";

const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/u;
const LIST_ITEM = /^\s*(?:[-*+•●▪◦–—]|\d{1,3}[.)])\s+(?=\S)/u;

/** The blocks of a Markdown text: `#` headings, pipe tables, lists, paragraphs, HTML tables. */
export function blocksOfMarkdown(text: string, report: Report): Block[] {
  const reading = new MarkdownReading(text.split("\n"), report);
  return reading.run();
}

/** One walk down the lines. */
class MarkdownReading {
  readonly #blocks = new GrowingBlocks();
  readonly #lines: readonly string[];
  readonly #report: Report;
  #at = 0;
  #tables = 0;
  /** Whether the line above is not blank. */
  #isBelow = false;

  constructor(lines: readonly string[], report: Report) {
    this.#lines = lines;
    this.#report = report;
  }

  run(): Block[] {
    for (; this.#at < this.#lines.length && !this.#isFull; this.#at += 1) {
      const raw = this.#lines[this.#at] ?? "";
      if (isTooLong(raw, this.#at + 1, this.#report)) return [];
      const isBlank = !/[^\s|]/u.test(raw);
      if (!isBlank) this.#line(raw);
      this.#isBelow = !isBlank;
    }
    reportLines(this.#blocks, this.#report);
    return this.#blocks.finish();
  }

  /** Whether enough was read to refuse the document. */
  get #isFull(): boolean {
    return this.#blocks.isFull || this.#report.failed;
  }

  #line(raw: string): void {
    if (/^\s*<table\b/iu.test(raw)) this.#html();
    else if (isUnderline(raw)) this.#underline(raw);
    else if (this.#isRow(raw)) this.#row(raw);
    else if (HEADING.test(raw)) this.#push("heading", raw.replace(HEADING, ""));
    else if (LIST_ITEM.test(raw)) this.#push("item", raw.replace(LIST_ITEM, ""));
    else this.#paragraph(raw);
  }

  /** An HTML table is read as HTML, up to where its tag ends. */
  #html(): void {
    const from = this.#at;
    this.#tables += 1;
    if (this.#tables > ITEM_LIMIT) {
      this.#report.error("TOO_MANY_ITEMS", { line: null }, { limit: ITEM_LIMIT });
      return;
    }
    const ends = (line: string) => /<\/table\s*>/iu.test(line);
    while (this.#at < this.#lines.length - 1 && !ends(this.#lines[this.#at] ?? "")) this.#at += 1;
    const html = this.#lines.slice(from, this.#at + 1).join("\n");
    for (const block of blocksOfHtml(html, this.#report, from + 1)) this.#blocks.add(block);
  }

  /** Dashes below a line of text make it a heading; elsewhere they are a rule. */
  #underline(raw: string): void {
    const above = this.#blocks.lastText;
    if (raw.includes("|") || !this.#isBelow || above?.kind !== "paragraph") return;
    if (above.line === this.#at) this.#blocks.makeHeading();
  }

  #isRow(raw: string): boolean {
    if (/^\s*\|/u.test(raw)) return true;
    if (!protectEscapes(raw).includes("|")) return false;
    const next = this.#lines[this.#at + 1] ?? "";
    return this.#blocks.lastKind === "row" || (isUnderline(next) && next.includes("|"));
  }

  #row(raw: string): void {
    const line = this.#at + 1;
    const inside = protectEscapes(raw).trim().replace(/^\|/u, "").replace(/\|$/u, "");
    const cells = inside.split("|").map((cell) => this.#cell(cell, line));
    if (cells.some((cell) => cell.pieces.length > 0)) {
      this.#blocks.add({ kind: "row", line, cells });
    }
  }

  #cell(cell: string, line: number): Cell {
    return { line, span: 1, pieces: this.#pieces(cell.trim(), line) };
  }

  #pieces(text: string, line: number) {
    const plain = plainMarkdown(text, (quote) =>
      this.#report.warn("ATTRIBUTE_DROPPED", { line }, { text: quote }),
    );
    const pieces = piecesOfLine(plain, line, this.#report);
    return pieces.map((piece) => ({ ...piece, text: unprotect(piece.text) }));
  }

  #push(kind: TextBlock["kind"], text: string): void {
    const line = this.#at + 1;
    const plain = kind === "heading" ? text.replace(/\s#+\s*$/u, "") : text;
    for (const piece of this.#pieces(protectEscapes(plain), line)) {
      this.#blocks.add({ kind, line, text: piece.text });
    }
  }

  #paragraph(raw: string): void {
    const above = this.#isBelow ? this.#blocks.lastText : null;
    const [first, ...rest] = this.#pieces(protectEscapes(raw), this.#at + 1);
    if (first === undefined) return;
    const goesOn = above !== null && above.kind !== "heading" && !first.isItem;
    if (goesOn) this.#blocks.grow(first.text);
    else this.#blocks.add(blockOf(first));
    for (const piece of rest) this.#blocks.add(blockOf(piece));
  }
}

function blockOf(piece: { text: string; isItem: boolean; line: number }): TextBlock {
  return { kind: piece.isItem ? "item" : "paragraph", line: piece.line, text: piece.text };
}

function isUnderline(raw: string): boolean {
  return raw.length < 1000 && RULE_LINE.test(raw);
}
