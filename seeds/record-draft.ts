import type { AssessmentSource } from "../server/assessment/assessment.ts";
import type { Level } from "../server/level.ts";
import type { SeedCompetency } from "./catalogue.ts";

/** A record of a level before it has an id; moments are minutes after the start of today. */
export interface RecordDraft {
  readonly competency: SeedCompetency;
  readonly source: AssessmentSource;
  readonly level: Level;
  readonly at: number;
  /** When it was written down, at or after `at`. */
  readonly recorded: number;
  /** Days after today; left out where it counts without end. */
  readonly validUntil?: number;
  readonly by: number | null;
  readonly evidence?: number;
  /** When it ceased to count. */
  readonly voided?: number;
  /** What it corrects. */
  readonly corrects?: RecordDraft;
}
