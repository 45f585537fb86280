import type { Texts } from "../../level.ts";
import type { FrameworkContent } from "../content.ts";

/** A text of a framework, and the key of what it belongs to. */
interface KeyedText {
  readonly key: string;
  readonly texts: Texts;
}

/** Every text of a framework, from the title to the last duty. */
export function keyedTexts(content: FrameworkContent): KeyedText[] {
  const { key, title, levels, groups, competencies, profiles } = content;
  return [
    { key, texts: title },
    ...levels.map(({ level, name }) => ({ key: String(level), texts: name })),
    ...groups.map(({ key, name }) => ({ key, texts: name })),
    ...competencies.flatMap((one) => [
      ...ofOne(one.key, [one.name, one.definition, one.rationale]),
      ...one.indicators.map(({ key, statement }) => ({ key, texts: statement })),
    ]),
    ...profiles.flatMap((one) => [
      ...ofOne(one.key, [one.title, one.summary]),
      ...one.stages.map(({ key, name }) => ({ key, texts: name })),
      ...one.responsibilities.map(({ key, text }) => ({ key, texts: text })),
    ]),
  ];
}

function ofOne(key: string, list: readonly (Texts | null)[]): KeyedText[] {
  return list.flatMap((texts) => (texts === null ? [] : [{ key, texts }]));
}
