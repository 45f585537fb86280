import { Client } from "pg";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { operator } from "../../server/framework/drafting/author.ts";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { contentStore } from "../../server/framework/content/content.store.ts";
import type { KeyMapping } from "../../server/framework/mapping.ts";
import { workshopFor } from "../../server/framework/drafting/workshop.store.ts";
import { nodeId } from "../../server/node-id.ts";
import type { NodeType } from "../../server/node-id.ts";

/** The database of a world as its owner writes it, past the server and behind its back. */
export interface Ground {
  /** Runs any statement and answers its rows. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Adds a row and answers its id, or 0 where the table has none. */
  insert(table: string, row: Readonly<Record<string, unknown>>): Promise<number>;
  /** The lasting item of a key, which is that of the last version that holds it. */
  item(kind: string, key: string): Promise<number>;
  /** The opaque id of a competency, stage and so on by its key, in the newest version or in one. */
  idOf(type: VersionedType, key: string, version?: number): Promise<string>;
  /** Saves a framework and puts it in force; answers the version. */
  publish(content: FrameworkContent): Promise<number>;
  /** Saves a framework as its draft. */
  draft(content: FrameworkContent): Promise<void>;
  /** The same with mappings of what was in force before. */
  republish(content: FrameworkContent, mappings: readonly KeyMapping[]): Promise<number>;
  /** Publishes an earlier version of a framework again, which undoes what came after it. */
  takeUp(key: string, version: number): Promise<number>;
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
    item: (kind, key) => one(itemOfKey(kind), [kind, key]),
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
    republish: (content, mappings) =>
      withFrameworks(ownerUrl, async (frameworks) => {
        await frameworks.saveDraft(content);
        const values = [JSON.stringify(mappings)];
        await query(ADD_MAPPINGS, values);
        return (await frameworks.publish(content.key)).version;
      }),
    takeUp: (key, version) =>
      withDatabase(ownerUrl, async (database) => {
        const workshop = workshopFor(database, operator());
        await workshop.begin({ key, from: version });
        return (await contentStore(database).publish(key)).version;
      }),
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

function itemOfKey(kind: string): string {
  const table = kind === "GROUP" ? "competency_group" : kind.toLowerCase();
  return `SELECT item.id FROM item LEFT JOIN ${table} AS part ON part.item_id = item.id
    WHERE kind::text = $1 AND key = $2 ORDER BY part.version_id DESC NULLS LAST LIMIT 1`;
}

function rowOfKey(type: VersionedType): string {
  const table = type.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  return `SELECT part.id FROM ${table} AS part JOIN item ON item.id = part.item_id
    JOIN framework_version AS version ON version.id = part.version_id
    WHERE item.key = $1 AND ($2::bigint IS NULL OR version.version = $2)
    ORDER BY version.version DESC LIMIT 1`;
}

/** Adds mappings to the draft that was begun last. */
const ADD_MAPPINGS = `
  INSERT INTO key_mapping (version_id, kind, from_key, to_keys, rule)
  SELECT (SELECT max(id) FROM framework_version), kind, "from", "to", rule
  FROM jsonb_to_recordset($1::jsonb)
    AS given (kind item_kind, "from" text, "to" text[], rule mapping_rule)`;

function withFrameworks<Answer>(
  ownerUrl: string,
  act: (frameworks: ReturnType<typeof contentStore>) => Promise<Answer>,
): Promise<Answer> {
  return withDatabase(ownerUrl, (database) => act(contentStore(database)));
}

async function withDatabase<Answer>(
  ownerUrl: string,
  act: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = await openDatabase(ownerUrl, { connections: 1 });
  try {
    return await act(database);
  } finally {
    await database.close();
  }
}
