import type { EntityManager } from "typeorm";
import { refuse } from "../../errors.ts";
import type { PersonId, VersionId } from "../../level.ts";
import { idOf, itemKeysOf, rowsOf } from "../content/content-rows.ts";
import type { ContentRows, ItemKey, KeyedKind } from "../content/content-rows.ts";
import { ADD_ITEMS, DELETES, FIND_ITEMS, RAISE_DRAFT, START_DRAFT, WRITES } from "./draft.sql.ts";
import type { FrameworkContent } from "../content/content.ts";
import { rowChanges } from "./row-changes.ts";

/** Which version a draft is, and the revision it stands at. */
interface DraftState {
  readonly version: number;
  readonly revision: number;
}

/** The same, once it is kept. */
export interface KeptDraft extends DraftState {
  readonly id: VersionId;
}

/** The framework of a draft, and who writes it; nobody where an operator does. */
interface Writing {
  readonly frameworkId: number;
  readonly by: PersonId | null;
}

/** What a new draft comes after. */
interface Starting extends Writing {
  /** The last version and revision there were, 0 being none. */
  readonly after: DraftState;
  /** The version whose things it goes on with; null for none. */
  readonly from: VersionId | null;
}

/** Starts a draft. */
export async function startDraft(
  manager: EntityManager,
  content: FrameworkContent,
  { frameworkId, by, after, from }: Starting,
): Promise<KeptDraft> {
  const draft = { version: after.version + 1, revision: after.revision + 1 };
  const values = [frameworkId, draft.version, draft.revision, by, ...headingOf(content)];
  const [made] = await manager.query<{ id: VersionId }[]>(START_DRAFT, values);
  if (made === undefined) throw new Error("A new version answered no id.");
  const item = await itemsOf(manager, [content], { frameworkId, version: from });
  await change(manager, made.id, { before: null, after: rowsOf(content, item) });
  return { ...draft, id: made.id };
}

/**
 * Makes a draft say something else, writing the rows that differ and no others, so that what stays
 * keeps its ids. CONFLICT where the draft's revision is no longer the one given.
 */
export async function changeDraft(
  manager: EntityManager,
  content: FrameworkContent,
  writing: Writing & {
    readonly draft: KeptDraft & { readonly content: FrameworkContent };
  },
): Promise<KeptDraft> {
  const { frameworkId, by, draft } = writing;
  const { id, version, revision } = draft;
  const values = [id, revision, by, ...headingOf(content)];
  const [, affected] = await manager.query<[unknown, number]>(RAISE_DRAFT, values);
  if (affected !== 1) throw refuse("CONFLICT");
  const contents = [draft.content, content];
  const item = await itemsOf(manager, contents, { frameworkId, version: id });
  const rows = { before: rowsOf(draft.content, item), after: rowsOf(content, item) };
  await change(manager, id, rows);
  return { id, version, revision: revision + 1 };
}

function headingOf(content: FrameworkContent): unknown[] {
  const { title, languages, freshnessMonths, extensions } = content;
  return [JSON.stringify(title), languages, freshnessMonths, JSON.stringify(extensions)];
}

/** Writes what is new or different, then deletes what is gone and no longer referred to. */
async function change(
  manager: EntityManager,
  versionId: number,
  { before, after }: { readonly before: ContentRows | null; readonly after: ContentRows },
): Promise<void> {
  const changes = (table: keyof ContentRows) =>
    rowChanges(table, before?.[table] ?? [], after[table]);
  for (const { table, text } of WRITES) {
    const { written } = changes(table);
    if (written.length > 0) await manager.query(text, [versionId, JSON.stringify(written)]);
  }
  for (const { table, text } of DELETES) {
    const { deleted } = changes(table);
    if (deleted.length > 0) await manager.query(text, [versionId, JSON.stringify(deleted)]);
  }
}

/** Finds the item of every key in these contents, that of the version first; makes what is new. */
async function itemsOf(
  manager: EntityManager,
  contents: readonly FrameworkContent[],
  { frameworkId, version }: { readonly frameworkId: number; readonly version: number | null },
): Promise<(kind: KeyedKind, key: string) => number> {
  const keys = new Map(contents.flatMap(itemKeysOf).map((one) => [idOf(one), one]));
  const values = [frameworkId, JSON.stringify([...keys.values()])];
  await manager.query(ADD_ITEMS, values);
  const named = await manager.query<(ItemKey & { id: number })[]>(FIND_ITEMS, [...values, version]);
  const ids = new Map(named.map((one) => [idOf(one), one.id]));
  return (kind, key) => {
    const id = ids.get(idOf({ kind, key }));
    if (id === undefined) throw new Error(`The content names a ${kind} that it lacks: ${key}`);
    return id;
  };
}
