import type { EntityManager } from "typeorm";
import { refuse } from "../../errors.ts";
import { auditedChanges } from "./audited-changes.ts";
import type { Author } from "./author.ts";
import type { FrameworkContent } from "../content/content.ts";
import { inOrder } from "../content/in-order.ts";
import type { KeyMapping } from "../mapping.ts";
import { checkedMappings } from "../publishing/checked-mappings.ts";
import type { AnyMapping } from "../publishing/checked-mappings.ts";
import { sameContent } from "../difference/same-content.ts";
import type { DraftContent, StoredVersion } from "../content/stored-version.ts";
import { auditAct } from "./audit.store.ts";
import { ADD_MAPPINGS, CLEAR_MAPPINGS, DELETE_VERSION, NOTE_DISCARDED } from "./draft-work.sql.ts";
import { changeDraft } from "./draft.store.ts";
import { held } from "./held.store.ts";
import type { HeldFramework } from "./held.store.ts";

/** Which draft is worked on, as last seen, by whom, and the name of what they do. */
export interface DraftWork {
  readonly framework: string;
  readonly expectedRevision: number;
  readonly action: string;
}

/** A change of a draft's content; `used` holds every key that the framework ever gave. */
export type Edit = (content: FrameworkContent, used: ReadonlySet<string>) => FrameworkContent;

/**
 * Changes the content of a draft; an edit that changes nothing leaves the revision as it is.
 * CONFLICT where the draft is no longer the one expected, and whatever the edit itself refuses.
 */
export async function editDraft(
  manager: EntityManager,
  work: DraftWork & { readonly edit: Edit; readonly used: ReadonlySet<string> },
  author: Author,
): Promise<void> {
  await withDraft(manager, work, async ({ id }, draft) => {
    const content = inOrder(work.edit(draft.content, work.used));
    if (sameContent(content, draft.content)) return;
    const { mappings } = draft;
    await changeDraft(manager, content, { frameworkId: id, by: author.person, draft });
    await auditChange(manager, author, { work, id, draft, after: { content, mappings } });
  });
}

/** Puts other mappings in the place of a draft's. Refused as an edit is; see `checkedMappings`. */
export async function mapDraft(
  manager: EntityManager,
  work: DraftWork & {
    readonly mappings: readonly AnyMapping[];
    readonly used: ReadonlySet<string>;
  },
  author: Author,
): Promise<void> {
  await withDraft(manager, work, async ({ id, published }, draft) => {
    const { content } = draft;
    const mappings = checkedMappings(work.mappings, { published, content, used: work.used });
    const after = { content, mappings };
    if (auditedChanges(draft, after).length === 0) return;
    await changeDraft(manager, content, { frameworkId: id, by: author.person, draft });
    await writeMappings(manager, draft.id, mappings);
    await auditChange(manager, author, { work, id, draft, after });
  });
}

/** Throws a draft away. Refused as an edit is. */
export async function discardDraft(
  manager: EntityManager,
  work: DraftWork,
  author: Author,
): Promise<void> {
  await withDraft(manager, work, async ({ id }, draft) => {
    await manager.query(NOTE_DISCARDED, [id, draft.revision]);
    await manager.query(DELETE_VERSION, [draft.id]);
    const { action } = work;
    await auditAct(manager, author, { action, framework: id, version: draft.id, changes: [] });
  });
}

/** Keeps these mappings with a draft, in the place of any it had. */
export async function writeMappings(
  manager: EntityManager,
  draft: StoredVersion["id"],
  mappings: readonly KeyMapping[],
): Promise<void> {
  await manager.query(CLEAR_MAPPINGS, [draft]);
  if (mappings.length > 0) await manager.query(ADD_MAPPINGS, [draft, JSON.stringify(mappings)]);
}

async function withDraft(
  manager: EntityManager,
  { framework, expectedRevision }: DraftWork,
  act: (framework: HeldFramework, draft: StoredVersion) => Promise<void>,
): Promise<void> {
  const found = await held(manager, framework, expectedRevision);
  if (found.draft === null) throw refuse("ILLEGAL_TRANSITION");
  await act(found, found.draft);
}

interface Changed {
  readonly work: DraftWork;
  /** Id of the framework. */
  readonly id: number;
  readonly draft: StoredVersion;
  readonly after: DraftContent;
}

function auditChange(
  manager: EntityManager,
  author: Author,
  { work, id, draft, after }: Changed,
): Promise<void> {
  const changes = auditedChanges(draft, after);
  const act = { action: work.action, framework: id, version: draft.id, changes };
  return auditAct(manager, author, act);
}
