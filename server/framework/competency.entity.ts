import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from "typeorm";
import type { Level, Texts } from "../level.ts";

/** A group of competencies in one version. */
@Entity("competency_group")
@Unique(["id", "versionId"])
@Unique(["versionId", "itemId"])
export class CompetencyGroupEntity {
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
  name!: Texts;
}

/** A competency as one version words it. */
@Entity("competency")
@Unique(["id", "versionId"])
@Unique(["versionId", "itemId"])
@ForeignKey("competency_group", ["groupId", "versionId"], ["id", "versionId"])
export class CompetencyEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @Column("bigint")
  versionId!: number;

  @ForeignKey("item")
  @Column("bigint")
  itemId!: number;

  @Column("bigint")
  groupId!: number;

  @Column("bigint")
  position!: number;

  @Column("jsonb")
  name!: Texts;

  @Column("jsonb", { nullable: true })
  definition!: Texts | null;

  @Column("jsonb", { nullable: true })
  rationale!: Texts | null;
}

/** An observable statement at one level of a competency, as one version words it. */
@Entity("indicator")
@Unique(["id", "versionId"])
@Unique(["versionId", "itemId"])
@ForeignKey("competency", ["competencyId", "versionId"], ["id", "versionId"], {
  onDelete: "CASCADE",
})
@ForeignKey("scale_level", ["versionId", "level"], ["versionId", "level"], {
  name: "indicator_level_fkey",
})
export class IndicatorEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @Column("bigint")
  versionId!: number;

  @ForeignKey("item")
  @Column("bigint")
  itemId!: number;

  @Column("bigint")
  competencyId!: number;

  @Column("smallint")
  level!: Level;

  @Column("bigint")
  position!: number;

  @Column("jsonb")
  statement!: Texts;
}

/** A stage that an indicator was written for. */
@Entity("indicator_stage")
@ForeignKey("indicator", ["indicatorId", "versionId"], ["id", "versionId"], { onDelete: "CASCADE" })
@ForeignKey("stage", ["stageId", "versionId"], ["id", "versionId"], { onDelete: "CASCADE" })
export class IndicatorStageEntity {
  @PrimaryColumn("bigint")
  indicatorId!: number;

  @PrimaryColumn("bigint")
  stageId!: number;

  @Column("bigint")
  versionId!: number;
}
