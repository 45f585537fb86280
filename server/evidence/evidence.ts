import type { Day } from "../level.ts";

/** What was last decided about evidence, as stored. */
export type DecidedStatus = "SUBMITTED" | "ACCEPTED" | "REJECTED" | "WITHDRAWN" | "REVOKED";

/** Where evidence stands on a day: accepted evidence expires after its last valid day. */
export type EvidenceStatus = DecidedStatus | "EXPIRED";

/** Where evidence stands today. */
export function statusOn(
  { status, validUntil }: { readonly status: DecidedStatus; readonly validUntil: Day | null },
  today: Day,
): EvidenceStatus {
  const isOver = validUntil !== null && validUntil < today;
  return status === "ACCEPTED" && isOver ? "EXPIRED" : status;
}
