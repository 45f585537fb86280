import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from "typeorm";
import type { Level, Texts } from "../level.ts";

/** A job as one version describes it. */
@Entity("profile")
@Unique(["id", "versionId"])
@Unique(["versionId", "itemId"])
export class ProfileEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @Column("bigint")
  versionId!: number;

  @ForeignKey("item")
  @Column("bigint")
  itemId!: number;

  @Column("bigint")
  position!: number;

  @Column("jsonb")
  title!: Texts;

  @Column("jsonb", { nullable: true })
  summary!: Texts | null;
}

/** One duty of a job. */
@Entity("responsibility")
@Unique(["versionId", "itemId"])
@ForeignKey("profile", ["profileId", "versionId"], ["id", "versionId"], { onDelete: "CASCADE" })
export class ResponsibilityEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("bigint")
  versionId!: number;

  @Column("bigint")
  profileId!: number;

  @ForeignKey("item")
  @Column("bigint")
  itemId!: number;

  @Column("bigint")
  position!: number;

  @Column("jsonb")
  text!: Texts;
}

/** A career stage of a job. */
@Entity("stage")
@Unique(["id", "versionId"])
@Unique(["versionId", "itemId"])
@ForeignKey("profile", ["profileId", "versionId"], ["id", "versionId"], { onDelete: "CASCADE" })
export class StageEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("bigint")
  versionId!: number;

  @Column("bigint")
  profileId!: number;

  @ForeignKey("item")
  @Column("bigint")
  itemId!: number;

  @Column("bigint")
  position!: number;

  @Column("jsonb")
  name!: Texts;
}

/** The level that a stage asks of a competency; 0 means not applicable. */
@Entity("requirement")
@ForeignKey("competency", ["competencyId", "versionId"], ["id", "versionId"], {
  onDelete: "CASCADE",
})
@ForeignKey("scale_level", ["versionId", "level"], ["versionId", "level"], {
  name: "requirement_level_fkey",
})
@ForeignKey("stage", ["stageId", "versionId"], ["id", "versionId"], { onDelete: "CASCADE" })
export class RequirementEntity {
  @PrimaryColumn("bigint")
  stageId!: number;

  @PrimaryColumn("bigint")
  competencyId!: number;

  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @Column("bigint")
  versionId!: number;

  @Column("smallint")
  level!: Level;
}
