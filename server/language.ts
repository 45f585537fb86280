import { refuse } from "./errors.ts";
import type { Language } from "./level.ts";

/**
 * The offered language that an `Accept-Language` header likes best (RFC 4647 lookup: `fr-CA` finds
 * `fr`), and never one that it refuses with q=0. Null where it does not matter to whoever asks:
 * there is no header, or it names and refuses nothing that is offered.
 */
export function languageOf(
  acceptLanguage: string | undefined,
  offered: readonly Language[],
): Language | null {
  const ranges = rangesOf(acceptLanguage ?? "");
  const welcome = offered.filter((language) => qualityOf(language, ranges) !== 0);
  for (const { tag, quality } of ranges) {
    const found = quality > 0 ? lookup(tag, welcome) : null;
    if (found !== null) return found;
  }
  const named = ranges.filter(({ tag }) => tag !== "*");
  const refused = offered.some((language) => qualityOf(language, named) === 0);
  if (!refused) return null;
  // Where a wildcard refuses all the rest, the rest is still better than what is refused by name.
  return welcome[0] ?? offered.find((language) => qualityOf(language, named) !== 0) ?? null;
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

/** A language range, or the wildcard, and how much it is wanted: from 0, not at all, to 1. */
interface Range {
  readonly tag: string;
  readonly quality: number;
}

/** How much a language is wanted by the closest range that covers it; null where none does. */
function qualityOf(language: Language, ranges: readonly Range[]): number | null {
  const own = language.toLowerCase();
  const closest = ranges
    .filter(({ tag }) => tag === "*" || own === tag || own.startsWith(`${tag}-`))
    .sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  return closest?.quality ?? null;
}

const lengthOf = ({ tag }: Range): number => (tag === "*" ? 0 : tag.length);

const QUALITY = /^q=(0(?:\.\d*)?|1(?:\.0*)?)$/i;
const LONGEST = 500;

/** Ranges of a header, the most wanted first; what is malformed says nothing and is left out. */
function rangesOf(header: string): Range[] {
  const parts = header.slice(0, LONGEST).split(",");
  // What was cut off in the middle might say something else.
  if (header.length > LONGEST) parts.pop();
  return parts.flatMap(rangeOf).sort((one, other) => other.quality - one.quality);
}

function rangeOf(part: string): Range[] {
  const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim());
  const tag = range.toLowerCase();
  const weight = QUALITY.exec(parameters.find((one) => /^q=/i.test(one)) ?? "q=1")?.[1];
  if (weight === undefined || !(tag === "*" || wellFormed(tag))) return [];
  return [{ tag, quality: Number(weight) }];
}

/**
 * The language of a reader: what the first of these wishes likes best of those offered, else the
 * next wish, else the first language offered. A wish is written as an `Accept-Language`.
 */
export function readersLanguage(
  offered: readonly Language[],
  wishes: readonly (string | undefined)[],
): Language {
  const liked = wishes.map((wish) => languageOf(wish, offered));
  return liked.find((language) => language !== null) ?? offered[0] ?? "en";
}
