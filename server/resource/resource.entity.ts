import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from "typeorm";
import type { Day, Language, Level, Texts } from "../level.ts";

const FORMATS = [
  "COURSE",
  "WORKSHOP",
  "BOOK",
  "VIDEO",
  "PROJECT",
  "COACHING",
  "CERTIFICATION",
  "OTHER",
] as const;

/** Something to learn from. */
@Entity("resource")
export class ResourceEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @Column("text", { unique: true })
  key!: string;

  @Column("jsonb")
  title!: Texts;

  @Column("jsonb", { nullable: true })
  description!: Texts | null;

  @Column("text", { nullable: true })
  url!: string | null;

  @Column("text", { nullable: true })
  provider!: string | null;

  @Column("enum", { enum: FORMATS, enumName: "resource_format" })
  format!: (typeof FORMATS)[number];

  @Column("text", { array: true })
  languages!: readonly Language[];

  @Column("numeric", { precision: 7, scale: 1, nullable: true })
  hours!: string | null;

  @Column("numeric", { precision: 12, scale: 2, nullable: true })
  cost!: string | null;

  @Column("boolean", { default: false })
  assessed!: boolean;

  @Column("date", { nullable: true })
  availableFrom!: Day | null;

  @Column("date", { nullable: true })
  availableUntil!: Day | null;

  @Column("boolean", { default: false })
  retired!: boolean;

  @Column("bigint", { default: 0 })
  ratingSum!: number;

  @Column("bigint", { default: 0 })
  ratingCount!: number;
}

/** The levels of a competency that a resource leads from and to. */
@Entity("resource_outcome")
export class ResourceOutcomeEntity {
  @ForeignKey("resource", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  resourceId!: number;

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

/** A day on which a resource can be begun. */
@Entity("resource_session")
export class ResourceSessionEntity {
  @ForeignKey("resource", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  resourceId!: number;

  @PrimaryColumn("date")
  startsOn!: Day;
}

/** What must come before a resource: any one of its options. */
@Entity("prerequisite_group")
@Unique(["resourceId", "position"])
export class PrerequisiteGroupEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("resource", { onDelete: "CASCADE" })
  @Column("bigint")
  resourceId!: number;

  @Column("bigint")
  position!: number;
}

/** One resource that meets a group of prerequisites. */
@Entity("prerequisite_option")
export class PrerequisiteOptionEntity {
  @ForeignKey("prerequisite_group", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  groupId!: number;

  @ForeignKey("resource")
  @PrimaryColumn("bigint")
  resourceId!: number;
}

/** That a person has completed a resource, and when. */
@Entity("resource_completion")
export class ResourceCompletionEntity {
  @ForeignKey("person")
  @PrimaryColumn("bigint")
  personId!: number;

  @ForeignKey("resource")
  @PrimaryColumn("bigint")
  resourceId!: number;

  @Column("date")
  completedOn!: Day;
}
