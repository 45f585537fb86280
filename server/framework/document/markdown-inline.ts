// An escaped character waits in a private one while its line is read as Markdown and HTML. Bullets
// and dashes are among them, as they part statements wherever they stand.
const FIRST_PRIVATE = 0xe010;
const ESCAPABLE = "\\`*_{}[]()<>#+-.!|~&\"'/:;=?@^,$%·–—•●▪▫◦‣⁃∙■□➢○◾▸►";
const ESCAPED = /\\([\\`*_{}[\]()<>#+\-.!|~&"'/:;=?@^,$%·–—•●▪▫◦‣⁃∙■□➢○◾▸►])/gu;
const PRIVATE = /[\ue010-\ue06f]/gu;

/** The line with every backslash escape put out of harm's way; `unprotect` brings it back. */
export function protectEscapes(line: string): string {
  return line.replace(ESCAPED, (_, character: string) =>
    String.fromCharCode(FIRST_PRIVATE + ESCAPABLE.indexOf(character)),
  );
}

/** The characters that were escaped, as themselves. */
export function unprotect(text: string): string {
  return text.replace(PRIVATE, (character) =>
    ESCAPABLE.charAt(character.charCodeAt(0) - FIRST_PRIVATE),
  );
}

/**
 * A line of Markdown without its marks of emphasis, code and links; the addresses of links are
 * handed to `dropped`.
 */
export function plainMarkdown(line: string, dropped: (quote: string) => void): string {
  const linked = line.replace(
    /!?\[([^[\]]*)\]\(([^()\s]*)\)/gu,
    (_, text: string, address: string) => {
      if (address !== "") dropped(unprotect(address));
      return text;
    },
  );
  return linked
    .replace(/\*\*([^*]+)\*\*/gu, "$1")
    .replace(/(?<!\w)__([^_]+)__(?!\w)/gu, "$1")
    .replace(/(?<![\w*])\*([^*\s]|[^*\s][^*]*[^*\s])\*(?![\w*])/gu, "$1")
    .replace(/(?<!\w)_([^_\s]|[^_\s][^_]*[^_\s])_(?!\w)/gu, "$1")
    .replace(/`([^`]+)`/gu, "$1");
}
