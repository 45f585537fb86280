import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";

const LEVEL_RULES = ["LATEST_CONFIRMED", "HIGHEST_CONFIRMED"] as const;

/** The rules in force; there is one row. */
@Entity("settings")
export class SettingsEntity {
  @PrimaryColumn("bigint", { default: 1 })
  id!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @Column("enum", {
    enum: LEVEL_RULES,
    enumName: "current_level_rule",
    default: "LATEST_CONFIRMED",
  })
  currentLevelRule!: (typeof LEVEL_RULES)[number];

  @Column("bigint", { default: 24 })
  freshnessMonths!: number;
}

/** Weights of the parts of a match, in hundredths that sum to 100; the highest version counts. */
@Entity("match_weights")
export class MatchWeightsEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  version!: number;

  @Column("smallint")
  coverage!: number;

  @Column("smallint")
  overlap!: number;

  @Column("smallint")
  lead!: number;

  @Column("smallint")
  language!: number;

  @Column("smallint")
  perspective!: number;
}
