import { followed, levelUnder } from "../framework/publishing/following.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { LevelRecord } from "./assessment.ts";

/**
 * Level records as they are read today, under the competencies in force and at the levels of their
 * scales: each target of a split inherits a record, and what is history only is left out.
 */
export function followedRecords(
  records: readonly LevelRecord[],
  successions: Successions,
): readonly LevelRecord[] {
  return followed(records, successions, {
    itemOf: ({ competency }) => competency,
    under(record, successor) {
      const level = levelUnder(successor, record.level);
      return level === null ? null : { ...record, competency: successor.item, level };
    },
  });
}
