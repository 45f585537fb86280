import type { RowBlock, TextBlock } from "./block.ts";
import type { Section } from "./draft.ts";
import { beginsInside, isFinished } from "./flow.ts";
import { isDefinitionLabel, whyLanguage } from "./headings.ts";
import type { Report } from "./report.ts";

type Parts = Omit<Section, "key" | "group" | "rows">;

const NAME_LIMIT = 120;

/**
 * The name, definition and rationale that stand before a table. Null, with an error, where there
 * is no name. Texts that belong to an earlier competency mean that its table is missing.
 */
export function partsOf(
  texts: readonly TextBlock[],
  rows: readonly RowBlock[],
  report: Report,
): Parts | null {
  const whys = texts.flatMap((block, at) => (whyLanguage(block.text) === null ? [] : [at]));
  const why = whys.at(-1) ?? texts.length;
  const previous = whys.at(-2);
  const nameAt = nameIndex(texts.slice(0, why), (previous ?? -1) + 1);
  const name = nameAt === null ? undefined : texts[nameAt];
  if (nameAt === null || name === undefined) {
    report.error("TABLE_WITHOUT_COMPETENCY", { line: rows[0]?.line ?? null });
    return null;
  }
  reportLoose(texts.slice(0, nameAt), report);
  const definition = proseOf(texts.slice(nameAt + 1, why), report);
  const rationale = proseOf(texts.slice(why + 1), report);
  return { line: name.line, name: name.text, definition, rationale };
}

/** The paragraphs of a definition or rationale; a heading among them is named and left out. */
function proseOf(blocks: readonly TextBlock[], report: Report): TextBlock[] {
  const hidden = blocks.find((block, at) => isHiddenName(block, blocks[at - 1], blocks[at + 1]));
  if (hidden !== undefined) {
    report.error("COMPETENCY_WITHOUT_TABLE", { line: hidden.line }, { name: hidden.text });
  }
  return blocks.filter((block) => {
    if (block.kind !== "heading") return true;
    if (!isDefinitionLabel(block.text)) {
      report.warn("TEXT_NOT_PLACED", { line: block.line }, { text: block.text });
    }
    return false;
  });
}

/** A short line between two whole sentences is the name of a competency that has no table. */
function isHiddenName(block: TextBlock, before?: TextBlock, after?: TextBlock): boolean {
  if (before === undefined || after === undefined || block.kind !== "paragraph") return false;
  const stands = isFinished(before.text) && block.text.length <= 60 && !isFinished(block.text);
  return stands && !beginsInside(block.text) && !beginsInside(after.text) && isFinished(after.text);
}

/** Texts that no table follows: a competency without one, or words that have no place. */
export function reportLoose(texts: readonly TextBlock[], report: Report): void {
  const [first] = texts;
  if (first === undefined) return;
  if (looksLikeSection(texts)) {
    report.error("COMPETENCY_WITHOUT_TABLE", { line: first.line }, { name: first.text });
  }
  for (const { line, text } of texts) report.warn("TEXT_NOT_PLACED", { line }, { text });
}

/** A competency begins with a short name and a sentence that defines it. */
function looksLikeSection(texts: readonly TextBlock[]): boolean {
  if (texts.some((block) => whyLanguage(block.text) !== null)) return true;
  const [first, second] = texts;
  if (first === undefined || !looksLikeName(first)) return false;
  return first.kind === "heading" || (second !== undefined && /[.]$/u.test(second.text));
}

/** Which text is the name: the last heading, else the first short one without a full stop. */
function nameIndex(texts: readonly TextBlock[], from: number): number | null {
  const heading = texts.findLastIndex(
    (block, at) => at >= from && block.kind === "heading" && !isDefinitionLabel(block.text),
  );
  if (heading >= 0) return heading;
  const short = texts.findIndex((block, at) => at >= from && looksLikeName(block));
  return short < 0 ? null : short;
}

function looksLikeName(block: TextBlock): boolean {
  return block.text.length <= NAME_LIMIT && block.kind !== "item" && !isFinished(block.text);
}
