import { Client } from "pg";
import { openDatabase } from "../../server/database.ts";
import type { FrameworkContent } from "../../server/framework/content.ts";
import { contentStore } from "../../server/framework/content.store.ts";
import { nodeId } from "../../server/node-id.ts";
import type { NodeType } from "../../server/node-id.ts";

/** The database of a world as its owner writes it, past the server and behind its back. */
export interface Ground {
  /** Runs any statement and answers its rows. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Adds a row and answers its id, or 0 where the table has none. */
  insert(table: string, row: Readonly<Record<string, unknown>>): Promise<number>;
  /** The lasting item of a key. */
  item(kind: string, key: string): Promise<number>;
  /** The opaque id of a competency, stage and so on by its key, in the newest version or in one. */
  idOf(type: VersionedType, key: string, version?: number): Promise<string>;
  /** Saves a framework and puts it in force; answers the version. */
  publish(content: FrameworkContent): Promise<number>;
  /** Saves a framework as its draft. */
  draft(content: FrameworkContent): Promise<void>;
  close(): Promise<void>;
}

type VersionedType = Extract<
  NodeType,
  "CompetencyGroup" | "Competency" | "Indicator" | "Profile" | "Responsibility" | "Stage"
>;

/** Connects to the database of a world. */
export async function openGround(ownerUrl: string): Promise<Ground> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const query: Ground["query"] = async <Row extends object>(
    text: string,
    values: readonly unknown[] = [],
  ) => (await client.query<Row>(text, [...values])).rows;
  const one = async (text: string, values: readonly unknown[]): Promise<number> => {
    const [row] = await query<{ id: number }>(text, values);
    if (row === undefined) throw new Error(`nothing answers ${text} with ${values.join(", ")}`);
    return row.id;
  };
  return {
    query,
    insert: (table, row) => insert(query, table, row),
    item: (kind, key) => one("SELECT id FROM item WHERE kind::text = $1 AND key = $2", [kind, key]),
    async idOf(type, key, version) {
      const values = [key, version ?? null];
      return nodeId(type, await one(rowOfKey(type), values));
    },
    publish: (content) =>
      withFrameworks(ownerUrl, async (frameworks) => {
        await frameworks.saveDraft(content);
        return (await frameworks.publish(content.key)).version;
      }),
    draft: (content) =>
      withFrameworks(ownerUrl, async (frameworks) => void (await frameworks.saveDraft(content))),
    close: () => client.end(),
  };
}

async function insert(
  query: Ground["query"],
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<number> {
  const columns = Object.keys(row);
  const holes = columns.map((_, index) => `$${index + 1}`);
  const values = Object.values(row);
  const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${holes.join(", ")})`;
  const [made] = await query<{ id?: number }>(`${text} RETURNING *`, values);
  return made?.id ?? 0;
}

function rowOfKey(type: VersionedType): string {
  const table = type.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  return `SELECT part.id FROM ${table} AS part JOIN item ON item.id = part.item_id
    JOIN framework_version AS version ON version.id = part.version_id
    WHERE item.key = $1 AND ($2::bigint IS NULL OR version.version = $2)
    ORDER BY version.version DESC LIMIT 1`;
}

async function withFrameworks<Answer>(
  ownerUrl: string,
  act: (frameworks: ReturnType<typeof contentStore>) => Promise<Answer>,
): Promise<Answer> {
  const database = await openDatabase(ownerUrl, { connections: 1 });
  try {
    return await act(contentStore(database));
  } finally {
    await database.close();
  }
}
