import type { EntityManager } from "typeorm";
import type { ItemId } from "../../level.ts";
import type { ItemMapping } from "../publishing/following.ts";
import { goneKeys } from "../publishing/item-mappings.ts";
import { itemsOfVersion, lastItems } from "../publishing/version-items.store.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import type { Past } from "./era.ts";
import { FRAMEWORK_ITEMS, MAPPINGS_UP_TO } from "./past.sql.ts";

/** What is in force, and the draft that may follow it. */
export interface Succession {
  readonly published: StoredVersion;
  readonly draft: StoredVersion;
}

/** What a framework has come to up to its version in force. */
export async function pastOf(
  manager: EntityManager,
  { published, draft }: Succession,
): Promise<Past> {
  const { content } = published;
  type Ids = Readonly<Record<"item" | "standIn", ItemId>>;
  type Row = Ids & { readonly framework: number; readonly unused: boolean };
  const rows = await manager.query<Row[]>(FRAMEWORK_ITEMS, [content.key]);
  const items = await itemsOfVersion(manager, published.id);
  const gone = goneKeys(draft.mappings, items);
  const earlier = await lastItems(manager, rows[0]?.framework ?? 0, gone);
  return {
    published: { content, items },
    drafted: await itemsOfVersion(manager, draft.id),
    earlier,
    standIns: new Map(rows.map(({ item, standIn }) => [item, standIn])),
    unused: new Set(rows.filter(({ unused }) => unused).map(({ item }) => item)),
    mappings: (await mappingsUpTo(manager, published)).map(({ mapping }) => mapping),
  };
}

/** The mappings of the versions of a framework up to one of them, oldest first, by version. */
export async function mappingsUpTo(
  manager: EntityManager,
  { content, version }: StoredVersion,
): Promise<{ readonly version: number; readonly mapping: ItemMapping }[]> {
  type Row = ItemMapping & { readonly version: number };
  const rows = await manager.query<Row[]>(MAPPINGS_UP_TO, [content.key, version]);
  return rows.map(({ version: of, ...mapping }) => ({ version: of, mapping }));
}
