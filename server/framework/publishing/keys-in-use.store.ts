import type { EntityManager } from "typeorm";
import type { ItemKey } from "../content-rows.ts";
import type { FrameworkContent } from "../content.ts";
import { HOLD_ITEMS, KEYS_IN_USE, LEVELS_IN_USE } from "./keys-in-use.sql.ts";
import { lostBetween } from "./lost.ts";
import type { Succession } from "./lost.ts";
import type { KeyInUse } from "./unmapped.ts";

/**
 * The keys and levels of a version that records use and the next content neither has nor
 * maps, keys first. It costs one pass over the tables of records where anything is lost, else nothing.
 */
export async function lostInUse(
  manager: EntityManager,
  succession: Succession,
): Promise<KeyInUse[]> {
  const { before } = succession;
  const { keys, levels } = lostBetween(succession);
  const ask = (text: string, items: readonly ItemKey[], ...others: unknown[]) =>
    manager.query<KeyInUse[]>(text, [before.key, JSON.stringify(items), ...others]);
  return [
    ...(keys.length === 0 ? [] : await ask(KEYS_IN_USE, keys)),
    ...(levels.length === 0 ? [] : await ask(LEVELS_IN_USE, competenciesOf(before), levels)),
  ];
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

function competenciesOf({ competencies }: FrameworkContent): ItemKey[] {
  return competencies.map(({ key }) => ({ kind: "COMPETENCY", key }));
}
