import { heirsOf } from "../framework/publishing/following.ts";
import type { Successions, Successor } from "../framework/publishing/following.ts";
import type { ItemId } from "../level.ts";

/** What of a shelf says where records are read. */
export interface Readings {
  readonly competencyOf: ReadonlyMap<ItemId, unknown>;
  readonly competencySuccessions: Successions;
}

/**
 * The competencies whose records are read otherwise after another version was published, and those
 * whose records are read together with theirs: what training and mentors name of these has to be
 * read anew.
 */
export function itemsReadOtherwise(before: Readings, after: Readings): ItemId[] {
  if (before === after) return [];
  const items = new Set([before, after].flatMap(knownItems));
  const reached = new Set<ItemId>();
  for (const item of items) {
    const [then, now] = [readingOf(item, before), readingOf(item, after)];
    if (JSON.stringify(then) === JSON.stringify(now)) continue;
    for (const heir of [...then, ...now]) reached.add(heir.item);
  }
  return [...items].filter((item) =>
    [before, after].some((shelf) =>
      heirsOf(item, shelf.competencySuccessions).some((one) => reached.has(one)),
    ),
  );
}

const knownItems = ({ competencyOf, competencySuccessions }: Readings): ItemId[] => [
  ...competencyOf.keys(),
  ...competencySuccessions.keys(),
];

/** Where records of an item are read; nowhere, if they are history only. */
function readingOf(
  item: ItemId,
  { competencyOf, competencySuccessions }: Readings,
): readonly Successor[] {
  const own = competencyOf.has(item) ? [{ item, levels: null }] : [];
  return competencySuccessions.get(item) ?? own;
}
