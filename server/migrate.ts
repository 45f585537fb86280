import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { DataSource } from "typeorm";
import { migrations } from "../migrations/migrations.ts";

/** A migration and whether it has been applied. */
export interface MigrationState {
  readonly name: string;
  readonly applied: boolean;
}

// Any number, the same in every process that migrates.
const LOCK = 7_204_517;
const TABLE = "schema_migration";

/** Applies every migration that is missing; answers the names of those, oldest first. */
export function migrateUp(ownerUrl: string): Promise<string[]> {
  return alone(ownerUrl, async ({ source }) => {
    const applied = await source.runMigrations();
    return applied.map(({ name }) => name);
  });
}

/** Takes the newest applied migration back; answers its name, or undefined if there is none. */
export function migrateDown(ownerUrl: string): Promise<string | undefined> {
  return alone(ownerUrl, async ({ source, guard }) => {
    const newest = (await appliedNames(guard)).at(-1);
    if (newest !== undefined) await source.undoLastMigration();
    return newest;
  });
}

/** Every migration, oldest first. */
export function migrationStatus(ownerUrl: string): Promise<MigrationState[]> {
  return alone(ownerUrl, async ({ guard }) => {
    const applied = await appliedNames(guard);
    return names().map((name) => ({ name, applied: applied.includes(name) }));
  });
}

/** The connection that holds the lock, and the one that migrates. */
interface Desk {
  readonly guard: Client;
  readonly source: DataSource;
}

/** One process migrates at a time; another waits for it, and then finds the work done. */
async function alone<T>(ownerUrl: string, act: (desk: Desk) => Promise<T>): Promise<T> {
  const guard = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  // Without a listener a lost connection would end the process; the next statement reports it.
  guard.on("error", () => undefined);
  await guard.connect();
  const source = sourceOf(ownerUrl);
  try {
    await turn(guard);
    await source.initialize();
    return await act({ guard, source });
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
}

/**
 * Waits until nobody else migrates. It asks again and again: a statement that waits for the lock
 * itself would be waited for in turn by an index that is built concurrently.
 */
async function turn(guard: Client): Promise<void> {
  const asked = await guard.query<{ ours: boolean }>("SELECT pg_try_advisory_lock($1) AS ours", [
    LOCK,
  ]);
  if (asked.rows[0]?.ours === true) return;
  await setTimeout(100);
  await turn(guard);
}

function sourceOf(url: string): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    migrations: [...migrations],
    migrationsTableName: TABLE,
    migrationsTransactionMode: "each",
    // A migration that waits for a table makes everyone else wait behind it: better to fail.
    extra: { lock_timeout: 5_000 },
  });
}

async function appliedNames(guard: Client): Promise<string[]> {
  const table = await guard.query("SELECT FROM pg_tables WHERE tablename = $1", [TABLE]);
  if (table.rowCount === 0) return [];
  const applied = await guard.query<{ name: string }>(`SELECT name FROM ${TABLE} ORDER BY id`);
  return applied.rows.map(({ name }) => name);
}

function names(): string[] {
  return migrations.map((Class) => new Class().name ?? "");
}
