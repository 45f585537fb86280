import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import type { Day } from "../level.ts";

const STATUSES = [
  "PROPOSED",
  "REQUESTED",
  "ACCEPTED",
  "DECLINED",
  "WITHDRAWN",
  "COMPLETED",
  "ENDED_EARLY",
] as const;

const DECLINE_REASONS = ["NO_TIME", "OTHER_EXPERTISE", "CONFLICT_OF_INTEREST", "OTHER"] as const;

/** A mentorship between two people, from proposal to end. */
@Entity("mentorship")
export class MentorshipEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("mentor")
  @Column("bigint")
  mentorId!: number;

  @ForeignKey("person")
  @Column("bigint")
  menteeId!: number;

  @Column("enum", { enum: STATUSES, enumName: "mentorship_status" })
  status!: (typeof STATUSES)[number];

  @Column("date", { nullable: true })
  endsOn!: Day | null;
}

/** The words of a mentorship, kept beside it so that they can be erased. */
@Entity("mentorship_text")
export class MentorshipTextEntity {
  @ForeignKey("mentorship")
  @PrimaryColumn("bigint")
  mentorshipId!: number;

  @Column("text")
  goal!: string;
}

/** A competency that a mentorship is about. */
@Entity("mentorship_competency")
export class MentorshipCompetencyEntity {
  @ForeignKey("mentorship")
  @PrimaryColumn("bigint")
  mentorshipId!: number;

  @ForeignKey("item")
  @PrimaryColumn("bigint")
  competencyId!: number;
}

/** A move of a mentorship from one status to the next; append-only. */
@Entity("mentorship_move")
export class MentorshipMoveEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("mentorship")
  @Column("bigint")
  mentorshipId!: number;

  @Column("enum", { enum: STATUSES, enumName: "mentorship_status", nullable: true })
  fromStatus!: (typeof STATUSES)[number] | null;

  @Column("enum", { enum: STATUSES, enumName: "mentorship_status" })
  toStatus!: (typeof STATUSES)[number];

  @Column("enum", { enum: DECLINE_REASONS, enumName: "decline_reason", nullable: true })
  reason!: (typeof DECLINE_REASONS)[number] | null;

  @Column("timestamptz", { default: () => "now()" })
  at!: Date;

  @ForeignKey("person")
  @Column("bigint", { nullable: true })
  byId!: number | null;
}
