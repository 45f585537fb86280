import { refuse } from "../../errors.ts";
import type { Language, Texts } from "../../level.ts";
import type { FrameworkContent } from "../content/content.ts";

/** A text in one language as an editor sends it; one without letters takes the language away. */
export interface TextChange {
  readonly language: Language;
  readonly text: string;
}

/** What a text has to keep to, and where in the input it stands. */
export interface TextRule {
  /** The languages of the framework. */
  readonly languages: readonly Language[];
  /** The most characters it may have. */
  readonly most: number;
  readonly place: readonly string[];
}

/** The rule of names and titles: 500 characters at most. */
export function nameRule({ languages }: FrameworkContent, place: readonly string[]): TextRule {
  return { languages, most: 500, place };
}

/** The rule of every other text: 20,000 characters at most. */
export function textRule({ languages }: FrameworkContent, place: readonly string[]): TextRule {
  return { languages, most: 20_000, place };
}

/**
 * Texts after a change: languages left out stay, and what is empty takes its language away. Null
 * where no language is left. BAD_USER_INPUT for a language that is not the framework's or comes
 * twice, and for a text that is too long.
 */
export function changedTexts(
  before: Texts | null,
  changes: readonly TextChange[] | null | undefined,
  rule: TextRule,
): Texts | null {
  const after = new Map(Object.entries(before ?? {}));
  const seen = new Set<Language>();
  for (const [at, { language, text }] of (changes ?? []).entries()) {
    const place = [...rule.place, `${at}`];
    if (seen.has(language)) {
      throw refuse("BAD_USER_INPUT", "TWICE", { given: language }).at([...place, "language"]);
    }
    seen.add(language);
    if (text.trim() === "") after.delete(language);
    else after.set(language, checkedText({ language, text }, { ...rule, place }));
  }
  return after.size === 0 ? null : Object.fromEntries(after);
}

/** The same for a text that has to be there in at least one language, else BAD_USER_INPUT. */
export function changedName(
  before: Texts | null,
  changes: readonly TextChange[] | null | undefined,
  rule: TextRule,
): Texts {
  const after = changedTexts(before, changes, rule);
  if (after === null) throw refuse("BAD_USER_INPUT", "TEXT_NEEDED").at(rule.place);
  return after;
}

function checkedText({ language, text }: TextChange, { languages, most, place }: TextRule): string {
  if (!languages.includes(language)) {
    const values = { given: language, offered: languages.join(", ") };
    throw refuse("BAD_USER_INPUT", "LANGUAGE_OF_FRAMEWORK", values).at([...place, "language"]);
  }
  return checkedLength(text, { most, place: [...place, "text"] });
}

/** A text of at most so many characters; BAD_USER_INPUT where it is longer. */
export function checkedLength(
  text: string,
  { most, place }: { readonly most: number; readonly place: readonly string[] },
): string {
  // Letters beyond the first 65,536 take two units, and people count them as one.
  const length = text.length <= most ? text.length : Array.from(text).length;
  if (length <= most) return text;
  throw refuse("BAD_USER_INPUT", "TEXT_LENGTH", { length, most }).at(place);
}
