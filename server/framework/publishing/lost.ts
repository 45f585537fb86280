import { idOf, itemKeysOf } from "../content/content-rows.ts";
import type { ItemKey, KeyedKind } from "../content/content-rows.ts";
import type { FrameworkContent } from "../content/content.ts";
import type { Level } from "../../level.ts";
import { NAMED_KINDS } from "../mapping.ts";
import type { KeyMapping } from "../mapping.ts";

/** What is in force, what is to be in its place, and how it carries the records over. */
export interface Succession {
  readonly before: FrameworkContent;
  readonly after: FrameworkContent;
  readonly mappings: readonly KeyMapping[];
}

/** What records may refer to in one version and would not find in the next. */
export interface Lost {
  readonly keys: readonly ItemKey[];
  /** Levels off the new scale, from low to high. */
  readonly levels: readonly Level[];
}

/**
 * The keys and levels of a version that neither carry over by themselves nor are mapped: the next
 * content has nothing of that kind under that key, or a scale without that level.
 */
export function lostBetween({ before, after, mappings }: Succession): Lost {
  const kept = new Set([...itemKeysOf(after).map(idOf), ...mappedIn(mappings)]);
  for (const one of indicatorsGoneAlong({ before, after, mappings })) kept.add(idOf(one));
  const scale = new Set(after.levels.map(({ level }) => level));
  return {
    keys: itemKeysOf(before).filter((one) => isNamedByRecords(one.kind) && !kept.has(idOf(one))),
    levels: before.levels
      .map(({ level }) => level)
      .filter((level) => !scale.has(level) && !kept.has(idOf({ kind: "LEVEL", key: `${level}` }))),
  };
}

/**
 * The indicators that the next content lacks, that have no mapping, and whose competency has one:
 * they go with it, and what records say of them is history only.
 */
export function indicatorsGoneAlong({ before, after, mappings }: Succession): ItemKey[] {
  const mapped = mappedIn(mappings);
  const kept = new Set(after.competencies.flatMap((one) => one.indicators.map(({ key }) => key)));
  return before.competencies
    .filter(({ key }) => mapped.has(idOf({ kind: "COMPETENCY", key })))
    .flatMap(({ indicators }) => indicators.map(({ key }) => ({ kind: "INDICATOR" as const, key })))
    .filter((one) => !kept.has(one.key) && !mapped.has(idOf(one)));
}

/** The kinds and keys that mappings lead away from (see `idOf`). */
export function mappedIn(mappings: readonly KeyMapping[]): Set<string> {
  return new Set(mappings.map(({ kind, from }) => idOf({ kind, key: from })));
}

/** The kinds and keys that a mapping can lead to or away from (see `idOf`), levels included. */
export function idsIn(content: FrameworkContent): Set<string> {
  const levels = content.levels.map(({ level }) => ({ kind: "LEVEL", key: `${level}` }));
  return new Set([...itemKeysOf(content), ...levels].map(idOf));
}

/** Whether records of people, training and mentoring name things of that kind by their key. */
export function isNamedByRecords(kind: KeyedKind): boolean {
  return NAMED.has(kind);
}

const NAMED: ReadonlySet<KeyedKind> = new Set(NAMED_KINDS);
