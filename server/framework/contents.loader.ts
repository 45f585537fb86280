import DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { READ_CONTENT } from "./content.sql.ts";
import type { StoredVersion } from "./stored.ts";

/** Contents as one request reads them, whoever may see them: callers ask only for what is in sight. */
export interface Contents {
  /** One version as it is kept; null where there is none. */
  of(key: string, version: number): Promise<StoredVersion | null>;
  /** What was in force before it, or is in force beside a draft; null for the first version. */
  before(key: string, version: number): Promise<StoredVersion | null>;
}

/** Reads each version once. */
export function contentsIn(database: Database): Contents {
  const loader = new DataLoader<readonly [string, number], readonly StoredVersion[], string>(
    (asked) =>
      Promise.all(
        asked.map(([key, version]) => database.rows<StoredVersion>(READ_CONTENT, [key, version])),
      ),
    { cacheKeyFn: ([key, version]) => `${version} ${key}` },
  );
  const find = async (key: string, version: number): Promise<StoredVersion | null> =>
    (await loader.load([key, version])).find((one) => one.version === version) ?? null;
  return {
    of: find,
    // Versions follow each other without a gap, and each of them but a draft was in force.
    before: async (key, version) => (version <= 1 ? null : await find(key, version - 1)),
  };
}
