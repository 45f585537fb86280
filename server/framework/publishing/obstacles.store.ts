import type { EntityManager } from "typeorm";
import { checksOf } from "../checks/checks.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import type { DraftContent } from "../content/stored-version.ts";
import { lostInUse } from "./keys-in-use.store.ts";
import type { KeyInUse } from "./unmapped.ts";

/** The errors that its checks find in a draft. */
export function errorsIn(
  { content, mappings }: DraftContent,
  published: FrameworkContent | null,
): Finding[] {
  const found = checksOf(content, { published, mappings });
  return found.filter(({ severity }) => severity === "ERROR");
}

/**
 * The keys and levels in force that records use, and that a draft neither holds nor maps. Every
 * record may have to be looked at, and whoever publishes has the patience for it.
 */
export async function unmappedIn(
  manager: EntityManager,
  { content, mappings }: DraftContent,
  published: FrameworkContent,
): Promise<KeyInUse[]> {
  await manager.query("SET LOCAL statement_timeout = '20s'");
  return lostInUse(manager, { before: published, after: content, mappings });
}
