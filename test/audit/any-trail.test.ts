import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { AuditSight } from "../../server/audit/audit.policy.ts";
import { auditStore } from "../../server/audit/audit.store.ts";
import type { AuditEntry, AuditRecord } from "../../server/audit/audit.ts";
import type { AuditConditions } from "../../server/audit/trail.sql.ts";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { append, aRecord, by } from "./any-record.ts";

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.serverUrl, { connections: 1 });
  await append(database, done);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const maybe = <Value>(...values: Value[]) => fc.constantFrom(null, ...values);
const actors = maybe(...[1, 2].map((row) => by({ row })));
const instants = fc.integer({ min: 1, max: 5 }).map((day) => Date.UTC(2026, 0, day));
const subjects = fc.record({
  type: fc.constantFrom("Person", "OrgUnit", "Framework", "Resource"),
  id: fc.constantFrom(1, 2),
} as const);
const actions = fc.constantFrom("save", "publish");

const anyDeed = fc.record({
  actor: actors,
  subject: subjects,
  action: actions,
  framework: maybe(1, 2, 3),
  at: instants,
});
const done = fc.sample(anyDeed, { numRuns: 80, seed: 11 }).map((one) => aRecord(one));

const anyConditions: fc.Arbitrary<AuditConditions> = fc.record({
  actor: actors,
  subject: fc.option(subjects, { nil: null }),
  action: fc.option(actions, { nil: null }),
  from: fc.option(instants, { nil: null }),
  to: fc.option(instants, { nil: null }),
});
const anySight: fc.Arbitrary<AuditSight> = fc.oneof(
  fc.constant("all" as const),
  fc.record({
    frameworks: fc.subarray([1, 2]),
    subjects: fc.constantFrom([], ["OrgUnit", "Person"] as const),
  }),
);

/** What a reader should find, worked out from the records in memory. */
function expected(sight: AuditSight, conditions: AuditConditions): number[] {
  const { actor, subject, action, from, to } = conditions;
  const holds = (one: AuditRecord): boolean =>
    (actor === null || one.actor === actor) &&
    (subject === null || JSON.stringify(one.subject) === JSON.stringify(subject)) &&
    (action === null || one.action === action) &&
    (from === null || one.at >= from) &&
    (to === null || one.at < to);
  const isSeen = ({ framework, subject: { type } }: AuditRecord): boolean =>
    sight === "all" ||
    (framework !== null && sight.frameworks.includes(framework)) ||
    sight.subjects.some((one) => one === type);
  return done
    .map((one, index) => ({ ...one, id: index + 1 }))
    .filter((one) => isSeen(one) && holds(one))
    .toSorted((a, b) => b.at - a.at || b.id - a.id)
    .map(({ id }) => id);
}

test("whatever is asked, its pages hold what fulfils all conditions and is in sight", async () => {
  const store = auditStore(database);
  await fc.assert(
    fc.asyncProperty(
      anySight,
      anyConditions,
      fc.boolean(),
      async (sight, conditions, isCounted) => {
        const ids = expected(sight, conditions);
        let last: AuditEntry | undefined;
        const found: number[] = [];
        do {
          const after = last === undefined ? null : ([last.at, last.id] as const);
          const page = await store.page(sight, conditions, { after, rows: 7, isCounted });
          expect(page.totalCount).toBe(isCounted ? ids.length : null);
          found.push(...page.entries.map(({ id }) => id));
          last = page.entries.length === 7 ? page.entries.at(-1) : undefined;
        } while (last !== undefined);
        expect(found).toEqual(ids);
      },
    ),
    { numRuns: 300 },
  );
});
