import { slugOf } from "../slug.ts";
import type { Block, RowBlock, TextBlock } from "./block.ts";
import type { Outline, OutlineGroup, Section } from "./draft.ts";
import type { GroupHeading } from "./headings.ts";
import { groupHeading, isPageNumber, isUsualGroup } from "./headings.ts";
import type { Report } from "./report.ts";
import { partsOf, reportLoose } from "./section-parts.ts";

/** Cuts the blocks of a document at its group headings and tables. */
export function outlineOf(blocks: readonly Block[], report: Report): Outline {
  const reading = new OutlineReading(report);
  const body = withoutPageNumbers(blocks, report);
  body.forEach((block, at) => reading.take(block, body[at + 1]));
  return reading.finish();
}

/** One walk along the blocks. */
class OutlineReading {
  readonly #report: Report;
  readonly #preamble: TextBlock[] = [];
  readonly #groups: OutlineGroup[] = [];
  readonly #sections: Section[] = [];
  #texts: TextBlock[] = [];
  readonly #rows: RowBlock[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  take(block: Block, next: Block | undefined): void {
    if (block.kind === "row") return this.#row(block);
    if (this.#rows.length > 0) this.#endSection();
    const group = groupHeading(block.text);
    if (group !== null && opensGroup(group, block, next)) this.#openGroup(group, block);
    else if (this.#groups.length === 0) this.#preamble.push(block);
    else this.#texts.push(block);
  }

  finish(): Outline {
    if (this.#rows.length > 0) this.#endSection();
    reportLoose(this.#texts, this.#report);
    return { preamble: this.#preamble, groups: this.#groups, sections: this.#sections };
  }

  #row(row: RowBlock): void {
    if (this.#groups.length > 0) this.#rows.push(row);
    else {
      const text = row.cells.flatMap((cell) => cell.pieces.map((piece) => piece.text)).join(" ");
      this.#report.warn("TEXT_NOT_PLACED", { line: row.line }, { text });
    }
  }

  #openGroup(group: GroupHeading, block: TextBlock): void {
    reportLoose(this.#texts, this.#report);
    this.#texts = [];
    if (this.#groups.some((known) => known.key === group.key)) {
      this.#report.warn(
        "GROUP_REPEATED",
        { line: block.line, path: [group.key] },
        { name: group.name },
      );
    } else this.#groups.push({ key: group.key, name: group.name });
  }

  #endSection(): void {
    const rows = this.#rows.splice(0);
    const parts = partsOf(this.#texts.splice(0), rows, this.#report);
    const group = this.#groups.at(-1)?.key;
    if (parts === null || group === undefined) return;
    this.#sections.push({ ...parts, key: slugOf(parts.name), group, rows });
  }
}

/** A heading of a kind we do not know might be a competency's name: its definition follows. */
function opensGroup(group: GroupHeading, block: Block, next: Block | undefined): boolean {
  if (isUsualGroup(group)) return true;
  if (next === undefined || next.kind === "row") return false;
  return next.kind === "heading" || (block.kind !== "heading" && !/[.!?]$/u.test(next.text));
}

/** Page numbers belong to the paper: each is named in a warning and left out. */
function withoutPageNumbers(blocks: readonly Block[], report: Report): Block[] {
  return blocks.filter((block) => {
    if (block.kind === "row" || !isPageNumber(block.text)) return true;
    report.warn("PAGE_NUMBER", { line: block.line }, { text: block.text });
    return false;
  });
}
