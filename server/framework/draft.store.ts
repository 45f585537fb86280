import type { EntityManager } from "typeorm";
import { refuse } from "../errors.ts";
import { itemKeysOf, rowsOf } from "./content-rows.ts";
import type { ItemKey, KeyedKind } from "./content-rows.ts";
import { ADD_ITEMS, DELETES, FIND_ITEMS, INSERTS, RAISE_DRAFT, START_DRAFT } from "./draft.sql.ts";
import type { FrameworkContent } from "./content.ts";

/** Which version a draft is, and the revision it stands at. */
interface Draft {
  readonly version: number;
  readonly revision: number;
}

/** Starts a draft that follows the newest version there is, null being none. */
export async function startDraft(
  manager: EntityManager,
  content: FrameworkContent,
  { frameworkId, after }: { readonly frameworkId: number; readonly after: Draft | null },
): Promise<Draft> {
  const draft = { version: (after?.version ?? 0) + 1, revision: (after?.revision ?? 0) + 1 };
  const [made] = await manager.query<{ id: number }[]>(START_DRAFT, [
    frameworkId,
    draft.version,
    draft.revision,
    ...headingOf(content),
  ]);
  if (made === undefined) throw new Error("A new version answered no id.");
  await fill(manager, content, { frameworkId, versionId: made.id });
  return draft;
}

/** Replaces everything in a draft; CONFLICT where its revision is no longer the one given. */
export async function replaceDraft(
  manager: EntityManager,
  content: FrameworkContent,
  { frameworkId, draft }: { readonly frameworkId: number; readonly draft: Draft & { id: number } },
): Promise<Draft> {
  const { id, version, revision } = draft;
  const values = [id, revision, ...headingOf(content)];
  const [, affected] = await manager.query<[unknown, number]>(RAISE_DRAFT, values);
  if (affected !== 1) throw refuse("CONFLICT");
  for (const statement of DELETES) await manager.query(statement, [id]);
  await fill(manager, content, { frameworkId, versionId: id });
  return { version, revision: revision + 1 };
}

function headingOf(content: FrameworkContent): unknown[] {
  const { title, languages, freshnessMonths, extensions } = content;
  return [JSON.stringify(title), languages, freshnessMonths, JSON.stringify(extensions)];
}

async function fill(
  manager: EntityManager,
  content: FrameworkContent,
  { frameworkId, versionId }: { readonly frameworkId: number; readonly versionId: number },
): Promise<void> {
  const rows = rowsOf(content, await itemsOf(manager, content, frameworkId));
  for (const { table, text } of INSERTS) {
    await manager.query(text, [versionId, JSON.stringify(rows[table])]);
  }
}

/** Finds the item of every key, making those that are new. */
async function itemsOf(
  manager: EntityManager,
  content: FrameworkContent,
  frameworkId: number,
): Promise<(kind: KeyedKind, key: string) => number> {
  const values = [frameworkId, JSON.stringify(itemKeysOf(content))];
  await manager.query(ADD_ITEMS, values);
  const found = await manager.query<(ItemKey & { id: number })[]>(FIND_ITEMS, values);
  const ids = new Map(found.map(({ kind, key, id }) => [`${kind} ${key}`, id]));
  return (kind, key) => {
    const id = ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`The content names a ${kind} that it lacks: ${key}`);
    return id;
  };
}
