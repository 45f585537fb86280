import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from "typeorm";
import type { Language, Level, Texts } from "../level.ts";
import type { Extension } from "./content/content.ts";

const STATUSES = ["DRAFT", "PUBLISHED", "RETIRED"] as const;

const KINDS = [
  "LEVEL",
  "GROUP",
  "COMPETENCY",
  "INDICATOR",
  "PROFILE",
  "STAGE",
  "RESPONSIBILITY",
] as const;

/** A framework over all its versions. */
@Entity("framework")
export class FrameworkEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("text", { unique: true })
  key!: string;

  @Column("bigint", { default: 0 })
  discardedRevision!: number;
}

/** One version of a framework; nothing of it changes once it is published. */
@Entity("framework_version")
@Unique(["frameworkId", "version"])
export class FrameworkVersionEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("framework")
  @Column("bigint")
  frameworkId!: number;

  @Column("bigint")
  version!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @Column("jsonb")
  title!: Texts;

  @Column("text", { array: true })
  languages!: readonly Language[];

  @Column("bigint", { nullable: true })
  freshnessMonths!: number | null;

  @Column("jsonb", { default: [] })
  extensions!: readonly Extension[];

  @Column("bigint", { nullable: true })
  savedBy!: number | null;
}

/** A step of a version from draft to published to retired; append-only. */
@Entity("framework_status_change")
export class FrameworkStatusChangeEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @Column("bigint")
  versionId!: number;

  @Column("enum", { enum: STATUSES, enumName: "framework_status" })
  status!: (typeof STATUSES)[number];

  @Column("timestamptz", { default: () => "now()" })
  at!: Date;

  @Column("text", { nullable: true })
  note!: string | null;
}

/** What a key of a framework stands for, lasting over its versions; append-only. */
@Entity("item")
@Unique(["frameworkId", "kind", "key", "generation"])
@Unique(["id", "kind"])
export class ItemEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("framework")
  @Column("bigint")
  frameworkId!: number;

  @Column("enum", { enum: KINDS, enumName: "item_kind" })
  kind!: (typeof KINDS)[number];

  @Column("text")
  key!: string;

  @Column("bigint", { default: 1 })
  generation!: number;
}

/** One step of the scale of a version. */
@Entity("scale_level")
export class ScaleLevelEntity {
  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  versionId!: number;

  @PrimaryColumn("smallint")
  level!: Level;

  @Column("jsonb")
  name!: Texts;
}
