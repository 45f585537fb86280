import type { EntityManager } from "typeorm";
import { itemsOfVersion } from "../publishing/version-items.store.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import { alteredItems, alteredValues } from "./altered.ts";
import { CARRIED } from "./carried.sql.ts";
import { eraOf } from "./era.ts";
import { mappingsUpTo } from "./past.store.ts";

/** How many records read differently after a publication; none of them was moved. */
export interface CarriedRecords {
  /** People with at least one such record, a stage held or aimed at included. */
  readonly people: number;
  /** Unfinished ones, by profile, target or step. */
  readonly plans: number;
  /** By level or by an indicator that they mark. */
  readonly assessments: number;
  readonly evidence: number;
  readonly resources: number;
  readonly mentorOffers: number;
}

/** The records that read differently since a version took the place of the one before it. */
export async function carriedBy(
  manager: EntityManager,
  published: StoredVersion,
  before: StoredVersion | null,
): Promise<CarriedRecords> {
  if (before === null) return noneCarried;
  const mappings = await mappingsUpTo(manager, published);
  const eraAt = async ({ id, content, version }: StoredVersion) =>
    eraOf(
      { content, items: await itemsOfVersion(manager, id) },
      mappings.filter((one) => one.version <= version).map(({ mapping }) => mapping),
    );
  const altered = alteredItems({ before: await eraAt(before), after: await eraAt(published) });
  if (altered.length === 0) return noneCarried;
  const [row] = await manager.query<CarriedRecords[]>(CARRIED, [...alteredValues(altered)]);
  return row ?? noneCarried;
}

const noneCarried: CarriedRecords = {
  people: 0,
  plans: 0,
  assessments: 0,
  evidence: 0,
  resources: 0,
  mentorOffers: 0,
};
