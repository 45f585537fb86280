import type { EntityManager } from "typeorm";
import type { ItemId } from "../../level.ts";
import { idOf } from "../content/content-rows.ts";
import type { ItemKey } from "../content/content-rows.ts";
import type { FrameworkContent } from "../content/content.ts";
import { NAMED_KINDS } from "../mapping.ts";
import type { NamedKind } from "../mapping.ts";
import { ITEMS_UNDER } from "./keys-in-use.sql.ts";
import { lostBetween } from "./lost.ts";
import type { Succession } from "./lost.ts";

/** What records say of a key or level that would be lost. */
export interface AboutLost<Answer> {
  /** LEVEL for a level off the scale, whose key is its number. */
  readonly kind: ItemKey["kind"] | "LEVEL";
  readonly key: string;
  readonly answer: Answer;
}

/** Statements that answer by `place`: that of a key in the list, or a level. */
export interface Questions {
  readonly ofKeys: (kinds: readonly NamedKind[]) => string;
  readonly ofLevels: () => string;
}

/**
 * Asks the records about the keys and levels of a version in force that its successor would lose,
 * those of earlier keys that are read under them included. Keys come first, in their order; what no
 * record names is left out. Where anything is lost it costs one pass over the tables of records.
 */
export async function askOfLost<Answer>(
  manager: EntityManager,
  succession: Succession,
  { ofKeys, ofLevels }: Questions,
): Promise<AboutLost<Answer>[]> {
  const { keys, levels } = lostBetween(succession);
  const { before } = succession;
  const ask = async (
    named: readonly ItemKey[],
    textOf: (kinds: readonly NamedKind[]) => string,
    ...others: unknown[]
  ) => {
    if (named.length === 0) return new Map<number, Answer>();
    type Row = { readonly place: number; readonly answer: Answer };
    const { kinds, values } = await itemsUnder(manager, before.key, named);
    const rows = await manager.query<Row[]>(textOf(kinds), [...values, ...others]);
    return new Map(rows.map(({ place, answer }) => [place, answer]));
  };
  const underKeys = await ask(keys, ofKeys);
  const measured = levels.length === 0 ? [] : competenciesOf(before);
  const atLevels = await ask(measured, ofLevels, levels);
  return [
    ...keys.flatMap(({ kind, key }, place) => about(kind, key, underKeys.get(place))),
    ...levels.flatMap((level) => about("LEVEL", `${level}`, atLevels.get(level))),
  ];
}

function about<Answer>(
  kind: AboutLost<Answer>["kind"],
  key: string,
  answer: Answer | undefined,
): AboutLost<Answer>[] {
  return answer === undefined ? [] : [{ kind, key, answer }];
}

/** The kinds of the keys, and the values that name their items in statements. */
async function itemsUnder(manager: EntityManager, framework: string, keys: readonly ItemKey[]) {
  type Row = ItemKey & { readonly item: ItemId; readonly levels: readonly number[] | null };
  const rows = await manager.query<Row[]>(ITEMS_UNDER, [framework, JSON.stringify(keys)]);
  const places = new Map(keys.map((one, place) => [idOf(one), place]));
  const items = rows.map(({ item, levels, ...one }) => ({
    item,
    levels,
    place: places.get(idOf(one)),
  }));
  const kinds = NAMED_KINDS.filter((kind) => keys.some((one) => one.kind === kind));
  const ofKind = (kind: NamedKind) =>
    rows.filter((one) => one.kind === kind).map(({ item }) => item);
  return { kinds, values: [JSON.stringify(items), ...kinds.map(ofKind)] };
}

/** The keys of all competencies, whose records name levels. */
export function competenciesOf({ competencies }: FrameworkContent): ItemKey[] {
  return competencies.map(({ key }) => ({ kind: "COMPETENCY", key }));
}
