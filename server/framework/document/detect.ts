/** The dialects of a profile document, named as in the contract. */
export type ProfileFormat = "PROFILE_TEXT" | "PROFILE_MARKDOWN" | "PROFILE_HTML";

const STARTS_AS_HTML =
  /^\s*<(?:!doctype|html|head|meta|body|main|article|section|div|table|h[1-6])\b/iu;
const HTML = /<(?:html|body|table|h[1-6])\b/iu;
const MARKDOWN_HEADING = /^ {0,3}#{1,6} \S/mu;
const PIPE_ROW = /^[ \t]*\|[^\n]*\|/mu;

/**
 * The dialect of a document by what it holds: headings with `#` or rows between pipes make it
 * Markdown, the tags of a page or a table make it HTML; all else is plain text, also with stray
 * tags in it.
 */
export function detectFormat(text: string): ProfileFormat {
  if (STARTS_AS_HTML.test(text)) return "PROFILE_HTML";
  if (MARKDOWN_HEADING.test(text) || PIPE_ROW.test(text)) return "PROFILE_MARKDOWN";
  return HTML.test(text) ? "PROFILE_HTML" : "PROFILE_TEXT";
}
