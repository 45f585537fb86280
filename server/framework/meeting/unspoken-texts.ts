import type { Language, Texts } from "../../level.ts";
import type { FrameworkContent } from "../content/content.ts";
import { clean, withoutOwn } from "../document/clean.ts";

/**
 * A text as a file in one language holds it: in that language, else in the language it is a
 * region of, else in the first of the framework's languages that it exists in.
 */
export function heldText(texts: Texts, language: Language, languages: readonly Language[]): string {
  const [base = language] = language.split("-");
  const tags = [language, base, ...languages, ...Object.keys(texts).toSorted()];
  const found = tags.find((tag) => texts[tag] !== undefined);
  return found === undefined ? "" : (texts[found] ?? "");
}

/** Runs of spaces are one before they are looked at one by one. */
const SPACES = /[^\S\ufeff]{2,}/gu;

/** A text on one line as people read it: single-spaced, without what nobody sees. */
export function readName(text: string): string {
  return clean(withoutOwn(text.replaceAll(SPACES, " ")));
}

/** A longer text as people read it: each line single-spaced, and no empty lines. */
export function readText(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map(readName)
    .filter((line) => line !== "")
    .join("\n");
}

/** Two texts as people read them. */
type Reading = (text: string) => string;

/**
 * Lays new texts beside those before: what reads as before stays as it was, and so does what is
 * said in languages of which the new content knows nothing, where it is silent on others.
 */
export class UnspokenTexts {
  readonly #languages: readonly Language[];
  readonly #before: readonly Language[];
  readonly #isSilent: boolean;
  /** Languages in which something was said that was not there. */
  readonly #spoken = new Set<Language>();

  constructor(content: FrameworkContent, previous: FrameworkContent, isSilent: boolean) {
    this.#languages = content.languages;
    this.#before = previous.languages;
    this.#isSilent = isSilent;
  }

  /** The languages of both: those before first, and those in which anything new was said. */
  languages(): Language[] {
    if (!this.#isSilent) return [...this.#languages];
    const fresh = this.#languages.filter((one) => !this.#before.includes(one));
    return [...this.#before, ...fresh.filter((one) => this.#spoken.has(one))];
  }

  /** A text on one line. */
  name(fresh: Texts, before: Texts | undefined): Texts {
    return this.#met(fresh, before, readName);
  }

  /** A text of one paragraph or more. */
  text(fresh: Texts, before: Texts | undefined): Texts {
    return this.#met(fresh, before, readText);
  }

  /** The same where there may be none; what was blank stays as it was. */
  textOrNull(fresh: Texts | null, before: Texts | null | undefined): Texts | null {
    const old = before ?? undefined;
    if (fresh !== null) return this.text(fresh, old);
    const isGone = ([tag, text]: [Language, string]) =>
      (!this.#isSilent || this.#languages.includes(tag)) && readText(text) !== "";
    const left = Object.entries(old ?? {}).filter((one) => !isGone(one));
    return left.length === 0 ? null : Object.fromEntries(left);
  }

  #met(fresh: Texts, before: Texts | undefined, reading: Reading): Texts {
    const old = before ?? {};
    const said = Object.entries(fresh).flatMap(([tag, text]): [Language, string][] => {
      const was = old[tag];
      if (was !== undefined) return [[tag, reading(was) === reading(text) ? was : text]];
      if (this.#isBorrowed(text, heldText(old, tag, this.#before), reading)) return [];
      this.#spoken.add(tag);
      return [[tag, text]];
    });
    const isOther = ([tag]: [Language, string]) => fresh[tag] === undefined;
    const others = this.#isSilent ? Object.entries(old).filter(isOther) : [];
    return Object.fromEntries([...others, ...said]);
  }

  /** Whether a text stands in for what was said in another language only. */
  #isBorrowed(text: string, held: string, reading: Reading): boolean {
    return this.#isSilent && held !== "" && reading(text) === reading(held);
  }
}
