import { seedIfEmpty } from "../seeds/load.ts";
import { startEmbedded } from "./embedded/embedded.ts";
import { readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import type { Log } from "./log.ts";
import { migrateUp } from "./migrate.ts";

/** Where the database is, for each of its roles, and how to leave it. */
export interface Place {
  /** For the server, who may read and append. */
  readonly serverUrl: string;
  /** For migrations and the seed: the owner of everything. */
  readonly ownerUrl: string;
  /** Leaves the embedded database, which ends with its last user; any other stays as it is. */
  stop(): Promise<void>;
}

/**
 * The database that the environment names, else the embedded one, started or joined. With a log,
 * the embedded one is started again should it end under us.
 */
async function placeOf(
  { databaseUrl, migrationDatabaseUrl, dataDir }: Environment,
  log?: Log,
): Promise<Place> {
  const ownerUrl = migrationDatabaseUrl ?? databaseUrl;
  if (ownerUrl === null) return startEmbedded({ dataFolder: dataDir, ...(log && { log }) });
  return { serverUrl: databaseUrl ?? ownerUrl, ownerUrl, stop: () => Promise.resolve() };
}

/** The same with every migration applied and, in demo mode, demo data where it was empty. */
export async function preparedPlace(environment: Environment, log?: Log): Promise<Place> {
  const place = await placeOf(environment, log);
  try {
    await migrateUp(place.ownerUrl);
    const today = new Date().toISOString().slice(0, 10);
    if (environment.demoMode) await seedIfEmpty(place.ownerUrl, { today });
    return place;
  } catch (error) {
    await place.stop();
    throw error;
  }
}

/**
 * Lets a command act on the database as its owner: on MIGRATION_DATABASE_URL or DATABASE_URL, and
 * without either on the embedded database, which it starts or joins, and leaves afterwards.
 */
export async function asOperator<Answer>(
  act: (ownerUrl: string) => Promise<Answer>,
): Promise<Answer> {
  const place = await placeOf(readEnvironment(process.env));
  try {
    return await act(place.ownerUrl);
  } finally {
    await place.stop();
  }
}
