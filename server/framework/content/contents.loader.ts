import DataLoader from "dataloader";
import type { Database } from "../../database.ts";
import { READ_CONTENT } from "./content.sql.ts";
import type { StoredVersion } from "./stored-version.ts";

/** Contents as one request reads them, whoever may see them: callers ask only for what is in sight. */
export interface Contents {
  /** One version as it is kept; null where there is none. */
  of(key: string, version: number): Promise<StoredVersion | null>;
  /** A version, and what was in force before it or is beside a draft; null before the first. */
  withBefore(which: WhichVersion): Promise<[StoredVersion | null, StoredVersion | null]>;
}

interface WhichVersion {
  readonly key: string;
  readonly version: number;
}

/** Reads each version at most once, and what is in force with a draft. */
export function contentsIn(database: Database): Contents {
  const loader = new DataLoader<readonly [string, number], readonly StoredVersion[], string>(
    (asked) =>
      Promise.all(
        asked.map(([key, version]) => database.rows<StoredVersion>(READ_CONTENT, [key, version])),
      ),
    { cacheKeyFn: ([key, version]) => `${version} ${key}` },
  );
  // A reading of one version brings what is in force along, which a draft is laid beside.
  const find = async (
    key: string,
    version: number,
    at: readonly [string, number] = [key, version],
  ): Promise<StoredVersion | null> =>
    (await loader.load(at)).find((one) => one.version === version) ?? null;
  // Versions follow each other without a gap, and each of them but a draft was in force.
  const before = async (key: string, version: number): Promise<StoredVersion | null> => {
    if (version <= 1) return null;
    return (await find(key, version - 1, [key, version])) ?? (await find(key, version - 1));
  };
  return {
    of: (key, version) => find(key, version),
    withBefore: ({ key, version }) => Promise.all([find(key, version), before(key, version)]),
  };
}
