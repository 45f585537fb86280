import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { DataSource } from "typeorm";
import { migrations } from "../../migrations/migrations.ts";
import { migrateDown, migrateUp, migrationStatus } from "../../server/migrate.ts";
import { describeSchema } from "../support/describe-schema.ts";
import {
  connected,
  emptyDatabase,
  freshDatabase,
  type FreshDatabase,
} from "../support/database.ts";

let database: FreshDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());

const schema = (url = database.ownerUrl) => connected(url, describeSchema);

async function takeAllBack(): Promise<string[]> {
  const taken: string[] = [];
  for (;;) {
    const name = await migrateDown(database.ownerUrl);
    if (name === undefined) return taken;
    taken.push(name);
  }
}

test("every migration can be taken back, and applied again with the same result", async () => {
  const applied = await migrateUp(database.ownerUrl);
  const first = await schema();
  expect(await takeAllBack()).toEqual(applied.toReversed());
  expect(await migrateUp(database.ownerUrl)).toEqual(applied);
  expect(await schema()).toEqual(first);
  expect(first.length).toBeGreaterThan(300);
});

test("nothing of ours stays behind when all is taken back", async () => {
  await migrateUp(database.ownerUrl);
  await takeAllBack();
  const left = await schema();
  const list = /schema_migration|^extension plpgsql|^role waymark_server/;
  expect(left.filter((line) => !list.test(line))).toEqual([]);
});

test("a copied test database equals a migrated one", async () => {
  await migrateUp(database.ownerUrl);
  const copy = await freshDatabase();
  expect(await schema(copy.ownerUrl)).toEqual(await schema());
  await copy.drop();
});

test("of two processes that migrate at once, one does the work and the other finds it done", async () => {
  const both = await Promise.all([migrateUp(database.ownerUrl), migrateUp(database.ownerUrl)]);
  expect(both.map(({ length }) => length).sort((a, b) => a - b)).toEqual([0, migrations.length]);
});

test("the status tells what is applied and what is missing", async () => {
  await migrateUp(database.ownerUrl);
  await migrateDown(database.ownerUrl);
  const states = await migrationStatus(database.ownerUrl);
  expect(states.map(({ applied }) => applied)).toEqual(
    migrations.map((_, index) => index < migrations.length - 1),
  );
});

test("every migration has a file that takes it back", () => {
  const files = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
  const ups = files.filter((name) => !name.endsWith(".down.sql"));
  expect(files).toEqual(ups.flatMap((up) => [up.replace(".sql", ".down.sql"), up]).sort());
  expect(migrations).toHaveLength(ups.length);
});

test("the server's address leads pg and TypeORM to the same role", async () => {
  const copy = await freshDatabase();
  const source = await new DataSource({ type: "postgres", url: copy.serverUrl }).initialize();
  const question = "SELECT current_user || ' in ' || current_database() AS answer";
  const throughPg = await connected(copy.serverUrl, (client) => client.query(question));
  expect(await source.query(question)).toEqual(throughPg.rows);
  expect(throughPg.rows[0]).toEqual({ answer: expect.stringMatching(/^waymark_server in test_/) });
  await source.destroy();
  await copy.drop();
});
