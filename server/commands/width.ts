import stringWidth from "string-width";

/** One line of plain characters: what steers a terminal or turns the writing round is left out. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
}

/** The text, or its beginning with an ellipsis where it needs more columns than there are. */
export function cut(text: string, columns: number): string {
  const whole = plain(text);
  if (stringWidth(whole) <= columns) return whole;
  let beginning = "";
  for (const { segment } of new Intl.Segmenter().segment(whole)) {
    if (stringWidth(beginning + segment) > columns - 1) break;
    beginning += segment;
  }
  return `${beginning.trimEnd()}…`;
}
