import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** A migrated, empty database that belongs to one test file alone. */
export interface FreshDatabase {
  /** As the server sees it. */
  readonly serverUrl: string;
  /** As its owner sees it, who may do anything. */
  readonly ownerUrl: string;
  /** Ends every session in it and removes it. */
  drop(): Promise<void>;
}

/** Copies the migrated template into a database of its own, in 10 to 30 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE waymark STRATEGY file_copy`);
  return {
    serverUrl: urlOf("waymark_server", name),
    ownerUrl: urlOf("waymark_owner", name),
    drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The address of the run's PostgreSQL for a role and a database. */
export function urlOf(role: string, database: string): string {
  const url = new URL(process.env["WAYMARK_TEST_DATABASE"] ?? "");
  url.username = role;
  url.pathname = database;
  return url.href;
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: urlOf("waymark_owner", "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
