// Stands for a `<` that opens no tag while the parser runs; one character, so offsets stay.
const LESS_THAN = "\ue000";
const STRAY = /<(?!\/?[a-z][^<>]*>|!--|!doctype\b|\?)/giu;
const TAG_LIKE = /\ue000\/?[a-z][^\ue000\n]{0,40}/giu;

/** A source in which no `<` but those of tags is left; `withStrays` brings the others back. */
export function withoutStrays(source: string): string {
  return source.replace(STRAY, LESS_THAN);
}

/** A text as it was, with every `<` that opens no tag. */
export function withStrays(text: string): string {
  return text.replaceAll(LESS_THAN, "<");
}

/** The beginnings of what looks like a tag in a text without strays, and never ends. */
export function unclosedTags(text: string): string[] {
  return Array.from(text.matchAll(TAG_LIKE), ([start]) => withStrays(start));
}
