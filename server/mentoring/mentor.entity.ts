import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import type { Day, Language, WeeklyHours } from "../level.ts";

/** A person's offer to be a mentor. */
@Entity("mentor")
export class MentorEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("person")
  @Column("bigint", { unique: true })
  personId!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @Column("bigint")
  capacity!: number;

  @Column("text", { array: true })
  languages!: readonly Language[];

  @Column("text")
  timeZone!: string;

  @Column("jsonb", { default: [] })
  availability!: readonly WeeklyHours[];

  @Column("date", { nullable: true })
  pausedUntil!: Day | null;
}

/** A competency that a mentor offers. */
@Entity("mentor_competency")
export class MentorCompetencyEntity {
  @ForeignKey("mentor", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  mentorId!: number;

  @ForeignKey("item")
  @PrimaryColumn("bigint")
  competencyId!: number;
}
