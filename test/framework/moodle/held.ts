import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { usualScale } from "../../../server/framework/content/scale.ts";
import { lineOf, linesOf } from "../../../server/framework/moodle/plain-text.ts";
import { heldText, readName } from "../../../server/framework/meeting/unspoken-texts.ts";
import type { Language, Texts } from "../../../server/level.ts";

/** A framework without what a Moodle file in one language cannot hold. */
export function asHeld(content: FrameworkContent, language: Language): FrameworkContent {
  const name = (texts: Texts, key: string) => ({ [language]: lineOf(held(texts)) || key });
  const text = (texts: Texts) => linesOf(held(texts));
  const held = (texts: Texts) => heldText(texts, language, content.languages);
  return {
    key: content.key,
    title: name(content.title, content.key),
    languages: [language],
    freshnessMonths: null,
    levels: content.levels.map(({ level, name: own }) => ({
      level,
      name:
        level === 0
          ? (usualScale(language)[0]?.name ?? {})
          : { [language]: name(own, `${level}`)[language]?.replaceAll("‚", ",") ?? "" },
    })),
    groups: content.groups.map((one) => ({ key: one.key, name: name(one.name, one.key) })),
    competencies: content.groups.flatMap((group) =>
      content.competencies
        .filter((one) => one.group === group.key)
        .map((one) => {
          const definition = one.definition === null ? "" : text(one.definition);
          return {
            ...one,
            name: name(one.name, one.key),
            definition: definition === "" ? null : { [language]: definition },
            rationale: null,
            indicators: one.indicators
              .map((indicator) => ({
                ...indicator,
                statement: { [language]: text(indicator.statement) || indicator.key },
                stages: [],
              }))
              .toSorted((a, b) => a.level - b.level),
          };
        }),
    ),
    profiles: [],
    extensions: [],
  };
}

/** A framework in which people can see every text. */
export function withSeenTexts(content: FrameworkContent): FrameworkContent {
  const seen = (texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([tag, text]) => [tag, readName(text) === "" ? "seen" : text]),
    );
  const seenOrNull = (texts: Texts | null) => (texts === null ? null : seen(texts));
  const named = <One extends { readonly name: Texts }>(one: One): One => ({
    ...one,
    name: seen(one.name),
  });
  return {
    ...content,
    title: seen(content.title),
    levels: content.levels.map(named),
    groups: content.groups.map(named),
    competencies: content.competencies.map((one) => ({
      ...named(one),
      definition: seenOrNull(one.definition),
      indicators: one.indicators.map((each) => ({ ...each, statement: seen(each.statement) })),
    })),
  };
}
