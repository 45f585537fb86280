import type { Level } from "../../level.ts";

/**
 * The level that the key of an indicator names, as in `competency-key/level/n`; null where it is
 * none of the levels 1 to `highest`, or names none.
 */
export function levelNamedBy(key: string, competency: string, highest: Level): Level | null {
  if (!key.startsWith(`${competency}/`)) return null;
  const named = /^(\d{1,3})\/\d+$/u.exec(key.slice(competency.length + 1))?.[1];
  const level = Number(named ?? 0);
  return level >= 1 && level <= highest ? level : null;
}
