import { refuse } from "../../errors.ts";
import { isItemKey, isKey } from "../slug.ts";

/** A key for something inside a framework; BAD_USER_INPUT where it cannot be one. */
export function checkedKey(key: string, place: readonly string[] = ["key"]): string {
  if (isItemKey(key)) return key;
  throw refuse("BAD_USER_INPUT", "KEY", { key: clipped(key) }).at(place);
}

/** The key of something new in a profile; BAD_USER_INPUT where another profile has one under it. */
export function newKeyOf(
  other: { readonly key: string } | undefined,
  key: string,
  place: readonly string[],
): string {
  if (other === undefined) return checkedKey(key, [...place, "key"]);
  const values = { key, profile: other.key };
  throw refuse("BAD_USER_INPUT", "KEY_ELSEWHERE", values).at([...place, "key"]);
}

/** A key for a framework, which is part of addresses; BAD_USER_INPUT where it cannot be one. */
export function checkedFrameworkKey(key: string): string {
  if (isKey(key) && key.length <= 200) return key;
  throw refuse("BAD_USER_INPUT", "NOT_A_FRAMEWORK_KEY", { key: clipped(key) }).at(["key"]);
}

/** The first thing that comes twice is BAD_USER_INPUT; `placeOf` says where it stands. */
export function checkOnce(
  given: readonly (string | null | undefined)[],
  placeOf: (at: number) => readonly string[],
): void {
  const seen = new Set<string>();
  for (const [at, one] of given.entries()) {
    if (one == null) continue;
    if (seen.has(one)) {
      throw refuse("BAD_USER_INPUT", "TWICE", { given: clipped(one) }).at(placeOf(at));
    }
    seen.add(one);
  }
}

/** A few of the keys that stand in the way, for a sentence. */
export function fewOf(keys: readonly string[]): string {
  const few = keys.slice(0, 5).join(", ");
  return keys.length > 5 ? `${few}, … (${keys.length})` : few;
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
