import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nothingShown, standingIn } from "../../server/assessment/assessment.ts";
import type {
  AssessmentSource,
  CurrentLevelRule,
  LevelRecord,
} from "../../server/assessment/assessment.ts";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { teamStore } from "../../server/person/team.store.ts";
import { freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { assessmentId, itemId, personId } from "../support/ids.ts";
import { makeTinyDraft } from "../support/tiny-framework.ts";
import { openGround } from "../support/world.ground.ts";
import type { Ground } from "../support/world.ground.ts";
import { Client } from "pg";

const TODAY = "2026-03-04";
/** The competency of the tiny framework. */
const COMPETENCY = itemId(2);
const BOSS = 1;

let fresh: FreshDatabase;
let ground: Ground;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  ground = await openGround(fresh.ownerUrl);
  database = await openDatabase(fresh.serverUrl);
  const client = new Client({ connectionString: fresh.ownerUrl });
  await client.connect();
  await makeTinyDraft(client);
  await client.end();
  await ground.insert("person", { display_name: "Boss", email: "boss@example.org" });
});
afterAll(async () => {
  await database.close();
  await ground.close();
  await fresh.drop();
});

const sources = ["SELF", "PEER", "MANAGER", "ASSESSOR", "COURSE", "CREDENTIAL"] as const;
/** Few instants, so that many tie; some tomorrow, and one a moment before. */
const instants = [
  "2024-01-01T00:00:00Z",
  "2026-02-01T08:00:00Z",
  "2026-02-01T08:00:00.001Z",
  "2026-03-04T23:59:59.999Z",
  "2026-03-05T00:00:00Z",
] as const;
const days = [null, "2026-03-03", "2026-03-04", "2026-03-05", "2027-01-01"] as const;

interface Drawn {
  readonly source: AssessmentSource;
  readonly level: number;
  readonly at: string;
  readonly validUntil: string | null;
  readonly voided: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    source: fc.constantFrom(...sources),
    level: fc.integer({ min: 0, max: 4 }),
    at: fc.constantFrom(...instants),
    validUntil: fc.constantFrom(...days),
    voided: fc.boolean(),
  })
  .filter(({ at, validUntil }) => validUntil === null || validUntil >= at.slice(0, 10));

test("the current level of a team, set-wise, is that of the rule for one person", async () => {
  const teams = fc.array(fc.array(drawn, { maxLength: 7 }), { minLength: 1, maxLength: 8 });
  const rules = fc.constantFrom<CurrentLevelRule>("LATEST_CONFIRMED", "HIGHEST_CONFIRMED");
  await fc.assert(
    fc.asyncProperty(teams, rules, async (team, rule) => {
      await ground.query("UPDATE person SET manager_id = NULL WHERE manager_id IS NOT NULL");
      const records = new Map<number, LevelRecord[]>();
      for (const one of team) await addMember(records, one);
      await expectSame(records, rule);
    }),
    { numRuns: 60 },
  );
}, 60_000);

let count = 0;
async function addMember(records: Map<number, LevelRecord[]>, drawnRecords: readonly Drawn[]) {
  count += 1;
  const row = { display_name: `P${count}`, email: `p${count}@example.org`, manager_id: BOSS };
  const person = await ground.insert("person", row);
  const standing: LevelRecord[] = [];
  for (const one of drawnRecords) {
    const record = await addRecord(person, one);
    if (!one.voided) standing.push(record);
  }
  records.set(person, standing);
}

async function addRecord(person: number, drawnRecord: Drawn): Promise<LevelRecord> {
  const { source, level, at, validUntil, voided } = drawnRecord;
  const assessor = source === "SELF" ? person : BOSS;
  const id = await ground.insert("assessment", {
    person_id: person,
    competency_id: COMPETENCY,
    source,
    level,
    assessed_at: at,
    recorded_at: "2100-01-01",
    valid_until: validUntil,
    assessor_id: assessor,
  });
  if (voided) await ground.insert("assessment_void", { assessment_id: id, person_id: person });
  return {
    id: assessmentId(id),
    competency: COMPETENCY,
    source,
    level,
    assessedAt: Date.parse(at),
    validUntil,
    assessor: personId(assessor),
    evidence: null,
  };
}

async function expectSame(
  records: ReadonlyMap<number, readonly LevelRecord[]>,
  rule: CurrentLevelRule,
): Promise<void> {
  const page = { first: 100, after: null };
  const asked = { manager: personId(BOSS), depth: null, page, sums: true };
  const { members, groups } = await teamStore(database).read(asked, {
    rule,
    today: TODAY,
    successions: new Map(),
  });
  const how = { rule, today: TODAY, freshnessMonths: 24 };
  const found = new Map(members.map(({ person, levels }) => [Number(person.id), levels]));
  const counted = new Map<number, number>();
  for (const [person, standing] of records) {
    const { level, everConfirmed } = standingIn(standing, how);
    const shown = found.get(person)?.get(COMPETENCY) ?? nothingShown;
    expect([shown.level, shown.everConfirmed]).toEqual([level, everConfirmed]);
    if (level > 0) counted.set(level, (counted.get(level) ?? 0) + 1);
  }
  const levels = groups.flatMap((group) => group.levels.map(([, level, n]) => [level, n] as const));
  expect(new Map(levels)).toEqual(counted);
}
