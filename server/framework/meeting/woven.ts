/** Something that stands in an order under its key. */
interface Keyed {
  readonly key: string;
}

/**
 * A new list with things of the previous one among it: each follows what it followed, or what
 * that followed, and so on; the new list keeps its own order. Doing it again changes nothing.
 */
export function woven<Thing extends Keyed>(
  fresh: readonly Thing[],
  kept: readonly Thing[],
  previous: readonly Keyed[],
): Thing[] {
  const inFresh = new Set(fresh.map(({ key }) => key));
  const inKept = new Map(kept.map((one) => [one.key, one]));
  const first: Thing[] = [];
  const after = new Map<string, Thing[]>();
  let followers = first;
  for (const { key } of previous) {
    const one = inKept.get(key);
    if (inFresh.has(key)) after.set(key, (followers = []));
    else if (one !== undefined) followers.push(one);
  }
  return [...first, ...fresh.flatMap((one) => [one, ...(after.get(one.key) ?? [])])];
}
