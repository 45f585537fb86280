/** How deep JSON may be nested; the outermost object counts as one. */
const DEPTH_LIMIT = 20;

/** What a text says in JSON, or why it cannot be read as such. */
export type ParsedJson =
  | { readonly value: unknown }
  | { readonly code: "JSON_TOO_DEEP"; readonly values: { readonly limit: number } }
  | { readonly code: "NOT_JSON"; readonly values: { readonly reason: string } };

/** Parses JSON that is nested 20 deep at most; deeper one is refused before anything walks it. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { code: "JSON_TOO_DEEP", values: { limit: DEPTH_LIMIT } };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const plain = reason.replaceAll(/\s+/gu, " ").slice(0, 200);
    return { code: "NOT_JSON", values: { reason: plain } };
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at);
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > DEPTH_LIMIT) return true;
  }
  return false;
}

/** Where the string that begins at a quote ends; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') return at;
    if (character === "\\") at += 1;
  }
  return text.length;
}
