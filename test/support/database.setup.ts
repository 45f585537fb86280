import { Client } from "pg";
import { startEmbedded } from "../../server/embedded/embedded.ts";
import { migrateUp } from "../../server/migrate.ts";
import { keepCluster } from "./database.cluster.ts";
import { sweepTestFolders, testFolder } from "./database.folder.ts";

/** Starts one PostgreSQL for the whole run and migrates the template every test copies. */
export default async function startDatabases(): Promise<void> {
  await sweepTestFolders();
  const dataFolder = await testFolder();
  const embedded = await startEmbedded({ dataFolder, durable: false });
  keepCluster({ embedded, dataFolder });
  await migrateUp(embedded.ownerUrl);
  await closeToVisitors(embedded.urlFor("waymark_owner", "postgres"));
  process.env["WAYMARK_TEST_DATABASE"] = embedded.ownerUrl;
}

/** A database can be copied only while nobody is connected to it. */
async function closeToVisitors(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("ALTER DATABASE waymark WITH IS_TEMPLATE true ALLOW_CONNECTIONS false");
  await client.end();
}
