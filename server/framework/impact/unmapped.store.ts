import type { EntityManager } from "typeorm";
import { askOfLost } from "../publishing/lost.store.ts";
import type { UnmappedKey } from "./impact.ts";
import type { Succession } from "./past.store.ts";
import { peopleAtLevelsSql, peopleUnderSql } from "./people-under.sql.ts";
import { headCount } from "./records.store.ts";
import type { Counted } from "./records.store.ts";

/**
 * The keys and levels in use that have nowhere to go, in the framework's order, and whose records
 * they are. The same as `lostInUse`, with people in place of records.
 */
export async function unmappedKeys(
  manager: EntityManager,
  { published, draft }: Succession,
): Promise<UnmappedKey[]> {
  const found = await askOfLost<Counted>(
    manager,
    { before: published.content, after: draft.content, mappings: draft.mappings },
    { ofKeys: peopleUnderSql, ofLevels: peopleAtLevelsSql },
  );
  return found.map(({ kind, key, answer }) => ({ kind, key, peopleAffected: headCount(answer) }));
}
