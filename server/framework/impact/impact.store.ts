import type { EntityManager } from "typeorm";
import type { Database } from "../../database.ts";
import type { StoredVersion } from "../stored.ts";
import type { Aims } from "./aims.ts";
import { alteredItems, endedItems } from "./altered.ts";
import { carriedBy } from "./carried.store.ts";
import type { CarriedRecords } from "./carried.store.ts";
import { LEFT_WITHOUT_TARGET, PLANS_AND_EVIDENCE } from "./carried.sql.ts";
import type { Era } from "./era.ts";
import { forecastOf } from "./forecast.ts";
import type { Passage } from "./gap-lines.ts";
import { AIMS } from "./impact.sql.ts";
import { gapImpactOf, questionsOf } from "./impact.ts";
import type { FrameworkImpact } from "./impact.ts";
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
    return atOneMoment(database, (manager) => impactOf(manager, { draft, published, how }));
  },

  /** The records that read differently since that version took the place of the one before it. */
  carriedBy(published: StoredVersion, before: StoredVersion | null): Promise<CarriedRecords> {
    return atOneMoment(database, (manager) => carriedBy(manager, published, before));
  },
});

/** How long one look at everybody may take. */
const PATIENCE = `
  SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
  SET LOCAL statement_timeout = '20s'; SET LOCAL work_mem = '128MB'`;

function atOneMoment<Answer>(
  database: Database,
  look: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  return database.atomically(async (manager) => {
    await manager.query(PATIENCE);
    return look(manager);
  });
}

interface Asked {
  readonly draft: StoredVersion;
  readonly published: StoredVersion;
  readonly how: LevelReading;
}

async function impactOf(
  manager: EntityManager,
  { draft, published, how }: Asked,
): Promise<FrameworkImpact> {
  const past = await pastOf(manager, { published, draft });
  const aims = await manager.query<Aims[]>(AIMS, [published.content.key]);
  const forecast = forecastOf(past, draft, aims);
  const answers = await answersTo(manager, questionsOf(forecast), { ...how, aims });
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
  const rows = await manager.query<Row[]>(PLANS_AND_EVIDENCE, [JSON.stringify(altered)]);
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
