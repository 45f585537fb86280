import type { Database } from "../../database.ts";
import { operator } from "../drafting/author.ts";
import type { Author } from "../drafting/author.ts";
import { READ_CONTENT, READ_KEYS } from "./content.sql.ts";
import type { Finding, FrameworkContent } from "./content.ts";
import { saveDraft } from "../drafting/saving.store.ts";
import type { Saved } from "../drafting/saving.store.ts";
import { errorsIn, unmappedIn } from "../publishing/obstacles.store.ts";
import { publish } from "../publishing/publish.store.ts";
import { draftIn, publishedIn } from "./stored-version.ts";
import type { StoredContent, StoredVersion } from "./stored-version.ts";
import { unmappedFindings } from "../publishing/unmapped.ts";

/** What the saver last saw: the draft's revision, null for no draft; left out, anything goes. */
export interface SaveOptions {
  readonly expectedRevision?: number | null;
}

/** As for saving, and a note that is kept with the publication. */
export interface PublishOptions extends SaveOptions {
  readonly note?: string | null;
}

/** How the audit calls the saving of a whole framework. */
const IMPORT = "importFramework";

/** Keeps the content of frameworks: one draft each, beside versions that never change again. */
export const contentStore = (database: Database, author: Author = operator()) => ({
  /** The content of a framework by its key; null where there is none. */
  async read(key: string): Promise<StoredContent | null> {
    const versions = await database.rows<StoredVersion>(READ_CONTENT, [key, null]);
    return versions[0] === undefined ? null : { ...versions[0], published: publishedIn(versions) };
  },

  /** Every key that a version of the framework ever gave, so that none is given anew. */
  async keysOf(key: string): Promise<Set<string>> {
    const items = await database.rows<{ key: string }>(READ_KEYS, [key]);
    return new Set(items.map((item) => item.key));
  },

  /** See `saveDraft`: all of it or nothing. */
  saveDraft(content: FrameworkContent, { expectedRevision }: SaveOptions = {}): Promise<Saved> {
    return database.atomically((manager) =>
      saveDraft(manager, content, { author, expectedRevision, action: IMPORT }),
    );
  },

  /** See `publish`: all of it or nothing. */
  publish(
    key: string,
    { expectedRevision, note = null }: PublishOptions = {},
  ): Promise<StoredVersion> {
    return database.atomically((manager) =>
      publish(manager, { key, author, expectedRevision, note }),
    );
  },

  /** Saves content as the draft and puts it in force, both or neither; refused as each of them. */
  saveAndPublish(
    content: FrameworkContent,
    { expectedRevision }: SaveOptions = {},
  ): Promise<StoredVersion> {
    return database.atomically(async (manager) => {
      await saveDraft(manager, content, { author, expectedRevision, action: IMPORT });
      return publish(manager, {
        key: content.key,
        author,
        expectedRevision: undefined,
        note: null,
      });
    });
  },

  /** What would keep this content from being published now in the draft's place, as findings. */
  async obstaclesTo(content: FrameworkContent): Promise<Finding[]> {
    const versions = await database.rows<StoredVersion>(READ_CONTENT, [content.key, null]);
    const published = publishedIn(versions)?.content ?? null;
    const draft = { content, mappings: draftIn(versions[0] ?? null)?.mappings ?? [] };
    const errors = errorsIn(draft, published);
    if (published === null) return errors;
    const inUse = await database.atomically((manager) => unmappedIn(manager, draft, published));
    return [...errors, ...unmappedFindings(inUse)];
  },
});
