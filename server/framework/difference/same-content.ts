import type { FrameworkContent } from "../content/content.ts";
import { canonicalJson } from "../content/canonical-json.ts";
import { cellKey } from "../content/things.ts";

/**
 * Whether two contents say the same: texts in all languages, keys, levels, and every order that
 * means something. The order of requirements, of extensions, of an indicator's stages and of the
 * languages inside one text means nothing.
 */
export function sameContent(one: FrameworkContent, other: FrameworkContent): boolean {
  return spelt(one) === spelt(other);
}

function spelt(content: FrameworkContent): string {
  const place = new Map(content.groups.map(({ key }, at) => [key, at]));
  return canonicalJson({
    ...content,
    competencies: content.competencies
      .map((one) => ({
        ...one,
        indicators: one.indicators
          .map((indicator) => ({ ...indicator, stages: indicator.stages.toSorted() }))
          .toSorted((a, b) => a.level - b.level),
      }))
      .toSorted((a, b) => (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0)),
    profiles: content.profiles.map((profile) => ({
      ...profile,
      requirements: profile.requirements.toSorted((a, b) => (cellKey(a) < cellKey(b) ? -1 : 1)),
    })),
    extensions: content.extensions.map(canonicalJson).toSorted(),
  });
}
