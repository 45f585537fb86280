import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { AuditChange } from "./audit.ts";

/** The end of the chain; there is one row, which only appending moves. */
@Entity("audit_head")
export class AuditHeadEntity {
  @PrimaryColumn("bigint", { default: 1 })
  id!: number;

  @Column("bigint", { default: 0 })
  entries!: number;

  @Column("bytea")
  hash!: Uint8Array;
}

/** Who did what to which thing, chained to the entry before; append-only. */
@Entity("audit_entry")
export class AuditEntryEntity {
  @PrimaryColumn("bigint")
  id!: number;

  @Column("timestamp with time zone", { precision: 3 })
  at!: Date;

  @Column("text")
  action!: string;

  @Column("bigint", { nullable: true })
  actorId!: number | null;

  @Column("text")
  subjectType!: string;

  @Column("bigint")
  subjectId!: number;

  @Column("bigint", { nullable: true })
  frameworkId!: number | null;

  @Column("text", { nullable: true })
  requestId!: string | null;

  @Column("bytea")
  digest!: Uint8Array;

  @Column("bytea")
  previousHash!: Uint8Array;

  @Column("bytea")
  hash!: Uint8Array;
}

/** What an entry says in words and values; erased, it has no salt. */
@Entity("audit_value")
export class AuditValueEntity {
  @ForeignKey("audit_entry")
  @PrimaryColumn("bigint")
  entryId!: number;

  @Column("uuid", { nullable: true })
  salt!: string | null;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("jsonb")
  changes!: readonly AuditChange[];
}
