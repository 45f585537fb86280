import { idOf } from "./content-rows.ts";
import type { FrameworkContent, ItemKind } from "./content.ts";

/** The name of a thing among all of a framework: its kind and its key. */
export function thingId(kind: ItemKind, key: string): string {
  return idOf({ kind, key });
}

/**
 * The key of a requirement among its kind: its cell, as stage/competency. A slash in the stage's own
 * key is written as in a JSON pointer (RFC 6901), so that no two cells share a key.
 */
export function cellKey({ stage, competency }: Readonly<Record<"stage" | "competency", string>>) {
  return `${stage.replaceAll("~", "~0").replaceAll("/", "~1")}/${competency}`;
}

/** Every thing of a framework by its id, those that are there twice named twice. */
export function thingIds(content: FrameworkContent): string[] {
  const { groups, competencies, profiles } = content;
  const keyed = (kind: ItemKind, things: readonly { readonly key: string }[]) =>
    things.map(({ key }) => thingId(kind, key));
  return [
    thingId("FRAMEWORK", content.key),
    ...content.levels.map(({ level }) => thingId("LEVEL", `${level}`)),
    ...keyed("GROUP", groups),
    ...keyed("COMPETENCY", competencies),
    ...competencies.flatMap(({ indicators }) => keyed("INDICATOR", indicators)),
    ...keyed("PROFILE", profiles),
    ...profiles.flatMap((one) => [
      ...keyed("RESPONSIBILITY", one.responsibilities),
      ...keyed("STAGE", one.stages),
      ...one.requirements.map((asked) => thingId("REQUIREMENT", cellKey(asked))),
    ]),
  ];
}
