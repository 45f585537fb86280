import type { Database, Statement } from "../../database.ts";
import type { Instant } from "../../level.ts";
import { READ_CONTENT } from "./content.sql.ts";
import type { FrameworkContent } from "./content.ts";
import type { StoredVersion } from "./stored-version.ts";
import { publishedIn } from "./stored-version.ts";
import type { FrameworkStatus } from "../version.ts";

/** One version of a framework with all that a file of it says. */
export interface VersionContent {
  readonly version: number;
  readonly status: FrameworkStatus;
  /** When it was published; of a draft, when it was begun. */
  readonly changedAt: Instant;
  readonly content: FrameworkContent;
}

/**
 * Reads one version of a framework by its key, whoever may see it; without a number the one in
 * force, else the draft. Null where there is none.
 */
export async function readVersion(
  database: Database,
  key: string,
  version: number | null,
): Promise<VersionContent | null> {
  const versions = await database.rows<StoredVersion>(READ_CONTENT, [key, version]);
  const found =
    version === null
      ? (publishedIn(versions) ?? versions[0])
      : versions.find((one) => one.version === version);
  if (found === undefined) return null;
  const [change] = await database.rows<{ at: Instant }>(CHANGED_AT, [found.id]);
  const { version: number, status, content } = found;
  return { version: number, status, changedAt: change?.at ?? 0, content };
}

/** When the version $1 was published first, else when its draft was begun. */
const CHANGED_AT: Statement = {
  name: "version-changed-at",
  text: `
    SELECT floor(extract(epoch FROM at) * 1000)::float8 AS at FROM framework_status_change
    WHERE version_id = $1 ORDER BY status <> 'PUBLISHED', id LIMIT 1`,
};
