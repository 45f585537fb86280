import { Column, Entity, PrimaryColumn } from "typeorm";
import { catalogueParts } from "./catalogue.ts";
import type { CataloguePart } from "./catalogue.ts";

/** How often the catalogue has changed; there is one row. */
@Entity("catalogue_revision")
export class CatalogueRevisionEntity {
  @PrimaryColumn("bigint", { default: 1 })
  id!: number;

  @Column("bigint", { default: 1 })
  revision!: number;
}

/** What one revision of the catalogue changed. */
@Entity("catalogue_change")
export class CatalogueChangeEntity {
  @PrimaryColumn("bigint")
  revision!: number;

  @Column("enum", { enum: catalogueParts, enumName: "catalogue_part" })
  part!: CataloguePart;

  @Column("bigint", { array: true })
  subjectIds!: readonly number[];
}
