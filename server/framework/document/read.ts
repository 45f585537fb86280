import type { Finding, FrameworkContent } from "../content/content.ts";
import { isKey } from "../slug.ts";
import type { Block, Piece, TextBlock } from "./block.ts";
import { ITEM_LIMIT, TEXT_LIMIT, itemsIn } from "./block.ts";
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
  if (isTooMuch(blocks, report)) return null;
  const outline = outlineOf(blocks, report);
  if (outline.groups.length === 0 || (outline.sections.length === 0 && !report.failed)) {
    report.error("NOT_A_PROFILE", { line: null });
    return null;
  }
  const content = assemble(outline, { key, language: languageOf(blocks), report });
  for (const text of markupIn(content)) report.warn("MARKUP_AS_TEXT", { line: null }, { text });
  return content;
}

/** Texts that would read as tags if anyone took them for HTML. */
function markupIn(value: unknown): string[] {
  if (typeof value === "string") return /<[a-z/!]/iu.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(markupIn) : [];
}

function textsIn(block: Block): readonly (TextBlock | Piece)[] {
  return block.kind === "row" ? block.cells.flatMap(({ pieces }) => pieces) : [block];
}

/** Whether there are more blocks and cells, or longer ones, than a document has; reports it. */
function isTooMuch(blocks: readonly Block[], report: Report): boolean {
  const long = blocks.flatMap(textsIn).find(({ text }) => text.length > TEXT_LIMIT);
  if (blocks.reduce((sum, block) => sum + itemsIn(block), 0) > ITEM_LIMIT) {
    report.error("TOO_MANY_ITEMS", { line: null }, { limit: ITEM_LIMIT });
  } else if (long !== undefined) {
    report.error("TEXT_TOO_LONG", { line: long.line }, { limit: TEXT_LIMIT });
  }
  return report.failed;
}
