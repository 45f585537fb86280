import type { Texts } from "../../level.ts";
import type { FrameworkContent, JsonObject } from "../content/content.ts";
import { meaningful } from "./json-fields.ts";
import type { CaseKind } from "./kinds.ts";

/** A thing of a framework as it becomes an item. */
export interface WrittenThing {
  readonly kind: CaseKind;
  readonly key: string;
  /** Of a competency its group, of an indicator its competency; null for the document. */
  readonly parent: { readonly kind: CaseKind; readonly key: string } | null;
  readonly name: Texts;
  readonly definition: Texts | null;
  readonly rationale: Texts | null;
  /** What CASE has no field for. */
  readonly notes: JsonObject;
}

/** The things that become items, each after what it belongs to. */
export function writtenThings({ groups, competencies }: FrameworkContent): WrittenThing[] {
  const bare = { definition: null, rationale: null, notes: {} };
  return [
    ...groups.map(({ key, name }): WrittenThing => {
      return { kind: "GROUP", key, name, parent: null, ...bare };
    }),
    ...competencies.flatMap(({ indicators, group, ...one }): WrittenThing[] => [
      { kind: "COMPETENCY", ...one, parent: { kind: "GROUP", key: group }, notes: {} },
      ...indicators.map(({ key, level, statement, stages }): WrittenThing => {
        const parent = { kind: "COMPETENCY", key: one.key } as const;
        const notes = meaningful({ level, stages });
        return { kind: "INDICATOR", key, parent, name: statement, ...bare, notes };
      }),
    ]),
  ];
}
