import { idOf, itemKeysOf } from "../content/content-rows.ts";
import type { ItemKey } from "../content/content-rows.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import { findings } from "./finding.ts";

const changed = findings("WARNING", "KEY_CHANGES_CASE");
const alike = findings("WARNING", "KEYS_ALIKE");

/**
 * Keys that are those of the published version but for capitals, so that nothing carries over, and
 * keys of the draft that only capitals tell apart.
 */
export function keysByCase(
  content: FrameworkContent,
  published: FrameworkContent | null,
): Finding[] {
  const now = itemKeysOf(content);
  const kept = new Set(now.map(idOf));
  const before = published === null ? [] : itemKeysOf(published);
  const gone = new Map(
    before.filter((one) => !kept.has(idOf(one))).map((one) => [folded(one), one.key]),
  );
  const first = new Map<string, ItemKey>();
  return now.flatMap((one) => {
    const { kind, key } = one;
    const was = gone.get(folded(one));
    const twin = first.get(folded(one));
    first.set(folded(one), twin ?? one);
    return [
      ...(was === undefined ? [] : [changed([kind, key], { key, was })]),
      ...(twin === undefined || twin.key === key
        ? []
        : [alike([kind, key], { key, other: twin.key })]),
    ];
  });
}

const folded = ({ kind, key }: ItemKey): string => idOf({ kind, key: key.toLowerCase() });
