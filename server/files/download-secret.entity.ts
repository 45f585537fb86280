import { Column, Entity, PrimaryColumn } from "typeorm";

/** What links to files are signed with; there is one row. */
@Entity("download_secret")
export class DownloadSecretEntity {
  @PrimaryColumn("bigint", { default: 1 })
  id!: number;

  @Column("bytea")
  secret!: Uint8Array;
}
