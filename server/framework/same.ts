import type { FrameworkContent } from "./content.ts";

/**
 * Whether two contents say the same: texts in all languages, keys, levels, and every order that
 * means something. The order of requirements, of extensions, of an indicator's stages and of the
 * languages inside one text means nothing.
 */
export function sameContent(one: FrameworkContent, other: FrameworkContent): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical(content: FrameworkContent): unknown {
  const place = new Map(content.groups.map(({ key }, at) => [key, at]));
  return sortedKeys({
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
      requirements: profile.requirements.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
    })),
    extensions: content.extensions.map((one) => JSON.stringify(sortedKeys(one))).toSorted(),
  });
}

function idOf({ stage, competency }: { stage: string; competency: string }): string {
  return `${stage}/${competency}`;
}

/** JSON that is the same text for the same value, whatever the order of the fields in it. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortedKeys(value));
}

/** The same value with the fields of every object in alphabetical order. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sortedKeys(field)]));
}
