import type { Database, Statement } from "../../database.ts";
import type { Instant } from "../../level.ts";
import { READ_CONTENT } from "./content.sql.ts";
import type { FrameworkContent } from "./content.ts";

/** The version of a framework that is in force. */
export interface PublishedVersion {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly publishedAt: Instant;
}

/** Reads what is in force, of all frameworks; the content of such a version never changes. */
export const publishedContentStore = (database: Database) => ({
  /** The version in force of each framework that has one, by the frameworks' keys. */
  list: (): Promise<PublishedVersion[]> => database.rows<PublishedVersion>(LIST, []),

  /** The content of such a version; null where there is none any more. */
  async read({ key, version }: PublishedVersion): Promise<FrameworkContent | null> {
    type Row = { readonly version: number; readonly content: FrameworkContent };
    const rows = await database.rows<Row>(READ_CONTENT, [key, version]);
    return rows.find((row) => row.version === version)?.content ?? null;
  },
});

const LIST: Statement = {
  name: "published-versions",
  text: `
    SELECT version.id, framework.key, version.version,
      floor(extract(epoch FROM change.at) * 1000)::float8 AS "publishedAt"
    FROM framework_version AS version
    JOIN framework ON framework.id = version.framework_id
    CROSS JOIN LATERAL (
      SELECT status, at FROM framework_status_change
      WHERE version_id = version.id ORDER BY id DESC LIMIT 1) AS change
    WHERE change.status = 'PUBLISHED'
    ORDER BY framework.key COLLATE "C"`,
};
