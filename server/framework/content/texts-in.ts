import type { Texts } from "../../level.ts";
import type { FrameworkContent } from "./content.ts";

/** One text of a framework, the key of what it belongs to, and the way to it: list, key, field. */
export interface PlacedText {
  readonly key: string;
  readonly path: readonly string[];
  readonly texts: Texts;
}

/** Every text that a framework has, from its title to the last responsibility. */
export function textsIn(content: FrameworkContent): PlacedText[] {
  const { key, title, levels, groups, competencies, profiles } = content;
  return [
    { key, path: ["title"], texts: title },
    ...levels.flatMap(({ level, name }) => textsOf("levels", `${level}`, { name })),
    ...groups.flatMap(({ key: own, name }) => textsOf("groups", own, { name })),
    ...competencies.flatMap(({ key: own, name, definition, rationale, indicators }) => [
      ...textsOf("competencies", own, { name, definition, rationale }),
      ...indicators.flatMap((one) => textsOf("indicators", one.key, { statement: one.statement })),
    ]),
    ...profiles.flatMap((one) => [
      ...textsOf("profiles", one.key, { title: one.title, summary: one.summary }),
      ...one.stages.flatMap(({ key: own, name }) => textsOf("stages", own, { name })),
      ...one.responsibilities.flatMap(({ key: own, text }) =>
        textsOf("responsibilities", own, { text }),
      ),
    ]),
  ];
}

function textsOf(
  list: string,
  key: string,
  fields: Readonly<Record<string, Texts | null>>,
): PlacedText[] {
  return Object.entries(fields).flatMap(([field, texts]) =>
    texts === null ? [] : [{ key, path: [list, key, field], texts }],
  );
}
