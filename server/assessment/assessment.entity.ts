import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import type { Day, Level } from "../level.ts";

const SOURCES = [
  "SELF",
  "PEER",
  "MANAGER",
  "ASSESSOR",
  "EVIDENCE",
  "COURSE",
  "CREDENTIAL",
] as const;

/** A level that somebody claimed for a person; append-only. */
@Entity("assessment")
export class AssessmentEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("person")
  @Column("bigint")
  personId!: number;

  @ForeignKey("item")
  @Column("bigint")
  competencyId!: number;

  @Column("enum", { enum: SOURCES, enumName: "assessment_source" })
  source!: (typeof SOURCES)[number];

  @Column("smallint")
  level!: Level;

  @Column("timestamptz")
  assessedAt!: Date;

  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;

  @Column("date", { nullable: true })
  validUntil!: Day | null;

  @ForeignKey("person")
  @Column("bigint", { nullable: true })
  assessorId!: number | null;

  @ForeignKey("evidence")
  @Column("bigint", { nullable: true })
  evidenceId!: number | null;

  @ForeignKey("assessment")
  @Column("bigint", { nullable: true })
  supersedesId!: number | null;
}

/** That an assessment counts as never made; append-only. */
@Entity("assessment_void")
export class AssessmentVoidEntity {
  @ForeignKey("assessment")
  @PrimaryColumn("bigint")
  assessmentId!: number;

  @ForeignKey("person")
  @Column("bigint")
  personId!: number;

  @Column("timestamptz", { default: () => "now()" })
  at!: Date;
}

/** The words of an assessment, kept beside it so that they can be erased. */
@Entity("assessment_note")
export class AssessmentNoteEntity {
  @ForeignKey("assessment")
  @PrimaryColumn("bigint")
  assessmentId!: number;

  @Column("text")
  note!: string;
}

/** An indicator that an assessment mentions; append-only. */
@Entity("assessment_indicator")
export class AssessmentIndicatorEntity {
  @ForeignKey("assessment")
  @PrimaryColumn("bigint")
  assessmentId!: number;

  @ForeignKey("item")
  @PrimaryColumn("bigint")
  indicatorId!: number;

  @Column("boolean")
  demonstrated!: boolean;
}
