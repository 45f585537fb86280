import { rm } from "node:fs/promises";
import { keptCluster } from "./database.cluster.ts";

/** Stops the PostgreSQL of the run and removes what it wrote. */
export default async function stopDatabases(): Promise<void> {
  const cluster = keptCluster();
  if (cluster === undefined) return;
  await cluster.embedded.stop();
  await rm(cluster.dataFolder, { recursive: true, force: true });
}
