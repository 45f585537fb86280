import type { FrameworkContent } from "../content/content.ts";
import type { KeyMapping } from "../mapping.ts";
import { keysOf } from "./asked.ts";

/** One gap through a publication: its competency's key before and after; null: it is not there. */
export interface Continued {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Which gap after publishing is which before. A gap goes on under the key of its competency,
 * because that is what people see; KEEP is a change of the key alone, so the gap goes along. What
 * a SPLIT or MERGE leads to is another competency than its source: the source's gap ends, and a
 * target that was not there before begins from nothing, while one that was stays the gap it is.
 */
export function continuedGaps(
  before: FrameworkContent,
  after: FrameworkContent,
  mappings: readonly KeyMapping[],
): Continued[] {
  const old = keysOf(before.competencies);
  const cameFrom = new Map(renamed(old, mappings).map(({ from, to }) => [to, from]));
  const left = new Set(cameFrom.values());
  const gaps = [...keysOf(after.competencies)].map((key): Continued => {
    const stays = old.has(key) && !left.has(key);
    return { before: stays ? key : (cameFrom.get(key) ?? null), after: key };
  });
  const goesOn = new Set(gaps.map((gap) => gap.before));
  const ended = [...old].filter((key) => !goesOn.has(key));
  return [...gaps, ...ended.map((key): Continued => ({ before: key, after: null }))];
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** The keys that change for others; nothing takes the place of a gap that stays where it is. */
function renamed(old: ReadonlySet<string>, mappings: readonly KeyMapping[]): Renamed[] {
  let found = mappings.flatMap(({ kind, rule, from, to: [to] }) => {
    const isRenamed = kind === "COMPETENCY" && rule === "KEEP" && old.has(from);
    return isRenamed && to !== undefined && to !== from ? [{ from, to }] : [];
  });
  for (;;) {
    const left = new Set(found.map(({ from }) => from));
    const free = found.filter(({ to }) => !old.has(to) || left.has(to));
    if (free.length === found.length) return free;
    found = free;
  }
}
