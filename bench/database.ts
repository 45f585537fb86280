import { Client } from "pg";
import { startEmbedded } from "../server/embedded/embedded.ts";
import type { EmbeddedDatabase } from "../server/embedded/embedded.ts";
import { migrateUp } from "../server/migrate.ts";
import { seedOrganisation } from "../seeds/load.ts";
import { prepareOffers } from "./offers.ts";

/** A database with so many people in it, and with the tables that hand-written SQL leans on. */
export interface BenchDatabase {
  /** Where it lies; the server is pointed to the same folder. */
  readonly folder: string;
  readonly embedded: EmbeddedDatabase;
}

/**
 * Opens the database of that size under `bench/.data`, and fills it when it is new. The helper
 * tables are made anew each time, because some of what they hold depends on the day.
 */
export async function openBenchDatabase(
  people: number,
  say: (sentence: string) => void,
): Promise<BenchDatabase> {
  const folder = new URL(`.data/${people}`, import.meta.url).pathname;
  const embedded = await startEmbedded({ dataFolder: folder });
  try {
    await migrateUp(embedded.ownerUrl);
    const today = new Date().toISOString().slice(0, 10);
    if ((await peopleIn(embedded.ownerUrl)) < people) {
      say(`Inventing ${people} people, which happens once for each size.`);
      await seedOrganisation(embedded.ownerUrl, { people, today });
      await withOwner(embedded.ownerUrl, (client) => client.query("VACUUM ANALYZE"));
    }
    await withOwner(embedded.ownerUrl, (client) => prepareOffers(client, today));
    return { folder, embedded };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Does something with one connection of the owner's. */
export async function withOwner<Answer>(
  url: string,
  act: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function peopleIn(url: string): Promise<number> {
  return withOwner(url, async (client) => {
    const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM person");
    return Number(rows[0]?.count);
  });
}
