import type { EntityManager } from "typeorm";
import type { Database } from "../database.ts";
import { refuse } from "../errors.ts";
import type { VersionId } from "../level.ts";
import { LOCK_FRAMEWORK, MAKE_FRAMEWORK, PUBLISH, READ_CONTENT, READ_KEYS } from "./content.sql.ts";
import type { Finding, FrameworkContent } from "./content.ts";
import { replaceDraft, startDraft } from "./draft.store.ts";
import { inOrder } from "./in-order.ts";
import { holdLost, lostInUse } from "./keys-in-use.store.ts";
import { sameContent } from "./same.ts";
import { Unmapped, unmappedFindings } from "./unmapped.ts";
import type { FrameworkStatus } from "./version.ts";

/** One version of a framework as plain content. */
export interface StoredVersion {
  readonly id: VersionId;
  readonly version: number;
  readonly status: FrameworkStatus;
  /** Raised by every save, and never the same for two drafts of a framework. */
  readonly revision: number;
  readonly content: FrameworkContent;
}

/** The newest state of a framework, the draft if there is one, and what is in force beside it. */
export interface StoredContent extends StoredVersion {
  readonly published: StoredVersion | null;
}

/** What the saver last saw: the draft's revision, null for no draft; left out, anything goes. */
export interface SaveOptions {
  readonly expectedRevision?: number | null;
}

/** As for saving, and a note that is kept with the publication. */
export interface PublishOptions extends SaveOptions {
  readonly note?: string;
}

/** Where content stands after saving; `changed` is false where it was there already. */
export interface Saved {
  readonly version: number;
  readonly revision: number;
  readonly changed: boolean;
}

/** Keeps the content of frameworks: one draft each, beside versions that never change again. */
export const contentStore = (database: Database) => ({
  /** The content of a framework by its key; null where there is none. */
  async read(key: string): Promise<StoredContent | null> {
    const versions = await database.rows<StoredVersion>(READ_CONTENT, [key]);
    return versions[0] === undefined ? null : { ...versions[0], published: publishedIn(versions) };
  },

  /** Every key that a version of the framework ever gave, so that none is given anew. */
  async keysOf(key: string): Promise<Set<string>> {
    const items = await database.rows<{ key: string }>(READ_KEYS, [key]);
    return new Set(items.map((item) => item.key));
  },

  /**
   * Saves content as the framework's one draft, which it makes or replaces; all of it or nothing.
   * Content that equals the newest version is not saved again. CONFLICT where the draft is not
   * the one expected.
   */
  saveDraft(content: FrameworkContent, options: SaveOptions = {}): Promise<Saved> {
    return database.atomically((manager) => save(manager, content, options));
  },

  /**
   * Puts the draft in force and retires what was before; its content never changes again. Answers
   * the version. CONFLICT where the draft is not the one expected, ILLEGAL_TRANSITION where there
   * is none, UNMAPPED_KEY or UNMAPPED_LEVEL (see `Unmapped`) where records use what it lacks.
   */
  publish(key: string, options: PublishOptions = {}): Promise<StoredVersion> {
    return database.atomically((manager) => publish(manager, key, options));
  },

  /** Saves content as the draft and puts it in force, both or neither; refused as each of them. */
  saveAndPublish(content: FrameworkContent, options: SaveOptions = {}): Promise<StoredVersion> {
    return database.atomically(async (manager) => {
      await save(manager, content, options);
      return publish(manager, content.key);
    });
  },

  /** What records use and would lose if this content were published now, as findings. */
  async unmappedBy(content: FrameworkContent): Promise<Finding[]> {
    const before = publishedIn(await database.rows<StoredVersion>(READ_CONTENT, [content.key]));
    if (before === null) return [];
    const succession = { before: before.content, after: content };
    return unmappedFindings(await database.atomically((manager) => lostInUse(manager, succession)));
  },
});

async function save(
  manager: EntityManager,
  content: FrameworkContent,
  options: SaveOptions,
): Promise<Saved> {
  await manager.query(MAKE_FRAMEWORK, [content.key]);
  const { frameworkId, newest } = await locked(manager, content.key);
  const draft = draftIn(newest);
  checkExpected(options, draft);
  if (newest !== null && sameContent(newest.content, content)) {
    return { version: newest.version, revision: newest.revision, changed: false };
  }
  const wanted = inOrder(content);
  const saved = await (draft === null
    ? startDraft(manager, wanted, { frameworkId, after: newest })
    : replaceDraft(manager, wanted, { frameworkId, draft }));
  return { ...saved, changed: true };
}

async function publish(
  manager: EntityManager,
  key: string,
  { note, ...options }: PublishOptions = {},
): Promise<StoredVersion> {
  const { frameworkId, newest, published } = await locked(manager, key);
  const draft = draftIn(newest);
  checkExpected(options, draft);
  if (draft === null) throw refuse("ILLEGAL_TRANSITION");
  if (published !== null) {
    const succession = { before: published.content, after: draft.content };
    await holdLost(manager, succession);
    const inUse = await lostInUse(manager, succession);
    if (inUse.length > 0) throw new Unmapped(inUse);
  }
  await manager.query(PUBLISH, [frameworkId, draft.id, note ?? null]);
  return { ...draft, status: "PUBLISHED" };
}

/** A framework that nobody else can change until the transaction ends. */
async function locked(manager: EntityManager, key: string) {
  const [framework] = await manager.query<{ id: number }[]>(LOCK_FRAMEWORK, [key]);
  if (framework === undefined) throw refuse("NOT_FOUND");
  const versions = await manager.query<StoredVersion[]>(READ_CONTENT.text, [key]);
  return {
    frameworkId: framework.id,
    newest: versions[0] ?? null,
    published: publishedIn(versions),
  };
}

function publishedIn(versions: readonly StoredVersion[]): StoredVersion | null {
  return versions.find(({ status }) => status === "PUBLISHED") ?? null;
}

function draftIn(newest: StoredVersion | null): StoredVersion | null {
  return newest?.status === "DRAFT" ? newest : null;
}

function checkExpected({ expectedRevision }: SaveOptions, draft: StoredVersion | null): void {
  const revision = draft?.revision ?? null;
  if (expectedRevision === undefined || expectedRevision === revision) return;
  if (revision === null) throw refuse("CONFLICT", "DRAFT_GONE");
  throw refuse("CONFLICT", "DRAFT_SAVED", { revision });
}
