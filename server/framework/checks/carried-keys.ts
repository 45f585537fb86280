import { idOf } from "../content/content-rows.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import type { KeyMapping } from "../mapping.ts";
import { idsIn, indicatorsGoneAlong, lostBetween } from "../publishing/lost.ts";
import { findings } from "./finding.ts";

const leadsNowhere = findings("ERROR", "MAPPING_TARGET_GONE");
const gone = findings("WARNING", "KEY_GONE");
const goneAlong = findings("INFO", "INDICATOR_GOES_ALONG");

/**
 * What becomes of the keys of the published version: mappings to what the draft no longer has,
 * keys and levels that are neither there nor mapped, and indicators that go with their competency.
 */
export function carriedKeys(
  content: FrameworkContent,
  { published, mappings }: { published: FrameworkContent | null; mappings: readonly KeyMapping[] },
): Finding[] {
  const present = idsIn(content);
  const lost = mappings.flatMap(({ kind, from, to }) =>
    to
      .filter((key) => !present.has(idOf({ kind, key })))
      .map((key) => leadsNowhere(["mappings", kind, from], { kind, from, key })),
  );
  if (published === null) return lost;
  const succession = { before: published, after: content, mappings };
  const { keys, levels: lostLevels } = lostBetween(succession);
  return [
    ...lost,
    ...keys.map(({ kind, key }) => gone([kind, key], { kind, key })),
    ...lostLevels.map((level) => gone(["LEVEL", `${level}`], { kind: "LEVEL", key: level })),
    ...indicatorsGoneAlong(succession).map(({ kind, key }) => goneAlong([kind, key], { key })),
  ];
}
