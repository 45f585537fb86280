import type { Database } from "../../database.ts";
import type { Author } from "./author.ts";
import { contentStore } from "../content/content.store.ts";
import { beginDraft } from "./beginning.store.ts";
import type { DraftBeginning } from "./beginning.store.ts";
import { discardDraft, editDraft, mapDraft } from "./draft-work.store.ts";
import type { DraftWork, Edit } from "./draft-work.store.ts";
import { importFramework } from "../importing/import.ts";
import type { ImportOptions, ImportOutcome } from "../importing/import.ts";
import type { AnyMapping } from "../publishing/checked-mappings.ts";
import type { StoredVersion } from "../content/stored-version.ts";

/**
 * Work on frameworks by one author. Every step happens whole or not at all, under the revision last
 * seen, and leaves an entry in the audit.
 */
export interface Workshop {
  /** See `beginDraft`. */
  begin(asked: DraftBeginning): Promise<void>;
  /** See `editDraft`. */
  edit(asked: DraftWork & { readonly edit: Edit }): Promise<void>;
  /** See `mapDraft`. */
  map(asked: DraftWork & { readonly mappings: readonly AnyMapping[] }): Promise<void>;
  /** See `importFramework`. */
  take(bytes: Uint8Array, options: ImportOptions): Promise<ImportOutcome>;
  /** See `publish`. */
  publish(asked: PublishRequest): Promise<StoredVersion>;
  /** See `discardDraft`. */
  discard(asked: DraftWork): Promise<void>;
}

/** Which draft is to be in force, as last seen, and why. */
export interface PublishRequest extends Omit<DraftWork, "action"> {
  readonly note: string | null;
}

/** Opens the workshop for an author. */
export function workshopFor(database: Database, author: Author): Workshop {
  const store = contentStore(database, author);
  return {
    begin: (asked) => database.atomically((manager) => beginDraft(manager, asked, author)),
    async edit(asked) {
      const used = await store.keysOf(asked.framework);
      await database.atomically((manager) => editDraft(manager, { ...asked, used }, author));
    },
    async map(asked) {
      const used = await store.keysOf(asked.framework);
      await database.atomically((manager) => mapDraft(manager, { ...asked, used }, author));
    },
    take: (bytes, options) => importFramework(bytes, options, store),
    publish: ({ framework, ...options }) => store.publish(framework, options),
    discard: (asked) => database.atomically((manager) => discardDraft(manager, asked, author)),
  };
}
