import type { Database } from "../database.ts";
import { READ_CONTENT } from "./content.sql.ts";
import type { FrameworkContent } from "./content.ts";
import type { StoredVersion } from "./stored.ts";

/** The content of one version, whoever may see it, for writing it as a file; null: no such one. */
export async function contentOfVersion(
  database: Database,
  key: string,
  version: number,
): Promise<FrameworkContent | null> {
  const versions = await database.rows<StoredVersion>(READ_CONTENT, [key, version]);
  return versions.find((one) => one.version === version)?.content ?? null;
}
