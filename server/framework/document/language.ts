import type { Block } from "./block.ts";
import { groupHeading, whyLanguage } from "./headings.ts";

/** The language of a document by its headings, `en` or `fr`; English where they do not tell. */
export function languageOf(blocks: readonly Block[]): "en" | "fr" {
  let french = 0;
  for (const block of blocks) {
    if (block.kind === "row") continue;
    const language = whyLanguage(block.text) ?? groupHeading(block.text)?.language;
    if (language !== undefined) french += language === "fr" ? 1 : -1;
  }
  return french > 0 ? "fr" : "en";
}
