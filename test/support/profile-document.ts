import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { htmlOf } from "./profile-html.ts";
import { markdownOf } from "./profile-markdown.ts";
import { writtenDocument } from "./profile-parts.ts";
import { textOf } from "./profile-text.ts";

/** The dialects in which a profile document can be written for a test. */
export const DIALECTS = [
  "TEXT_BULLETS",
  "TEXT_DASHES",
  "TEXT_SENTENCES",
  "TEXT_LIST_TAGS",
  "TEXT_PAGE_BREAKS",
  "MARKDOWN_BULLETS",
  "MARKDOWN_BREAKS",
  "MARKDOWN_LABELLED",
  "MARKDOWN_PAGE_BREAKS",
  "HTML_ITEMS",
  "HTML_OPEN_TAGS",
  "HTML_ENTITIES",
] as const;

/** One of the dialects. */
export type Dialect = (typeof DIALECTS)[number];

/** A framework with one profile as a profile document; reading it gives the same again. */
export function writeProfileDocument(
  content: FrameworkContent,
  dialect: Dialect,
  language: "en" | "fr",
): string {
  const document = writtenDocument(content, language);
  switch (dialect) {
    case "TEXT_BULLETS":
    case "TEXT_DASHES":
    case "TEXT_SENTENCES":
    case "TEXT_LIST_TAGS":
    case "TEXT_PAGE_BREAKS":
      return textOf(document, dialect);
    case "MARKDOWN_BULLETS":
    case "MARKDOWN_BREAKS":
    case "MARKDOWN_LABELLED":
    case "MARKDOWN_PAGE_BREAKS":
      return markdownOf(document, dialect);
    case "HTML_ITEMS":
    case "HTML_OPEN_TAGS":
    case "HTML_ENTITIES":
      return htmlOf(document, dialect);
  }
}
