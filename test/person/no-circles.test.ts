import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { Client } from "pg";
import { freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { hasCircle, lineIn } from "../support/line.ts";
import type { Line } from "../support/line.ts";

let database: FreshDatabase;
let one: Client;
let other: Client;
beforeAll(async () => {
  database = await freshDatabase();
  [one, other] = await Promise.all([connect(), connect()]);
});
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  await database.drop();
});

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: database.serverUrl });
  await client.connect();
  return client;
}

/** Comes back once a session of this database waits for another's lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await one.query(waiting)).rowCount === 0) await setTimeout(5);
}

/** "done", or why not. */
const outcomeOf = (change: Promise<unknown>): Promise<string> => change.then(() => "done", String);

/** What each of six rows is under, by number from 1; none is under itself. */
const anyLine = fc
  .array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 6, maxLength: 6 })
  .filter((above) => above.every((up, index) => up !== index + 1));

describe.each([
  ["person", "would stand above themselves"],
  ["org_unit", "would lie within itself"],
] as const)("the line of %s", (table, complaint) => {
  let line: Line;
  beforeEach(async () => {
    line = lineIn(table, database);
    await line.start(6);
  });

  test("takes any rows in one statement but those that run in a circle", async () => {
    const given = fc.asyncProperty(anyLine, async (above) => {
      const outcome = await outcomeOf(line.addAll(above));
      expect(outcome).toContain(hasCircle(above) ? complaint : "done");
    });
    await fc.assert(given, { numRuns: 30 });
  });

  test("takes any change but the one that closes a circle", async () => {
    const given = fc.asyncProperty(anyLine, async (wanted) => {
      await line.start(6);
      for (const [index, above] of wanted.entries()) {
        const next = (await line.all()).with(index, above);
        const outcome = await outcomeOf(line.put(one, index + 1, above));
        expect(outcome).toContain(hasCircle(next) ? complaint : "done");
      }
      expect(hasCircle(await line.all())).toBe(false);
    });
    await fc.assert(given, { numRuns: 8 });
  });

  test("lets two transactions add half a circle each, but not both", async () => {
    await one.query("BEGIN");
    await other.query("BEGIN");
    await line.put(one, 1, 2);
    const second = outcomeOf(line.put(other, 2, 1));
    await somebodyWaits();
    await one.query("COMMIT");
    expect(await second).toContain(complaint);
    await other.query("ROLLBACK");
    expect(await line.all()).toEqual([2, null, null, null, null, null]);
  });

  test("lets the second go on where the first gives up", async () => {
    await one.query("BEGIN");
    await line.put(one, 1, 2);
    const second = outcomeOf(line.put(other, 2, 1));
    await somebodyWaits();
    await one.query("ROLLBACK");
    expect(await second).toBe("done");
    expect(await line.all()).toEqual([null, 1, null, null, null, null]);
  });

  test("is not changed from a snapshot that may be old, except to let go", async () => {
    await one.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await line.put(one, 1, null);
    await expect(line.put(one, 1, 2)).rejects.toThrow("READ COMMITTED");
    await one.query("ROLLBACK");
  });

  test("turns round in one statement", async () => {
    await line.addAll([2, 3, null]);
    const column = table === "person" ? "manager_id" : "parent_id";
    await one.query(`UPDATE ${table} SET ${column} = CASE id WHEN 1 THEN NULL ELSE id - 1 END`);
    expect(await line.all()).toEqual([null, 1, 2]);
  });
});
