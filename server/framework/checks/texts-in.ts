import type { Texts } from "../../level.ts";
import type { FrameworkContent } from "../content.ts";

/** One text of a framework, and the way to it: list, key, field. */
export interface PlacedText {
  readonly path: readonly string[];
  readonly texts: Texts;
}

/** Every text that a framework has. */
export function textsIn(content: FrameworkContent): PlacedText[] {
  const { title, levels, groups, competencies, profiles } = content;
  return [
    { path: ["title"], texts: title },
    ...levels.map(({ level, name }) => ({ path: ["levels", `${level}`, "name"], texts: name })),
    ...groups.map(({ key, name }) => ({ path: ["groups", key, "name"], texts: name })),
    ...competencies.flatMap(({ key, name, definition, rationale, indicators }) => [
      ...fieldsOf(["competencies", key], { name, definition, rationale }),
      ...indicators.map((one) => ({
        path: ["indicators", one.key, "statement"],
        texts: one.statement,
      })),
    ]),
    ...profiles.flatMap(({ key, title, summary, stages, responsibilities }) => [
      ...fieldsOf(["profiles", key], { title, summary }),
      ...stages.map((one) => ({ path: ["stages", one.key, "name"], texts: one.name })),
      ...responsibilities.map((one) => ({
        path: ["responsibilities", one.key, "text"],
        texts: one.text,
      })),
    ]),
  ];
}

function fieldsOf(
  path: readonly string[],
  fields: Readonly<Record<string, Texts | null>>,
): PlacedText[] {
  return Object.entries(fields).flatMap(([field, texts]) =>
    texts === null ? [] : [{ path: [...path, field], texts }],
  );
}
