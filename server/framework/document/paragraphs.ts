import type { TextBlock } from "./block.ts";
import { TEXT_LIMIT } from "./block.ts";
import { beginsInside, isFinished } from "./flow.ts";
import { GrowingText } from "./growing-text.ts";
import type { Report } from "./report.ts";

/**
 * The text of several blocks, a blank line between paragraphs. A paragraph that breaks off and
 * goes on in the next, as one cut by a page break does, is joined with a warning. Null if there
 * is no text.
 */
export function textOf(
  blocks: readonly TextBlock[],
  path: readonly string[],
  report: Report,
): string | null {
  const paragraphs: GrowingText[] = [];
  for (const block of blocks) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.length > TEXT_LIMIT) {
      report.error("TEXT_TOO_LONG", { line: block.line, path }, { limit: TEXT_LIMIT });
      return null;
    }
    if (last !== undefined && block.kind !== "item" && goesOn(last.end, block.text)) {
      const quotes = { before: tail(last.end), after: head(block.text) };
      report.warn("PARAGRAPH_JOINED", { line: block.line, path }, quotes);
      last.grow(block.text);
    } else paragraphs.push(new GrowingText(block.text));
  }
  return paragraphs.length === 0 ? null : paragraphs.join("\n\n");
}

function goesOn(before: string, after: string): boolean {
  return !isFinished(before) || beginsInside(after);
}

/** The last words of a text, for quoting. */
export function tail(text: string): string {
  return text.length <= 60 ? text : `…${text.slice(-60)}`;
}

/** The first words of a text, for quoting. */
export function head(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
