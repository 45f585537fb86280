import type { Texts } from "../../level.ts";
import { normalisedText } from "../slug.ts";

/** A text that there was, and what it stands for. */
export interface OldText<Old> {
  readonly item: Old;
  readonly texts: Texts;
  /** Whether it is left where no new text says the same; false where it is not given. */
  readonly onlyByText?: boolean;
}

/**
 * For each of the new texts the old one that it continues, or null: first those that say the
 * same in some language, whatever their case, accents and stops; then, if `byOrder`, what is left
 * on both sides, one by one in order, but for old ones that match `onlyByText`. No old one is given
 * twice.
 */
export function matchTexts<Old>(
  fresh: readonly Texts[],
  old: readonly OldText<Old>[],
  byOrder: boolean,
): (Old | null)[] {
  const left = new Set(old);
  const byText = indexByText(old);
  const first = fresh.map((texts) => {
    const match = signatures(texts)
      .map((signature) => firstLeft(byText.get(signature) ?? [], left))
      .find((one) => one !== undefined);
    if (match !== undefined) left.delete(match);
    return match ?? null;
  });
  const rest = [...left].filter((one) => byOrder && one.onlyByText !== true).values();
  return first.map((match) => (match ?? rest.next().value)?.item ?? null);
}

/** The first of a list that is left; what was taken before it leaves the list for good. */
function firstLeft<One>(backwards: One[], left: ReadonlySet<One>): One | undefined {
  let first = backwards.at(-1);
  while (first !== undefined && !left.has(first)) {
    backwards.pop();
    first = backwards.at(-1);
  }
  return first;
}

/** By what they say, the last first. */
function indexByText<One extends { readonly texts: Texts }>(old: readonly One[]) {
  const index = new Map<string, One[]>();
  for (const one of old.toReversed()) {
    for (const signature of signatures(one.texts)) {
      const same = index.get(signature);
      if (same === undefined) index.set(signature, [one]);
      else same.push(one);
    }
  }
  return index;
}

function signatures(texts: Texts): string[] {
  return Object.entries(texts).map(([language, text]) => `${language} ${normalisedText(text)}`);
}
