import { Client } from "pg";
import { DataSource, type Migration } from "typeorm";
import { migrations } from "../migrations/migrations.ts";

/** A migration and whether it has been applied. */
export interface MigrationState {
  readonly name: string;
  readonly applied: boolean;
}

// Any number, the same in every process that migrates.
const LOCK = 7_204_517;

/** Applies every migration that is missing; answers the names of those, oldest first. */
export function migrateUp(ownerUrl: string): Promise<string[]> {
  return alone(ownerUrl, async (source) => {
    const applied = await source.runMigrations();
    return applied.map(({ name }) => name);
  });
}

/** Takes the newest applied migration back; answers its name, or undefined if there is none. */
export function migrateDown(ownerUrl: string): Promise<string | undefined> {
  return alone(ownerUrl, async (source) => {
    const [newest] = await executed(source);
    if (newest !== undefined) await source.undoLastMigration();
    return newest;
  });
}

/** Every migration, oldest first. */
export function migrationStatus(ownerUrl: string): Promise<MigrationState[]> {
  return alone(ownerUrl, async (source) => {
    const applied = new Set(await executed(source));
    return names().map((name) => ({ name, applied: applied.has(name) }));
  });
}

/** One process migrates at a time; another waits for it, and then finds the work done. */
async function alone<T>(ownerUrl: string, act: (source: DataSource) => Promise<T>): Promise<T> {
  const guard = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  // Without a listener a lost connection would end the process; the next statement reports it.
  guard.on("error", () => undefined);
  await guard.connect();
  const source = sourceOf(ownerUrl);
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await source.initialize();
    return await act(source);
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
}

function sourceOf(url: string): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    migrations: [...migrations],
    migrationsTableName: "schema_migration",
    migrationsTransactionMode: "each",
  });
}

async function executed(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable("schema_migration"))) return [];
    const rows: Pick<Migration, "name">[] = await runner.query(
      "SELECT name FROM schema_migration ORDER BY id DESC",
    );
    return rows.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}

function names(): string[] {
  return migrations.map((Class) => new Class().name ?? "");
}
