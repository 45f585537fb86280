import type { LevelRecord } from "../assessment/assessment.ts";
import type { DecidedStatus } from "../evidence/evidence.ts";
import type { IndicatorMark } from "../evidence/indicator.ts";
import type {
  Day,
  EvidenceId,
  Instant,
  ItemId,
  MentorId,
  PersonId,
  ResourceId,
  VersionId,
} from "../level.ts";
import type { Person } from "./person.ts";

/** What a person's levels and mentors are worked out from. */
export interface Footing {
  readonly person: PersonId;
  /** Records that stand, of every source, in no particular order. */
  readonly records: readonly LevelRecord[];
  /** Requests for mentoring turned down, whenever. */
  readonly declined: readonly { mentor: MentorId; competency: ItemId; on: Day }[];
  /** Who mentors the person now, and in what. */
  readonly mentoredBy: readonly { mentor: MentorId; competency: ItemId }[];
  /** Whom the person mentors now. */
  readonly mentees: ReadonlySet<PersonId>;
}

/** Everything about one person that their development page needs and the catalogue does not hold. */
export interface Personal extends Footing {
  /** The people who made the records. */
  readonly assessors: ReadonlyMap<PersonId, Person>;
  /** The evidence behind the records. */
  readonly evidence: ReadonlyMap<EvidenceId, EvidenceSummary>;
  /** What the newest confirming assessment that mentions an indicator says of it. */
  readonly marks: ReadonlyMap<ItemId, IndicatorMark>;
  /** Accepted evidence valid today that names an indicator: how many pieces. */
  readonly evidenceCounts: ReadonlyMap<ItemId, number>;
  /** Steps of plans that are not archived, newest first. */
  readonly steps: readonly StepSummary[];
  /** Resources completed. */
  readonly completed: ReadonlySet<ResourceId>;
}

/** Evidence as its title in a list. */
export interface EvidenceSummary {
  readonly id: EvidenceId;
  readonly person: PersonId;
  readonly title: string;
  readonly status: DecidedStatus;
  readonly kind: string;
  readonly submittedAt: Instant;
  readonly occurredOn: Day;
  readonly validUntil: Day | null;
  readonly competencies: readonly ItemId[];
}

/** Where a plan stands. */
export type PlanStatus = "DRAFT" | "SUBMITTED" | "RETURNED" | "ACTIVE" | "COMPLETED" | "ARCHIVED";
/** Where a step stands. */
export type StepStatus = "PLANNED" | "STARTED" | "DONE" | "DROPPED";

/** A step of a plan with what it is for. */
export interface StepSummary {
  readonly id: number;
  readonly plan: {
    readonly id: number;
    readonly person: PersonId;
    readonly status: PlanStatus;
    readonly revision: number;
    readonly startOn: Day;
    readonly dueOn: Day;
    readonly target: ItemId;
    /** The version that a plan which is over keeps to; null: the one in force. */
    readonly version: VersionId | null;
  };
  readonly status: StepStatus;
  readonly progress: number;
  readonly startOn: Day | null;
  readonly dueOn: Day | null;
  readonly competencies: readonly ItemId[];
  /** Whose accepted mentorship it is; null for training, and while nobody has accepted. */
  readonly mentor: MentorId | null;
}
