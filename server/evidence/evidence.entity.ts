import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import type { Day, Level } from "../level.ts";

const KINDS = [
  "WORK",
  "COURSE",
  "CERTIFICATE",
  "CREDENTIAL",
  "PROJECT",
  "PUBLICATION",
  "OTHER",
] as const;

const STATUSES = ["SUBMITTED", "ACCEPTED", "REJECTED", "WITHDRAWN", "REVOKED"] as const;

const DECISIONS = ["ACCEPT", "REJECT", "REVOKE"] as const;

/** Something that happened and may show what a person can do. */
@Entity("evidence")
export class EvidenceEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("person")
  @Column("bigint")
  personId!: number;

  @Column("enum", { enum: KINDS, enumName: "evidence_kind" })
  kind!: (typeof KINDS)[number];

  @Column("enum", { enum: STATUSES, enumName: "evidence_status", default: "SUBMITTED" })
  status!: (typeof STATUSES)[number];

  @Column("timestamptz", { default: () => "now()" })
  submittedAt!: Date;

  @Column("date")
  occurredOn!: Day;

  @Column("date", { nullable: true })
  validUntil!: Day | null;

  @ForeignKey("plan_step")
  @Column("bigint", { nullable: true })
  stepId!: number | null;

  @ForeignKey("evidence")
  @Column("bigint", { nullable: true })
  supersedesId!: number | null;
}

/** The words of a piece of evidence, kept beside it so that they can be erased. */
@Entity("evidence_text")
export class EvidenceTextEntity {
  @ForeignKey("evidence", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  evidenceId!: number;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("text", { nullable: true })
  url!: string | null;
}

/** An indicator, or a level of a competency, that evidence is said to show; append-only. */
@Entity("evidence_claim")
export class EvidenceClaimEntity {
  @ForeignKey("evidence")
  @PrimaryColumn("bigint")
  evidenceId!: number;

  @PrimaryColumn("bigint")
  position!: number;

  @ForeignKey("item")
  @Column("bigint")
  competencyId!: number;

  @Column("smallint", { nullable: true })
  level!: Level | null;

  @ForeignKey("item")
  @Column("bigint", { nullable: true })
  indicatorId!: number | null;
}

/** What a reviewer decided about evidence; append-only. */
@Entity("evidence_review")
export class EvidenceReviewEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("evidence")
  @Column("bigint")
  evidenceId!: number;

  @Column("enum", { enum: DECISIONS, enumName: "review_decision" })
  decision!: (typeof DECISIONS)[number];

  @ForeignKey("person")
  @Column("bigint")
  reviewerId!: number;

  @Column("timestamptz", { default: () => "now()" })
  reviewedAt!: Date;
}

/** The words of a review, kept beside it so that they can be erased. */
@Entity("evidence_review_note")
export class EvidenceReviewNoteEntity {
  @ForeignKey("evidence_review")
  @PrimaryColumn("bigint")
  reviewId!: number;

  @Column("text")
  note!: string;
}
