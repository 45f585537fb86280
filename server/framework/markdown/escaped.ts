/** Characters that mean something in Markdown or HTML, wherever they stand. */
const MARKS = /[\\`*_{}[\]<>#|~&•●▪▫◦‣⁃∙■□➢○◾▸►]/gu;
/** What makes a line an entry of a list, or a rule. */
const AT_START = /^(?:[-+=·–—:]|\d{1,9}(?=[.)]))/u;
/** A dash between words might begin another entry. */
const BETWEEN = /(?<=\s)[-·–—](?=\s)/gu;

/** A text on one line of Markdown that reads as it is, whatever marks are in it. */
export function escaped(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const plain = line.replaceAll(MARKS, String.raw`\$&`).replaceAll(BETWEEN, String.raw`\$&`);
  return plain.replace(AT_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** The lines of a text, each a paragraph of its own, without empty ones. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map(escaped)
    .filter((line) => line !== "");
}
