import type { Level } from "../level.ts";
import { itemKeysOf } from "./content-rows.ts";
import type { ItemKey, KeyedKind } from "./content-rows.ts";
import type { FrameworkContent } from "./content.ts";

/** What one version of a framework holds and another does not, as far as records may refer to it. */
export interface Lost {
  readonly keys: readonly ItemKey[];
  /** Levels off the new scale, from low to high. */
  readonly levels: readonly Level[];
}

/** The kinds of things that records of people, training and mentoring name by their key. */
const NAMED_BY_RECORDS: ReadonlySet<KeyedKind> = new Set([
  "COMPETENCY",
  "INDICATOR",
  "PROFILE",
  "STAGE",
]);

/**
 * The keys and levels of a version that do not carry over by themselves: the next content has
 * nothing of that kind under that key, or a scale without that level.
 */
export function lostBetween(before: FrameworkContent, after: FrameworkContent): Lost {
  const kept = new Set(itemKeysOf(after).map(idOf));
  const levels = new Set(after.levels.map(({ level }) => level));
  return {
    keys: itemKeysOf(before).filter(
      (one) => NAMED_BY_RECORDS.has(one.kind) && !kept.has(idOf(one)),
    ),
    levels: before.levels.map(({ level }) => level).filter((level) => !levels.has(level)),
  };
}

function idOf({ kind, key }: ItemKey): string {
  return `${kind} ${key}`;
}
