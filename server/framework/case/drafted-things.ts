import type { Language, Texts } from "../../level.ts";
import type { JsonObject } from "../content/content.ts";
import { groupedBy } from "../../grouping.ts";
import { textsOf } from "./item-texts.ts";
import type { ItemTexts } from "./item-texts.ts";
import { listIn, textIn } from "./json-fields.ts";
import type { CaseKind, KindedItem } from "./kinds.ts";
import type { Translation } from "./translations.ts";
import type { CaseItem } from "./source.ts";

/** An item as a thing of a framework: still unchecked, with the way to where it stands. */
export interface DraftThing {
  readonly item: CaseItem;
  readonly kind: CaseKind;
  readonly key: string;
  readonly fields: JsonObject;
  /** Of a competency its group, of an indicator its competency; null where there is none. */
  readonly within: CaseItem | null;
  readonly translations: readonly Translation[];
}

/** What has been found out about the items of a package. */
export interface Known {
  readonly items: readonly KindedItem[];
  readonly keys: ReadonlyMap<CaseItem, string>;
  readonly levels: ReadonlyMap<CaseItem, number>;
  readonly translated: Iterable<Translation>;
  /** The key of the group for competencies that stand in none. */
  readonly spareGroup: string;
}

/** Every item as a thing of a framework, in order. */
export function thingsFrom({ items, keys, levels, translated, spareGroup }: Known): DraftThing[] {
  const translations = groupedBy(translated, ({ of }) => of);
  return items.map(({ item, kind, group, competency }): DraftThing => {
    const others = translations.get(item.id) ?? [];
    const key = keys.get(item) ?? item.id;
    const said = spoken(item, others);
    const fields = (): JsonObject => {
      switch (kind) {
        case "GROUP":
          return { key, name: said("name") };
        case "COMPETENCY":
          return {
            key,
            group: (group && keys.get(group)) ?? spareGroup,
            name: said("name"),
            definition: orNull(said("definition")),
            rationale: orNull(said("rationale")),
          };
        case "INDICATOR": {
          const stages = listIn(item.own, "stages");
          return { key, level: levels.get(item) ?? 1, statement: said("statement"), stages };
        }
      }
    };
    const within = kind === "INDICATOR" ? competency : kind === "COMPETENCY" ? group : null;
    return { item, kind, key, within, fields: fields(), translations: others };
  });
}

/** The languages that things are written in, in the order they come. */
export function languagesIn(things: readonly DraftThing[]): Language[] {
  const spoken = things.flatMap(({ item, translations }) => [
    item.language,
    ...translations.map((one) => one.item.language),
  ]);
  return [...new Set(spoken)];
}

function spoken(item: CaseItem, translations: readonly Translation[]) {
  const versions = [item, ...translations.map((one) => one.item)];
  const texts = versions.map((one) => ({ language: one.language, texts: textsOf(one) }));
  return (field: keyof ItemTexts): Texts =>
    Object.fromEntries(
      texts.flatMap(({ language, texts: said }) => {
        const text = said[field];
        return text === null ? [] : [[language, text] as const];
      }),
    );
}

function orNull(texts: Texts): Texts | null {
  return Object.keys(texts).length === 0 ? null : texts;
}

/** The level an indicator is noted at, or that its code ends in, as in `care/2/1`; else 1. */
export function levelNoted({ own, raw }: CaseItem): number {
  const { level } = own;
  if (typeof level === "number" && Number.isInteger(level)) return level;
  const code = /\/(\d{1,3})\/\d+$/u.exec(textIn(raw, "humanCodingScheme") ?? "")?.[1];
  return code === undefined ? 1 : Number(code);
}
