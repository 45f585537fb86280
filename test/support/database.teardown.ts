import { keptCluster } from "./database.cluster.ts";
import { removeTestFolder } from "./database.folder.ts";

/** Stops the PostgreSQL of the run and removes what it wrote. */
export default async function stopDatabases(): Promise<void> {
  const cluster = keptCluster();
  if (cluster === undefined) return;
  await cluster.embedded.stop();
  await removeTestFolder(cluster.dataFolder);
}
