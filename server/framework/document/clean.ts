// Controls, soft hyphens, and marks of direction and width that nobody sees.
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
// Private characters that this reader uses itself while it works.
const OWN = /[\ue000-\ue0ff]/gu;

/** A text without what nobody sees; accents are composed, line ends and tabs stay. */
export function visible(text: string): string {
  return text.normalize("NFC").replace(UNSEEN, "");
}

/** A document without the private characters that the reader needs for itself. */
export function withoutOwn(text: string): string {
  return text.replace(OWN, "");
}

/** A text on one line, single-spaced and trimmed, without what nobody sees. */
export function clean(text: string): string {
  return visible(text)
    .split(/\s/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** Whether a text holds at least one letter or digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
