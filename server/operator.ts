import { startEmbedded } from "./embedded/embedded.ts";
import { readEnvironment } from "./environment.ts";

/**
 * Lets a command act on the database as its owner: on MIGRATION_DATABASE_URL or DATABASE_URL, and
 * without either on the embedded database, which it starts or joins, and leaves afterwards.
 */
export async function asOperator<Answer>(
  act: (ownerUrl: string) => Promise<Answer>,
): Promise<Answer> {
  const { migrationDatabaseUrl, dataDir } = readEnvironment(process.env);
  if (migrationDatabaseUrl !== null) return act(migrationDatabaseUrl);
  const embedded = await startEmbedded({ dataFolder: dataDir });
  try {
    return await act(embedded.ownerUrl);
  } finally {
    await embedded.stop();
  }
}
