import type { Finding, FrameworkContent } from "./content.ts";
import { differenceBetween } from "./difference.ts";
import type { FrameworkDifference } from "./difference.ts";
import { adoptKeys } from "./keys.ts";
import type { ImportFormat } from "./read-framework.ts";
import { readFramework } from "./read-framework.ts";
import { sameContent } from "./same.ts";
import type { FrameworkStatus } from "./version.ts";

/** How a file is taken in. */
export interface ImportOptions {
  /** Key of the framework, in place of the one the file gives or suggests. */
  readonly key?: string;
  /** Tells everything and saves nothing. */
  readonly dryRun?: boolean;
  /** Puts what is saved in force at once. */
  readonly publish?: boolean;
  /** Revision of the draft last seen, null for none; left out, the one there is. */
  readonly expectedRevision?: number | null;
}

/** Which version of a framework, and where it stands. */
export interface VersionState {
  readonly version: number;
  readonly status: FrameworkStatus;
  readonly revision: number;
}

/** What became of a file. */
export interface ImportOutcome {
  readonly format: ImportFormat;
  readonly findings: readonly Finding[];
  /** Between the newest state and the file; null where the file could not be read. */
  readonly difference: FrameworkDifference | null;
  /** The newest version after all; null where there is none, or the file could not be read. */
  readonly framework: (VersionState & { readonly key: string }) | null;
  /** Whether anything in the database is other than before. */
  readonly saved: boolean;
}

/** Where frameworks are kept, as far as importing needs it. */
export interface ImportShelf {
  /** The newest state of a framework; null where there is none. */
  read(key: string): Promise<Stored | null>;
  /** Every key the framework ever gave. */
  keysOf(key: string): Promise<ReadonlySet<string>>;
  saveDraft(content: FrameworkContent, expected: Expected): Promise<Omit<VersionState, "status">>;
  publish(key: string, expected: Expected): Promise<VersionState>;
}

type Stored = VersionState & { readonly content: FrameworkContent };
type Expected = { readonly expectedRevision: number | null };

/**
 * Reads a framework from a file, matches it with what is stored, tells the difference, and saves
 * it as the framework's draft, or publishes it. A file with an error saves nothing; a file that
 * says what is stored already changes nothing. CONFLICT where somebody else saves meanwhile.
 */
export async function importFramework(
  bytes: Uint8Array,
  options: ImportOptions,
  shelf: ImportShelf,
): Promise<ImportOutcome> {
  const { format, content, findings } = readFramework(bytes, options);
  if (content === null) {
    return { format, findings, difference: null, framework: null, saved: false };
  }
  const { key } = content;
  const before = await shelf.read(key);
  // Our own JSON says everything, keys included; other documents continue what is stored.
  const continues = before !== null && format !== "JSON";
  const wanted = continues ? adoptKeys(content, before.content, await shelf.keysOf(key)) : content;
  const difference = differenceBetween(before?.content ?? null, wanted);
  const after = options.dryRun === true ? before : await save(wanted, before, { options, shelf });
  const framework = after === null ? null : { key, ...stateOf(after) };
  return { format, findings, difference, framework, saved: after !== before };
}

/** Saves and publishes as asked; answers the very state before where nothing has changed. */
async function save(
  wanted: FrameworkContent,
  before: Stored | null,
  { options, shelf }: { readonly options: ImportOptions; readonly shelf: ImportShelf },
): Promise<VersionState | null> {
  const isSame = before !== null && sameContent(before.content, wanted);
  const draft = before?.status === "DRAFT" ? before : null;
  const { expectedRevision = draft?.revision ?? null } = options;
  if (isSame && (draft === null || options.publish !== true)) return before;
  const { version, revision } = await shelf.saveDraft(wanted, { expectedRevision });
  if (options.publish !== true) return { version, revision, status: "DRAFT" };
  return await shelf.publish(wanted.key, { expectedRevision: revision });
}

function stateOf({ version, status, revision }: VersionState): VersionState {
  return { version, status, revision };
}
