import { refuse } from "../../errors.ts";

/** A thing with a key, and the place it is to have. */
export interface Wanted<Thing> {
  readonly thing: Thing;
  /** From 0; beyond the end is last. Null: where it was, or last where it is new. */
  readonly position: number | null;
}

/**
 * The list with these things in it, in place of those with the same keys. Places are those in the
 * list as it is afterwards, so that saying the same twice changes nothing.
 */
export function placed<Thing extends { readonly key: string }>(
  list: readonly Thing[],
  wanted: readonly Wanted<Thing>[],
): Thing[] {
  const byKey = new Map(wanted.map((one) => [one.thing.key, one]));
  const known = new Set(list.map(({ key }) => key));
  const staying = list.flatMap((before) => {
    const now = byKey.get(before.key);
    if (now === undefined) return [before];
    return now.position === null ? [now.thing] : [];
  });
  const added = wanted.filter((one) => one.position === null && !known.has(one.thing.key));
  const after = [...staying, ...added.map(({ thing }) => thing)];
  const moved = wanted.flatMap(({ thing, position }) =>
    position === null ? [] : [{ thing, position }],
  );
  for (const { thing, position } of moved.toSorted((a, b) => a.position - b.position)) {
    after.splice(position, 0, thing);
  }
  return after;
}

/** A place as it was sent, null where none was; BAD_USER_INPUT where it is below 0. */
export function checkedPosition(
  position: number | null | undefined,
  place: readonly string[],
): number | null {
  if (position == null || position >= 0) return position ?? null;
  throw refuse("BAD_USER_INPUT", "POSITION", { given: position }).at(place);
}
