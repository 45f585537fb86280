import type { EntityManager } from "typeorm";
import { refuse } from "../../errors.ts";
import { READ_CONTENT } from "../content/content.sql.ts";
import { draftIn, publishedIn } from "../content/stored-version.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import { HOLD_DRAFT, LOCK_FRAMEWORK } from "./held.sql.ts";

/** A framework that nobody else can change until the transaction ends. */
export interface HeldFramework {
  readonly id: number;
  readonly newest: StoredVersion | null;
  readonly published: StoredVersion | null;
  readonly draft: StoredVersion | null;
  /** The highest revision of drafts that were thrown away; later drafts go on from there. */
  readonly discardedRevision: number;
}

/** The draft's revision last seen, null for no draft; left out, anything goes. */
export type ExpectedRevision = number | null | undefined;

/**
 * Holds a framework and its draft until the transaction ends. NOT_FOUND where nobody made it,
 * CONFLICT where the draft is not the one expected.
 */
export async function held(
  manager: EntityManager,
  key: string,
  expected: ExpectedRevision,
): Promise<HeldFramework> {
  const [framework] = await manager.query<
    { readonly id: number; readonly discardedRevision: number }[]
  >(LOCK_FRAMEWORK, [key]);
  if (framework === undefined) throw refuse("NOT_FOUND");
  const versions = await versionsOf(manager, key);
  const newest = versions[0] ?? null;
  const draft = draftIn(newest);
  const revision = draft?.revision ?? null;
  if (expected !== undefined && expected !== revision) throw overtaken(draft);
  if (draft !== null) await holdDraft(manager, key, draft.revision);
  return { ...framework, newest, draft, published: publishedIn(versions) };
}

async function holdDraft(manager: EntityManager, key: string, revision: number): Promise<void> {
  const [row] = await manager.query<{ id: number }[]>(HOLD_DRAFT, [key, revision]);
  if (row === undefined) throw overtaken(draftIn((await versionsOf(manager, key))[0] ?? null));
}

function versionsOf(manager: EntityManager, key: string): Promise<StoredVersion[]> {
  return manager.query<StoredVersion[]>(READ_CONTENT.text, [key, null]);
}

/** That somebody else was faster: who, and the revision that stands now. */
function overtaken(draft: StoredVersion | null): Error {
  if (draft === null) return refuse("CONFLICT", "DRAFT_GONE");
  const { revision, savedBy } = draft;
  if (savedBy === null) return refuse("CONFLICT", "DRAFT_SAVED", { revision });
  const { id: person, name } = savedBy;
  return refuse("CONFLICT", "DRAFT_SAVED_BY", { revision, person, name });
}
