import type { EntityManager } from "typeorm";
import { refuse } from "../../errors.ts";
import { auditedChanges } from "./audited-changes.ts";
import type { Author } from "./author.ts";
import { READ_CONTENT } from "../content/content.sql.ts";
import { newFramework } from "../editing/beginning.ts";
import type { Beginning } from "../editing/beginning.ts";
import { withHeading } from "../editing/heading.ts";
import { checkedFrameworkKey } from "../editing/keys.ts";
import { mappingsBack } from "../publishing/undoing.store.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import { auditAct } from "./audit.store.ts";
import { writeMappings } from "./draft-work.store.ts";
import { startDraft } from "./draft.store.ts";
import { MAKE_FRAMEWORK } from "./held.sql.ts";
import { held } from "./held.store.ts";
import type { HeldFramework } from "./held.store.ts";
import { following } from "./saving.store.ts";

/** Which framework, and the version to go on from; null takes the one in force, or begins anew. */
export interface DraftBeginning extends Beginning {
  readonly from: number | null;
}

const ACTION = "createFrameworkDraft";

/**
 * Begins a draft: of a new framework, or as a copy of a version. Where later versions came after
 * that one, the draft carries the records of theirs back, so that publishing it undoes them.
 * CONFLICT where there is a draft, NOT_FOUND where there is no such version, BAD_USER_INPUT for a
 * new framework without a title.
 */
export async function beginDraft(
  manager: EntityManager,
  asked: DraftBeginning,
  author: Author,
): Promise<void> {
  await manager.query(MAKE_FRAMEWORK, [checkedFrameworkKey(asked.key)]);
  const framework = await held(manager, asked.key, undefined);
  if (framework.draft !== null) throw existing(framework.draft);
  const from = await versionToStartFrom(manager, framework, asked);
  const { title = null } = asked;
  const content = from === null ? newFramework(asked) : withHeading(from.content, { title });
  const { id: frameworkId } = framework;
  const start = { ...following(framework), from: from?.id ?? null };
  const draft = await startDraft(manager, content, { frameworkId, by: author.person, ...start });
  const mappings = from === null ? [] : await mappingsBack(manager, { framework, from });
  await writeMappings(manager, draft.id, mappings);
  const changes = auditedChanges(from === null ? null : { content: from.content, mappings: [] }, {
    content,
    mappings,
  });
  const version = draft.id;
  await auditAct(manager, author, { action: ACTION, framework: frameworkId, version, changes });
}

async function versionToStartFrom(
  manager: EntityManager,
  { newest, published }: HeldFramework,
  { key, from }: DraftBeginning,
): Promise<StoredVersion | null> {
  if (from === null) return published ?? newest;
  const versions = await manager.query<StoredVersion[]>(READ_CONTENT.text, [key, from]);
  const found = versions.find(({ version }) => version === from);
  if (found !== undefined) return found;
  throw refuse("NOT_FOUND", "NO_SUCH_VERSION", { version: from }).at(["from"]);
}

function existing({ revision, savedBy }: StoredVersion): Error {
  const who = savedBy === null ? {} : { person: savedBy.id, name: savedBy.name };
  return refuse("CONFLICT", "DRAFT_EXISTS", { revision, ...who });
}
