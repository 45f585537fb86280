import { itemKeysOf } from "../content-rows.ts";
import type { FrameworkContent } from "../content.ts";

/**
 * The content after an edit, without what other systems said of things that the edit took away.
 * Whatever they said of anything else stays, of things that were never there included.
 */
export function withoutLostExtensions(
  after: FrameworkContent,
  before: FrameworkContent,
): FrameworkContent {
  if (before.extensions.length === 0) return after;
  const kept = thingsIn(after);
  const lost = new Set([...thingsIn(before)].filter((one) => !kept.has(one)));
  const extensions = after.extensions.filter(({ kind, key }) => !lost.has(`${kind} ${key}`));
  return { ...after, extensions };
}

/** Everything that an extension can be about, as "KIND key". */
function thingsIn(content: FrameworkContent): Set<string> {
  const cells = content.profiles.flatMap((one) => one.requirements);
  return new Set([
    ...itemKeysOf(content).map(({ kind, key }) => `${kind} ${key}`),
    ...content.levels.map(({ level }) => `LEVEL ${level}`),
    ...cells.map(({ stage, competency }) => `REQUIREMENT ${stage}/${competency}`),
  ]);
}
