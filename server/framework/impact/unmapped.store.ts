import type { EntityManager } from "typeorm";
import type { ItemId } from "../../level.ts";
import { idOf } from "../content-rows.ts";
import type { ItemKey } from "../content-rows.ts";
import { lostBetween } from "../publishing/lost.ts";
import type { StoredVersion } from "../stored.ts";
import type { UnmappedKey } from "./impact.ts";
import type { Succession } from "./past.store.ts";
import { ITEMS_UNDER, NAMED_KINDS, PEOPLE_AT_LEVELS, peopleUnderSql } from "./people-under.sql.ts";
import { headCount } from "./records.store.ts";
import type { Counted } from "./records.store.ts";

/**
 * The keys and levels in use that have nowhere to go, in the framework's order, and whose records
 * they are. The same as `lostInUse`, with people in place of records.
 */
export async function unmappedKeys(
  manager: EntityManager,
  { published, draft }: Succession,
): Promise<UnmappedKey[]> {
  const before = published.content;
  const { mappings } = draft;
  const { keys, levels } = lostBetween({ before, after: draft.content, mappings });
  const found = [
    ...(keys.length === 0 ? [] : await peopleUnder(manager, published, keys)),
    ...(levels.length === 0 ? [] : await peopleAt(manager, published, levels)),
  ];
  const counts = new Map(found.map((row) => [idOf(row), row]));
  const all = [...keys, ...levels.map((level) => ({ kind: "LEVEL" as const, key: `${level}` }))];
  return all.flatMap(({ kind, key }) => {
    const row = counts.get(idOf({ kind, key }));
    return row === undefined ? [] : [{ kind, key, peopleAffected: headCount(row) }];
  });
}

interface PeopleRow extends Counted {
  readonly kind: UnmappedKey["kind"];
  readonly key: string;
}

async function peopleUnder(
  manager: EntityManager,
  { content }: StoredVersion,
  keys: readonly ItemKey[],
): Promise<PeopleRow[]> {
  type Item = ItemKey & { readonly item: ItemId };
  const items = await manager.query<Item[]>(ITEMS_UNDER, [content.key, JSON.stringify(keys)]);
  const itemsOf = NAMED_KINDS.map((kind) =>
    items.filter((one) => one.kind === kind).map(({ item }) => item),
  );
  const kinds = new Set(NAMED_KINDS.filter((kind) => keys.some((one) => one.kind === kind)));
  return manager.query(peopleUnderSql(kinds), [...itemsOf, JSON.stringify(items)]);
}

function peopleAt(
  manager: EntityManager,
  { content }: StoredVersion,
  levels: readonly number[],
): Promise<PeopleRow[]> {
  const competencies = content.competencies.map(({ key }) => ({ kind: "COMPETENCY", key }));
  return manager.query(PEOPLE_AT_LEVELS, [content.key, JSON.stringify(competencies), levels]);
}
