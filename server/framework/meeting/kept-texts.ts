import type { Language, Texts } from "../../level.ts";

/** New texts beside those of the languages that the new ones do not have. */
export function keptTexts(fresh: Texts, previous: Texts | null | undefined): Texts {
  return { ...previous, ...fresh };
}

/**
 * The same where there may be no new text: then what was said in the given languages is gone and
 * the others stay. Null if nothing is left.
 */
export function keptTextsOrNull(
  fresh: Texts | null,
  previous: Texts | null | undefined,
  languages: readonly Language[],
): Texts | null {
  if (fresh !== null) return keptTexts(fresh, previous);
  const others = Object.entries(previous ?? {}).filter(([tag]) => !languages.includes(tag));
  return others.length === 0 ? null : Object.fromEntries(others);
}
