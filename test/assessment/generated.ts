import * as fc from "fast-check";
import type { LevelRecord } from "../../server/assessment/assessment.ts";
import { daysAfter, startOf } from "../../server/day.ts";
import { assessmentId, itemId } from "../support/ids.ts";

/** The day on which generated records are read. */
export const TODAY = "2026-11-23";

/** Either rule. */
export const RULES = fc.constantFrom("LATEST_CONFIRMED" as const, "HIGHEST_CONFIRMED" as const);

const source = fc.constantFrom(
  ...(["SELF", "PEER", "MANAGER", "ASSESSOR", "EVIDENCE", "COURSE", "CREDENTIAL"] as const),
);

// Few days, so that ties are common; some of them after today, some long ago.
const day = fc.constantFrom(-1200, -731, -730, -30, -1, 0, 1).map((days) => daysAfter(TODAY, days));

const record: fc.Arbitrary<LevelRecord> = fc.record({
  id: fc.integer({ min: 1, max: 1_000_000 }).map(assessmentId),
  competency: fc.integer({ min: 1, max: 3 }).map(itemId),
  source,
  level: fc.nat({ max: 4 }),
  assessedAt: fc.tuple(day, fc.constantFrom(0, 43_200_000)).map(([on, at]) => startOf(on) + at),
  validUntil: fc.option(day),
  assessor: fc.constant(null),
  evidence: fc.constant(null),
});

/** Up to a dozen records of one person in three competencies. */
export const levelRecords = fc.uniqueArray(record, { maxLength: 12, selector: ({ id }) => id });
