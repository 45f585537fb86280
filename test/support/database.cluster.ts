import type { EmbeddedDatabase } from "../../server/embedded/embedded.ts";

/** The PostgreSQL of one test run, and the folder that goes with it. */
export interface TestCluster {
  readonly embedded: EmbeddedDatabase;
  readonly dataFolder: string;
}

const kept: { cluster?: TestCluster } = {};

/** Hands the cluster from the set-up to the teardown, which run in one process. */
export function keepCluster(cluster: TestCluster): void {
  kept.cluster = cluster;
}

/** The cluster that the set-up kept; undefined when it did not get that far. */
export function keptCluster(): TestCluster | undefined {
  return kept.cluster;
}
