import type { EntityManager } from "typeorm";
import { HOLD_ITEMS, keysInUseSql, levelsInUseSql } from "./keys-in-use.sql.ts";
import { lostBetween } from "./lost.ts";
import type { Succession } from "./lost.ts";
import { askOfLost, competenciesOf } from "./lost.store.ts";
import type { KeyInUse } from "./unmapped.ts";

/** The keys and levels of a version that records use and the next content neither has nor maps. */
export async function lostInUse(
  manager: EntityManager,
  succession: Succession,
): Promise<KeyInUse[]> {
  const questions = { ofKeys: keysInUseSql, ofLevels: levelsInUseSql };
  const found = await askOfLost<KeyInUse["records"]>(manager, succession, questions);
  return found.map(({ kind, key, answer }) => ({ kind, key, records: answer }));
}

/**
 * Keeps what would be lost as it is until the transaction ends, so that `lostInUse` stays true:
 * it waits for records that are being written under those keys, and lets no other begin. Whoever
 * writes a record looks in its own transaction, after naming the item, whether it is in force.
 */
export async function holdLost(manager: EntityManager, succession: Succession): Promise<void> {
  const { before } = succession;
  const { keys, levels } = lostBetween(succession);
  const held = levels.length === 0 ? keys : [...keys, ...competenciesOf(before)];
  if (held.length > 0) await manager.query(HOLD_ITEMS, [before.key, JSON.stringify(held)]);
}
