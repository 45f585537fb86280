import type { Level } from "../../level.ts";

/**
 * Where somebody stands in a competency, as one number: 0 if nothing was ever confirmed, else the
 * current level and 1. With a required level r > 0 a gap is MET above r, OPEN from 1 to r and
 * UNASSESSED at 0, so that min(standing, r + 1) says both its status and its size.
 */
export type StandingNumber = number;

/** Whether a gap is open or unassessed. */
export function isOpenAt(required: Level, standing: StandingNumber): boolean {
  return required > 0 && standing <= required;
}
