import type { Finding, FrameworkContent } from "../content/content.ts";
import { differenceBetween } from "../difference/difference.ts";
import type { FrameworkDifference } from "../difference/difference.ts";
import type { ImportFormat } from "./import-format.ts";
import { meet } from "../meeting/meeting.ts";
import type { Met } from "../meeting/meeting.ts";
import type { FrameworkReading } from "./read-framework.ts";
import { readFramework } from "./read-framework.ts";
import { sameContent } from "../difference/same-content.ts";
import { RefusedFindings } from "../publishing/refused-findings.ts";
import type { VersionState } from "../content/stored-version.ts";

/** How a file is taken in. */
export interface ImportOptions {
  /** What the file is said to be; left out or null, its format is told by what it holds. */
  readonly format?: ImportFormat | null;
  /** Key of the framework, in place of the one the file gives or suggests. */
  readonly key?: string;
  /** Tells everything and saves nothing. */
  readonly dryRun?: boolean;
  /** Puts what is saved in force at once. */
  readonly publish?: boolean;
  /** Revision of the draft last seen, null for none; left out, the one there is. */
  readonly expectedRevision?: number | null;
  /** Hears which framework the file is for, and throws where it may not be changed. */
  readonly admit?: (key: string) => void;
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
  /** Both or neither; throws `RefusedFindings` where something keeps it from being published. */
  saveAndPublish(content: FrameworkContent, expected: Expected): Promise<VersionState>;
  /** What would keep the content from being published now, as findings. */
  obstaclesTo(content: FrameworkContent): Promise<Finding[]>;
}

type Stored = VersionState & { readonly content: FrameworkContent };
type Expected = { readonly expectedRevision: number | null };

/**
 * Reads a framework from a file, matches it with what is stored, tells the difference, and saves
 * it as the framework's draft, or publishes it. A file with an error saves nothing, and neither
 * does one that cannot be published where that was asked: a key or level in use that it lacks is
 * an error as well. A file that says what is stored already changes nothing. CONFLICT where
 * somebody else saves meanwhile.
 */
export async function importFramework(
  bytes: Uint8Array,
  options: ImportOptions,
  shelf: ImportShelf,
): Promise<ImportOutcome> {
  const reading = readFramework(bytes, options);
  if (reading.key !== null) options.admit?.(reading.key);
  const before = reading.key === null ? null : await shelf.read(reading.key);
  const { content, findings } = await met(reading, before, shelf);
  const { format } = reading;
  if (content === null) {
    return { format, findings, difference: null, framework: null, saved: false };
  }
  const { key } = content;
  const difference = differenceBetween(before?.content ?? null, content);
  const { state, refusals } = await take(content, before, { options, shelf });
  return {
    format,
    findings: [...findings, ...refusals],
    difference,
    framework: state === null ? null : { key, ...stateOf(state) },
    saved: state !== before,
  };
}

async function met(
  reading: FrameworkReading,
  before: Stored | null,
  shelf: ImportShelf,
): Promise<Met> {
  if (before === null) return reading;
  return meet(reading, { content: before.content, used: await shelf.keysOf(before.content.key) });
}

/** How a framework stands after all, and what kept it from being published. */
interface Taken {
  readonly state: VersionState | null;
  readonly refusals: readonly Finding[];
}

interface Taking {
  readonly options: ImportOptions;
  readonly shelf: ImportShelf;
}

/** Saves and publishes as asked, or tells what would keep it from that. */
async function take(
  wanted: FrameworkContent,
  before: Stored | null,
  taking: Taking,
): Promise<Taken> {
  const { options, shelf } = taking;
  const publish = options.publish === true;
  if (options.dryRun === true) {
    return { state: before, refusals: publish ? await shelf.obstaclesTo(wanted) : [] };
  }
  try {
    return { state: await save(wanted, before, taking), refusals: [] };
  } catch (error) {
    if (error instanceof RefusedFindings) return { state: before, refusals: error.findings };
    throw error;
  }
}

/** Saves and publishes as asked; answers the very state before where nothing has changed. */
async function save(
  wanted: FrameworkContent,
  before: Stored | null,
  { options, shelf }: Taking,
): Promise<VersionState | null> {
  const isSame = before !== null && sameContent(before.content, wanted);
  const draft = before?.status === "DRAFT" ? before : null;
  const { expectedRevision = draft?.revision ?? null } = options;
  if (isSame && (draft === null || options.publish !== true)) return before;
  if (options.publish === true) return shelf.saveAndPublish(wanted, { expectedRevision });
  return { ...(await shelf.saveDraft(wanted, { expectedRevision })), status: "DRAFT" };
}

function stateOf({ version, status, revision }: VersionState): VersionState {
  return { version, status, revision };
}
