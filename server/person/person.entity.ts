import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from "typeorm";
import type { Language, Texts, WeeklyHours } from "../level.ts";

const ROLES = ["ASSESSOR", "FRAMEWORK_ADMIN", "PEOPLE_ADMIN", "ADMIN"] as const;

/** A unit of the organisation, in another or at the top. */
@Entity("org_unit")
export class OrgUnitEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @ForeignKey("org_unit")
  @Column("bigint", { nullable: true })
  parentId!: number | null;

  @Column("jsonb")
  name!: Texts;
}

/** A person, their place in the organisation and what they aim at. */
@Entity("person")
export class PersonEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("bigint", { default: 1 })
  revision!: number;

  @Column("text")
  displayName!: string;

  @Column("text", { nullable: true })
  email!: string | null;

  @Column("boolean", { default: true })
  active!: boolean;

  @ForeignKey("person")
  @Column("bigint", { nullable: true })
  managerId!: number | null;

  @ForeignKey("org_unit")
  @Column("bigint", { nullable: true })
  orgUnitId!: number | null;

  @ForeignKey("item")
  @Column("bigint", { nullable: true })
  stageId!: number | null;

  @ForeignKey("item")
  @Column("bigint", { nullable: true })
  objectiveId!: number | null;

  @Column("text", { array: true, default: ["en"] })
  languages!: readonly Language[];

  @Column("text", { default: "UTC" })
  timeZone!: string;

  @Column("jsonb", { default: [] })
  availability!: readonly WeeklyHours[];

  @Column("boolean", { default: false })
  seekingMentor!: boolean;

  @Column("timestamptz", { nullable: true })
  erasedAt!: Date | null;
}

/** A role that somebody granted to a person. */
@Entity("role_grant")
@Unique(["personId", "role", "frameworkId"])
export class RoleGrantEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: number;

  @ForeignKey("person")
  @Column("bigint")
  personId!: number;

  @Column("enum", { enum: ROLES, enumName: "granted_role" })
  role!: (typeof ROLES)[number];

  @ForeignKey("framework")
  @Column("bigint", { nullable: true })
  frameworkId!: number | null;

  @Column("bigint", { array: true, nullable: true })
  competencyIds!: readonly number[] | null;
}
