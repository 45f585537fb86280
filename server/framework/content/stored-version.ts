import type { PersonId, VersionId } from "../../level.ts";
import type { FrameworkContent } from "./content.ts";
import type { KeyMapping } from "../mapping.ts";
import type { FrameworkStatus } from "../version.ts";

/** One version of a framework as plain content. */
export interface StoredVersion extends VersionState, DraftContent {
  readonly id: VersionId;
  /** Who saved it last; null for an operator. */
  readonly savedBy: { readonly id: PersonId; readonly name: string } | null;
}

/** The newest state of a framework, the draft if there is one, and what is in force beside it. */
export interface StoredContent extends StoredVersion {
  readonly published: StoredVersion | null;
}

/** The version in force among those of a framework. */
export function publishedIn(versions: readonly StoredVersion[]): StoredVersion | null {
  return versions.find(({ status }) => status === "PUBLISHED") ?? null;
}

/** The newest version, as long as it is a draft. */
export function draftIn(newest: StoredVersion | null): StoredVersion | null {
  return newest?.status === "DRAFT" ? newest : null;
}

/** What of a draft an editor can change. */
export interface DraftContent {
  readonly content: FrameworkContent;
  /** How this version carries over the records of the one before. */
  readonly mappings: readonly KeyMapping[];
}

/** Which version of a framework, and where it stands. */
export interface VersionState {
  readonly version: number;
  readonly status: FrameworkStatus;
  /** Raised by every save, and never the same for two drafts of a framework. */
  readonly revision: number;
}
