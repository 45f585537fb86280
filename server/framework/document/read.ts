import type { Finding, FrameworkContent } from "../content.ts";
import { isKey } from "../slug.ts";
import type { Block } from "./block.ts";
import { ITEM_LIMIT } from "./block.ts";
import { assemble } from "./assemble.ts";
import { decode } from "./decode.ts";
import type { ProfileFormat } from "./detect.ts";
import { detectFormat } from "./detect.ts";
import { blocksOfHtml } from "./html.ts";
import { languageOf } from "./language.ts";
import { blocksOfMarkdown } from "./markdown.ts";
import { Report } from "./report.ts";
import { outlineOf } from "./sections.ts";
import { blocksOfText } from "./text.ts";

/** What a profile document was read to. */
export interface ProfileReading {
  readonly format: ProfileFormat;
  /** Null when any finding is an error: half a document is never handed on. */
  readonly content: FrameworkContent | null;
  /** By line, those without a line first. */
  readonly findings: readonly Finding[];
}

const READERS: Readonly<Record<ProfileFormat, (text: string, report: Report) => Block[]>> = {
  PROFILE_TEXT: blocksOfText,
  PROFILE_MARKDOWN: blocksOfMarkdown,
  PROFILE_HTML: (text, report) => blocksOfHtml(text, report),
};

/**
 * Reads a profile document of up to 5 MiB, as plain text, Markdown or HTML, in English or French.
 * Every word of it comes to stand in the content, is a heading or mark, or is named in a finding
 * with its line. `key` names framework and profile in place of the title's slug.
 */
export function readProfileDocument(
  bytes: Uint8Array,
  options: { readonly key?: string } = {},
): ProfileReading {
  const report = new Report();
  const key = options.key ?? null;
  if (key !== null && !isKey(key)) report.error("BAD_KEY", { line: null }, { key });
  const text = decode(bytes, report);
  const format = text === null ? "PROFILE_TEXT" : detectFormat(text);
  const content = text === null ? null : contentOf(READERS[format](text, report), key, report);
  return { format, content: report.failed ? null : content, findings: report.byLine() };
}

function contentOf(blocks: Block[], key: string | null, report: Report): FrameworkContent | null {
  if (report.failed) return null;
  if (sizeOf(blocks) > ITEM_LIMIT) {
    report.error("TOO_MANY_ITEMS", { line: null }, { limit: ITEM_LIMIT });
    return null;
  }
  const outline = outlineOf(blocks, report);
  if (outline.groups.length === 0 || (outline.sections.length === 0 && !report.failed)) {
    report.error("NOT_A_PROFILE", { line: null });
    return null;
  }
  return assemble(outline, { key, language: languageOf(blocks), report });
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind !== "row") return sum + 1;
    return block.cells.reduce((cells, cell) => cells + 1 + cell.pieces.length, sum);
  }, 0);
}
