import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Level } from "../level.ts";
import { MAPPING_RULES } from "./mapping.ts";
import type { MappingRule } from "./mapping.ts";

const KINDS = [
  "LEVEL",
  "GROUP",
  "COMPETENCY",
  "INDICATOR",
  "PROFILE",
  "STAGE",
  "RESPONSIBILITY",
] as const;

/** How the editors of a version carry the records of one key over. */
@Entity("key_mapping")
export class KeyMappingEntity {
  @ForeignKey("framework_version", { onDelete: "CASCADE" })
  @PrimaryColumn("bigint")
  versionId!: number;

  @PrimaryColumn("enum", { enum: KINDS, enumName: "item_kind" })
  kind!: (typeof KINDS)[number];

  @PrimaryColumn("text")
  fromKey!: string;

  @Column("text", { array: true })
  toKeys!: readonly string[];

  @Column("enum", { enum: MAPPING_RULES, enumName: "mapping_rule" })
  rule!: MappingRule;
}

/** What the mappings of a published version came to, by item; append-only. */
@Entity("item_mapping")
export class ItemMappingEntity {
  @ForeignKey("framework_version")
  @PrimaryColumn("bigint")
  versionId!: number;

  @ForeignKey("item")
  @PrimaryColumn("bigint")
  itemId!: number;

  @Column("bigint", { array: true })
  successorIds!: readonly number[];

  @Column("smallint", { array: true, nullable: true })
  levels!: readonly (Level | null)[] | null;
}

/** Where the records of an item lead today; derived from `item_mapping`. */
@Entity("item_successor")
export class ItemSuccessorEntity {
  @ForeignKey("item")
  @PrimaryColumn("bigint")
  itemId!: number;

  @ForeignKey("item")
  @PrimaryColumn("bigint")
  successorId!: number;

  @Column("bigint")
  position!: number;

  @Column("smallint", { array: true, nullable: true })
  levels!: readonly (Level | null)[] | null;
}
