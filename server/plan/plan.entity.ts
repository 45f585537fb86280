import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from "typeorm";
import type { Day, Level } from "../level.ts";

const PLAN_STATUSES = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "ACTIVE",
  "COMPLETED",
  "ARCHIVED",
] as const;

const STEP_STATUSES = ["PLANNED", "STARTED", "DONE", "DROPPED"] as const;

/** A development plan of a person. */
@Entity("plan")
export class PlanEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @ForeignKey("person")
  @Column("bigint")
  personId!: number;

  @ForeignKey("item")
  @Column("bigint")
  profileId!: number;

  @ForeignKey("item")
  @Column("bigint")
  targetId!: number;

  @ForeignKey("framework_version")
  @Column("bigint", { nullable: true })
  versionId!: number | null;

  @Column("enum", { enum: PLAN_STATUSES, enumName: "plan_status", default: "DRAFT" })
  status!: (typeof PLAN_STATUSES)[number];

  @Column("date")
  startOn!: Day;

  @Column("date")
  dueOn!: Day;

  @Column("numeric", { precision: 4, scale: 1, nullable: true })
  weeklyHours!: string | null;
}

/** One step of a plan: training or a mentorship. */
@Entity("plan_step")
@Unique(["planId", "position"], { deferrable: "INITIALLY IMMEDIATE" })
export class PlanStepEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("plan")
  @Column("bigint")
  planId!: number;

  @Column("bigint")
  position!: number;

  @Column("enum", { enum: STEP_STATUSES, enumName: "step_status", default: "PLANNED" })
  status!: (typeof STEP_STATUSES)[number];

  @Column("numeric", { precision: 4, scale: 3, default: 0 })
  progress!: string;

  @Column("date", { nullable: true })
  startOn!: Day | null;

  @Column("date", { nullable: true })
  dueOn!: Day | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @ForeignKey("resource")
  @Column("bigint", { nullable: true })
  resourceId!: number | null;

  @ForeignKey("mentorship")
  @Column("bigint", { nullable: true })
  mentorshipId!: number | null;
}

/** The levels of a competency that a step leads from and to. */
@Entity("plan_step_outcome")
export class PlanStepOutcomeEntity {
  @ForeignKey("plan_step", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  stepId!: number;

  @PrimaryColumn("bigint")
  position!: number;

  @ForeignKey("item")
  @Column("bigint")
  competencyId!: number;

  @Column("smallint")
  fromLevel!: Level;

  @Column("smallint")
  toLevel!: Level;
}

/** A move of a plan from one status to the next; append-only. */
@Entity("plan_move")
export class PlanMoveEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("plan")
  @Column("bigint")
  planId!: number;

  @Column("enum", { enum: PLAN_STATUSES, enumName: "plan_status", nullable: true })
  fromStatus!: (typeof PLAN_STATUSES)[number] | null;

  @Column("enum", { enum: PLAN_STATUSES, enumName: "plan_status" })
  toStatus!: (typeof PLAN_STATUSES)[number];

  @Column("timestamptz", { default: () => "now()" })
  at!: Date;

  @ForeignKey("person")
  @Column("bigint", { nullable: true })
  byId!: number | null;
}
