import type { EntityManager } from "typeorm";
import { auditedChanges } from "./audited-changes.ts";
import type { Author } from "./author.ts";
import type { FrameworkContent } from "../content/content.ts";
import { inOrder } from "../content/in-order.ts";
import { sameContent } from "../difference/same-content.ts";
import type { VersionState } from "../content/stored-version.ts";
import { auditAct } from "./audit.store.ts";
import { changeDraft, startDraft } from "./draft.store.ts";
import { MAKE_FRAMEWORK } from "./held.sql.ts";
import { held } from "./held.store.ts";
import type { ExpectedRevision, HeldFramework } from "./held.store.ts";

/** Where content stands after saving; `changed` is false where it was there already. */
export interface Saved extends Omit<VersionState, "status"> {
  readonly changed: boolean;
}

/** Who saves, over what, and the name of what they do. */
export interface Saving {
  readonly author: Author;
  readonly expectedRevision: ExpectedRevision;
  readonly action: string;
}

/**
 * Saves content as the framework's one draft, which it makes or changes. Content that equals the
 * newest version is not saved again. CONFLICT where the draft is not the one expected.
 */
export async function saveDraft(
  manager: EntityManager,
  content: FrameworkContent,
  { author, expectedRevision, action }: Saving,
): Promise<Saved> {
  await manager.query(MAKE_FRAMEWORK, [content.key]);
  const framework = await held(manager, content.key, expectedRevision);
  const { id: frameworkId, newest, draft } = framework;
  if (newest !== null && sameContent(newest.content, content)) {
    return { version: newest.version, revision: newest.revision, changed: false };
  }
  const wanted = inOrder(content);
  const writing = { frameworkId, by: author.person };
  const { id, version, revision } = await (draft === null
    ? startDraft(manager, wanted, { ...writing, ...following(framework) })
    : changeDraft(manager, wanted, { ...writing, draft }));
  const mappings = draft?.mappings ?? [];
  const before = newest === null ? null : { content: newest.content, mappings };
  const changes = auditedChanges(before, { content: wanted, mappings });
  await auditAct(manager, author, { action, framework: frameworkId, version: id, changes });
  return { version, revision, changed: true };
}

/** What a new draft of a framework comes after, and whose things it goes on with. */
export function following({ newest, discardedRevision }: HeldFramework) {
  const revision = Math.max(newest?.revision ?? 0, discardedRevision);
  return { after: { version: newest?.version ?? 0, revision }, from: newest?.id ?? null };
}
