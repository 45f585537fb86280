import { refuse } from "./errors.ts";
import type { Language } from "./level.ts";

/**
 * The offered language that an `Accept-Language` header likes best (RFC 4647 lookup: `fr-CA` finds
 * `fr`); null where it names none of them, or there is no header.
 */
export function languageOf(
  acceptLanguage: string | undefined,
  offered: readonly Language[],
): Language | null {
  for (const range of rangesOf(acceptLanguage ?? "")) {
    const found = lookup(range, offered);
    if (found !== null) return found;
  }
  return null;
}

/** An offered language by a tag that somebody wrote; malformed or not offered is BAD_USER_INPUT. */
export function parseLanguageTag(value: unknown, offered: readonly Language[]): Language {
  const found = typeof value === "string" && wellFormed(value) ? lookup(value, offered) : null;
  if (found !== null) return found;
  const given = String(value).slice(0, 40);
  throw refuse("BAD_USER_INPUT", "LANGUAGE", { given, offered: offered.join(", ") });
}

function wellFormed(tag: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,8}$/i.test(tag);
}

/** Cuts subtags off the end until one is offered; a single letter goes with what follows it. */
function lookup(range: string, offered: readonly Language[]): Language | null {
  const parts = range.toLowerCase().split("-");
  while (parts.length > 0) {
    const tag = parts.join("-");
    const found = offered.find((language) => language.toLowerCase() === tag);
    if (found !== undefined) return found;
    parts.pop();
    if (parts.at(-1)?.length === 1) parts.pop();
  }
  return null;
}

/** Language ranges of a header, best first; those refused with q=0 and the wildcard are left out. */
function rangesOf(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim());
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { range, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ range, quality }) => wellFormed(range) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ range }) => range);
}
