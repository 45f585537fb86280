import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** A file that somebody sent, until it is read or a day has passed. */
@Entity("upload")
export class UploadEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey("person")
  @Column("bigint")
  personId!: number;

  @Column("bytea")
  bytes!: Uint8Array;

  @Column("timestamptz")
  createdAt!: Date;

  @Column("timestamptz")
  expiresAt!: Date;
}
