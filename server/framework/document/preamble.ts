import type { TextBlock } from "./block.ts";
import { TEXT_LIMIT } from "./block.ts";
import { beginsInside, isFinished } from "./flow.ts";
import { GrowingText } from "./growing-text.ts";
import { isOverviewLabel, namesDuties } from "./headings.ts";
import { head, tail, textOf } from "./paragraphs.ts";
import type { Report } from "./report.ts";
import { normalisedText } from "../slug.ts";

/** What a document says about the job itself. */
export interface Preamble {
  readonly title: string;
  readonly summary: string | null;
  readonly responsibilities: readonly string[];
}

/**
 * Reads what stands before the first group: the title, the summary, and the list of
 * responsibilities with the line that introduces it. Null, with an error, without a title.
 */
export function preambleOf(blocks: readonly TextBlock[], report: Report): Preamble | null {
  const titleAt = titleIndex(blocks);
  const title = blocks[titleAt];
  if (title === undefined) {
    report.error("NO_TITLE", { line: blocks[0]?.line ?? 1 });
    return null;
  }
  for (const block of blocks.slice(0, titleAt)) reportAbove(block, title.text, report);
  const { summary, items } = new BodyReading(blocks.slice(titleAt + 1), report).run();
  return {
    title: title.text,
    summary: textOf(summary, [], report),
    responsibilities: withoutMarks(items),
  };
}

/** The first heading; in a text without headings, one of the first lines that is no sentence. */
function titleIndex(blocks: readonly TextBlock[]): number {
  const heading = blocks.findIndex((block) => block.kind === "heading");
  if (heading >= 0) return heading;
  const isTitle = ({ kind, text }: TextBlock) => {
    return kind === "paragraph" && text.length <= 200 && !/[.;:]$/u.test(text);
  };
  const firstItem = blocks.findIndex((block) => block.kind === "item");
  return blocks.slice(0, firstItem < 0 ? 3 : Math.min(3, firstItem)).findIndex(isTitle);
}

/** The title of a page often stands above it once more; anything else there has no place. */
function reportAbove({ line, text }: TextBlock, title: string, report: Report): void {
  if (normalisedText(text) === normalisedText(title)) report.note("TITLE_REPEATED", { line });
  else report.warn("TEXT_NOT_PLACED", { line }, { text });
}

/** One walk along the blocks below the title. */
class BodyReading {
  readonly #blocks: readonly TextBlock[];
  readonly #report: Report;
  readonly #summary: TextBlock[] = [];
  readonly #items: GrowingText[] = [];
  /** How many items do not end as an entry of a list. */
  #unended = 0;
  #isInList = false;

  constructor(blocks: readonly TextBlock[], report: Report) {
    this.#blocks = blocks;
    this.#report = report;
  }

  run(): { summary: TextBlock[]; items: string[] } {
    for (const [at, block] of this.#blocks.entries()) this.#take(block, this.#blocks[at + 1]);
    return { summary: this.#summary, items: this.#items.map(String) };
  }

  #take(block: TextBlock, next: TextBlock | undefined): void {
    if (this.#isEntry(block)) this.#add(block.text);
    else if (this.#goesOn(block)) this.#goOn(block);
    else if (block.kind === "heading") this.#heading(block);
    else if (introducesList(block, next)) this.#leadIn(block);
    else this.#paragraph(block);
  }

  /** An item, or after the introduction a line that ends like an entry of a list. */
  #isEntry(block: TextBlock): boolean {
    if (block.kind === "item") return true;
    return this.#isInList && this.#unended === 0 && block.kind === "paragraph"
      ? endsEntry(block.text) || (this.#items.length > 0 && beginsInside(block.text))
      : false;
  }

  /** A line that goes on with an entry cut by a page break. */
  #goesOn({ kind, text }: TextBlock): boolean {
    const last = this.#items.at(-1);
    if (kind !== "paragraph" || last === undefined || this.#report.failed) return false;
    return !isFinished(last.end) && beginsInside(text);
  }

  #goOn({ text, line }: TextBlock): void {
    const last = this.#items.at(-1);
    if (last === undefined) return;
    if (!endsEntry(last.end)) this.#unended -= 1;
    if (last.length > TEXT_LIMIT)
      this.#report.error("TEXT_TOO_LONG", { line }, { limit: TEXT_LIMIT });
    const quotes = { before: tail(last.end), after: head(text) };
    this.#report.warn("CONTINUATION_JOINED", { line }, quotes);
    last.grow(text);
    if (!endsEntry(text)) this.#unended += 1;
  }

  #add(item: string): void {
    this.#items.push(new GrowingText(item));
    if (!endsEntry(item)) this.#unended += 1;
  }

  #heading({ text, line }: TextBlock): void {
    this.#isInList = namesDuties(text);
    if (this.#isInList || isOverviewLabel(text)) this.#report.note("LABEL", { line }, { text });
    else this.#report.warn("TEXT_NOT_PLACED", { line }, { text });
  }

  #leadIn({ text, line }: TextBlock): void {
    this.#isInList = true;
    this.#report.note("LABEL", { line }, { text });
  }

  #paragraph(block: TextBlock): void {
    if (isOverviewLabel(block.text))
      this.#report.note("LABEL", { line: block.line }, { text: block.text });
    else this.#summary.push(block);
  }
}

function endsEntry(text: string): boolean {
  return text.endsWith(";");
}

/** A line above a list that ends in a colon or speaks of responsibilities. */
function introducesList(block: TextBlock, next: TextBlock | undefined): boolean {
  const isAbove = next?.kind === "item" || (next !== undefined && endsEntry(next.text));
  if (!isAbove) return block.text.endsWith(":") && namesDuties(block.text);
  return block.text.endsWith(":") || (namesDuties(block.text) && !/[.]$/u.test(block.text));
}

/** Entries without the semicolons between them, nor the full stop that then ends the list. */
function withoutMarks(items: readonly string[]): string[] {
  const isOneSentence = items.length > 1 && items.slice(0, -1).every(endsEntry);
  return items.map((item, at) => {
    const plain = item.replace(/\s?[;,]$/u, "");
    return isOneSentence && at === items.length - 1 ? plain.replace(/\.$/u, "") : plain;
  });
}
