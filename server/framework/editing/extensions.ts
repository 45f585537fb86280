import type { FrameworkContent } from "../content/content.ts";
import { thingId, thingIds } from "../content/things.ts";

/**
 * The content after an edit, without what other systems said of things that the edit took away.
 * Whatever they said of anything else stays, of things that were never there included.
 */
export function withoutLostExtensions(
  after: FrameworkContent,
  before: FrameworkContent,
): FrameworkContent {
  if (before.extensions.length === 0) return after;
  const kept = new Set(thingIds(after));
  const lost = new Set(thingIds(before).filter((id) => !kept.has(id)));
  const extensions = after.extensions.filter(({ kind, key }) => !lost.has(thingId(kind, key)));
  return { ...after, extensions };
}
