import { connected } from "../support/database.ts";

/** The first column of what a query finds. */
export async function columnOf(
  url: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<unknown[]> {
  return connected(url, async (client) => {
    const found = await client.query<unknown[]>({
      text: query,
      values: [...values],
      rowMode: "array",
    });
    return found.rows.map(([first]) => first);
  });
}

/** What cannot be the same twice: times at which something was published, and secrets. */
const APART = [
  "schema_migration",
  "framework_status_change",
  "catalogue_revision",
  "catalogue_change",
  "audit_entry",
  "audit_head",
  "audit_value",
  "download_secret",
];

/** One text that differs as soon as any row of any table does. */
export async function digestOf(url: string): Promise<string> {
  const tables = await columnOf(
    url,
    `SELECT format('%I', tablename) FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [APART],
  );
  const digests = tables.map(
    (table) => `SELECT '${String(table)}' || ' ' || count(*) || ' ' ||
      coalesce(md5(string_agg(md5(row::text), '' ORDER BY row::text COLLATE "C")), '') AS digest
    FROM ${String(table)} AS row`,
  );
  return (await columnOf(url, `${digests.join(" UNION ALL ")} ORDER BY 1`)).join("\n");
}
