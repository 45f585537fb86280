import type { EntityManager } from "typeorm";
import type { Database } from "../../database.ts";
import type { StoredVersion } from "../content/stored-version.ts";
import type { Aims } from "./aims.ts";
import { alteredItems, alteredValues, endedItems } from "./altered.ts";
import { carriedBy } from "./carried.store.ts";
import type { CarriedRecords } from "./carried.store.ts";
import { LEFT_WITHOUT_TARGET, PLANS_AND_EVIDENCE } from "./carried.sql.ts";
import type { Era } from "./era.ts";
import { forecastOf } from "./forecast.ts";
import type { Passage } from "./gap-lines.ts";
import { AIMS } from "./impact.sql.ts";
import { atOneMoment, inPartsOver } from "./moment.store.ts";
import { gapImpactOf, questionsOf } from "./impact.ts";
import type { FrameworkImpact } from "./impact.ts";
import type { Moment } from "./moment.store.ts";
import { pastOf } from "./past.store.ts";
import { answersTo } from "./records.store.ts";
import type { LevelReading } from "./records.store.ts";
import { unmappedKeys } from "./unmapped.store.ts";

/** What publishing would do, and what it did, at any number of people. */
export const impactStore = (database: Database) => ({
  /**
   * What publishing the draft now would do to whom; nothing where nothing is in force yet. All of
   * it is read at one moment.
   */
  of(
    draft: StoredVersion,
    published: StoredVersion | null,
    how: LevelReading,
  ): Promise<FrameworkImpact> {
    if (published === null) return Promise.resolve(noImpact);
    return atOneMoment(database, (manager) =>
      impactOf({ database, manager }, { draft, published, how }),
    );
  },

  /** The records that read differently since that version took the place of the one before it. */
  carriedBy(published: StoredVersion, before: StoredVersion | null): Promise<CarriedRecords> {
    return atOneMoment(database, (manager) => carriedBy(manager, published, before));
  },
});

interface Asked {
  readonly draft: StoredVersion;
  readonly published: StoredVersion;
  readonly how: LevelReading;
}

async function impactOf(
  { database, manager }: Moment,
  { draft, published, how }: Asked,
): Promise<FrameworkImpact> {
  const past = await pastOf(manager, { published, draft });
  const aims = await manager.query<Aims[]>(AIMS, [published.content.key]);
  const forecast = forecastOf(past, draft, aims);
  const inParts = inPartsOver({ database, manager }, aims);
  const answers = await answersTo(questionsOf(forecast), { ...how, aims }, inParts);
  const { total, byChange } = gapImpactOf(forecast, answers);
  const { plans, evidence } = await plansAndEvidence(manager, forecast.eras);
  return {
    ...total,
    plansAffected: plans,
    evidenceAffected: evidence,
    resourcesLeftWithoutTarget: await leftWithoutTarget(manager, forecast.eras),
    unmapped: await unmappedKeys(manager, { published, draft }),
    byChange,
  };
}

async function plansAndEvidence(manager: EntityManager, eras: Passage<Era>) {
  type Row = { readonly plans: number; readonly evidence: number };
  const altered = alteredItems(eras);
  if (altered.length === 0) return { plans: 0, evidence: 0 };
  const rows = await manager.query<Row[]>(PLANS_AND_EVIDENCE, [...alteredValues(altered)]);
  return rows[0] ?? { plans: 0, evidence: 0 };
}

async function leftWithoutTarget(manager: EntityManager, eras: Passage<Era>): Promise<number> {
  const ended = endedItems(eras);
  if (ended.length === 0) return 0;
  const rows = await manager.query<{ readonly count: number }[]>(LEFT_WITHOUT_TARGET, [ended]);
  return rows[0]?.count ?? 0;
}

const noImpact: FrameworkImpact = {
  peopleAffected: { count: 0, who: [] },
  gapsOpened: 0,
  gapsClosed: 0,
  plansAffected: 0,
  evidenceAffected: 0,
  resourcesLeftWithoutTarget: 0,
  unmapped: [],
  byChange: [],
};
