import type { EntityManager } from "typeorm";
import { refuse } from "../../errors.ts";
import type { ItemId } from "../../level.ts";
import { auditedChanges } from "../drafting/audited-changes.ts";
import type { Author } from "../drafting/author.ts";
import { auditAct } from "../drafting/audit.store.ts";
import { held } from "../drafting/held.store.ts";
import type { ExpectedRevision } from "../drafting/held.store.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import { Blocked } from "./blocked.ts";
import { Unmapped } from "./unmapped.ts";
import { carriageOf } from "./carriage.ts";
import type { Carriage, ItemsByKey, VersionWithItems } from "./carriage.ts";
import { successionsOf } from "./following.ts";
import type { ItemMapping } from "./following.ts";
import { goneKeys, itemMappingsOf, withGenerations } from "./item-mappings.ts";
import { holdLost } from "./keys-in-use.store.ts";
import { errorsIn, unmappedIn } from "./obstacles.store.ts";
import {
  ADD_ITEM_MAPPINGS,
  ADD_SUCCESSORS,
  CLEAR_SUCCESSORS,
  ITEM_MAPPINGS,
  PUBLISH,
  PUT_RENEWED,
  RENEW_ITEMS,
} from "./publish.sql.ts";
import { itemsOfVersion, lastItems } from "./version-items.store.ts";

/** What is to be published, by whom, and over what. */
export interface Publishing {
  readonly key: string;
  readonly author: Author;
  readonly expectedRevision: ExpectedRevision;
  /** Kept with the publication. */
  readonly note: string | null;
}

/**
 * Puts the draft in force and retires what was before; its content never changes again, and no
 * record is moved: readers follow the mappings that are appended here. CONFLICT where the draft is
 * not the one expected, ILLEGAL_TRANSITION where there is none, `Blocked` where its checks find
 * errors, UNMAPPED_KEY or UNMAPPED_LEVEL (see `Unmapped`) where records use what it neither holds
 * nor maps.
 */
export async function publish(
  manager: EntityManager,
  { key, author, note, expectedRevision }: Publishing,
): Promise<StoredVersion> {
  const { id: frameworkId, draft, published } = await held(manager, key, expectedRevision);
  if (draft === null) throw refuse("ILLEGAL_TRANSITION");
  refuseErrors(draft, published);
  if (published !== null) await refuseUnmapped(manager, published, draft);
  if (published !== null) await carryOver(manager, frameworkId, { published, draft });
  await manager.query(PUBLISH, [frameworkId, draft.id, note]);
  await followAnew(manager, frameworkId, draft);
  const changes = auditedChanges(published, draft);
  const act = { action: "publishFramework", framework: frameworkId, version: draft.id, changes };
  await auditAct(manager, author, { ...act, reason: note });
  return { ...draft, status: "PUBLISHED" };
}

function refuseErrors(draft: StoredVersion, published: StoredVersion | null): void {
  const errors = errorsIn(draft, published?.content ?? null);
  if (errors.length > 0) throw new Blocked(errors);
}

async function refuseUnmapped(
  manager: EntityManager,
  published: StoredVersion,
  draft: StoredVersion,
): Promise<void> {
  const { content: after, mappings } = draft;
  await holdLost(manager, { before: published.content, after, mappings });
  const inUse = await unmappedIn(manager, draft, published.content);
  if (inUse.length > 0) throw new Unmapped(inUse);
}

/** Writes what the mappings come to, by item. */
async function carryOver(
  manager: EntityManager,
  frameworkId: number,
  { published, draft }: { readonly published: StoredVersion; readonly draft: StoredVersion },
): Promise<void> {
  const before = await withItems(manager, published);
  const after = await withItems(manager, draft);
  const { mappings: said } = draft;
  const gone = goneKeys(said, before.items);
  const earlier = await lastItems(manager, frameworkId, gone);
  const known = await manager.query<ItemMapping[]>(ITEM_MAPPINGS, [frameworkId]);
  const carriage = carriageOf({ before, after, mappings: said, earlier, known });
  const items = await renewed(manager, draft.id, { carriage, items: after.items });
  const mappings = itemMappingsOf(carriage, items);
  if (mappings.length === 0) return;
  await manager.query(ADD_ITEM_MAPPINGS, [draft.id, JSON.stringify(mappings)]);
}

/** The items of the new version, with a new generation of those that need one. */
async function renewed(
  manager: EntityManager,
  versionId: number,
  { carriage, items }: { readonly carriage: Carriage; readonly items: ItemsByKey },
): Promise<ItemsByKey> {
  if (carriage.renewed.length === 0) return items;
  type Renewed = { readonly old: ItemId; readonly renewed: ItemId };
  const made = await manager.query<Renewed[]>(RENEW_ITEMS, [carriage.renewed]);
  for (const text of PUT_RENEWED) await manager.query(text, [versionId, JSON.stringify(made)]);
  return withGenerations(items, new Map(made.map((one) => [one.old, one.renewed])));
}

/** Works out where every item of the framework leads now. */
async function followAnew(
  manager: EntityManager,
  frameworkId: number,
  inForce: StoredVersion,
): Promise<void> {
  const mappings = await manager.query<ItemMapping[]>(ITEM_MAPPINGS, [frameworkId]);
  if (mappings.length === 0) return;
  const items = (await withItems(manager, inForce)).items.values();
  const successions = successionsOf(mappings, new Set(Array.from(items, ({ item }) => item)));
  const rows = [...successions].flatMap(([item, successors]) =>
    successors.map(({ item: successor, levels }, at) => {
      return { item, successor, position: at + 1, levels };
    }),
  );
  await manager.query(CLEAR_SUCCESSORS, [frameworkId]);
  await manager.query(ADD_SUCCESSORS, [JSON.stringify(rows)]);
}

async function withItems(
  manager: EntityManager,
  { id, content }: StoredVersion,
): Promise<VersionWithItems> {
  return { content, items: await itemsOfVersion(manager, id) };
}
