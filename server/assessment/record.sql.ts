import type { LevelRecord } from "./assessment.ts";

/**
 * A person's level records as they travel from the database: lists are a third of the size of
 * objects with names. `[id, competency, source, level, assessedAt, validUntil, assessor, evidence]`
 */
export type RecordRow = readonly [
  LevelRecord["id"],
  LevelRecord["competency"],
  LevelRecord["source"],
  LevelRecord["level"],
  LevelRecord["assessedAt"],
  LevelRecord["validUntil"],
  LevelRecord["assessor"],
  LevelRecord["evidence"],
];

/** The columns of a `RecordRow`; the argument is the alias of the assessment. */
export const recordJson = (alias: string): string => `json_build_array(
  ${alias}.id, ${alias}.competency_id, ${alias}.source, ${alias}.level,
  date_part('epoch', ${alias}.assessed_at) * 1000, ${alias}.valid_until,
  ${alias}.assessor_id, ${alias}.evidence_id)`;

/** That an assessment still stands: its evidence was not taken back, nor was it corrected. */
export const stands = (alias: string): string =>
  `NOT EXISTS (SELECT FROM assessment_void WHERE assessment_id = ${alias}.id)`;

/** Reads a row that `recordJson` wrote. */
export function levelRecord(row: RecordRow): LevelRecord {
  const [id, competency, source, level, assessedAt, validUntil, assessor, evidence] = row;
  return { id, competency, source, level, assessedAt, validUntil, assessor, evidence };
}
