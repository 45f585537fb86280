import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { connected, freshDatabase, type FreshDatabase } from "../support/database.ts";

/** Each append-only table, and a column to try to change. */
const TABLES = [
  ["item", "key"],
  ["assessment", "level"],
  ["assessment_void", "at"],
  ["assessment_indicator", "demonstrated"],
  ["evidence_claim", "level"],
  ["evidence_review", "decision"],
  ["mentorship_move", "to_status"],
  ["plan_move", "to_status"],
  ["audit_entry", "action"],
] as const;

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const asServer = (statement: string) =>
  connected(database.serverUrl, (client) => client.query(statement));
const asOwner = (statement: string) =>
  connected(database.ownerUrl, (client) => client.query(statement));

test.each(TABLES)(
  "the server may not change or delete what %s once said",
  async (table, column) => {
    const denied = `permission denied for table ${table}`;
    await expect(asServer(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(denied);
    await expect(asServer(`DELETE FROM ${table}`)).rejects.toThrow(denied);
    await expect(asServer(`TRUNCATE ${table}`)).rejects.toThrow(denied);
  },
);

test.each(TABLES)("%s refuses a change even from its owner", async (table, column) => {
  const refused = `${table} is append-only`;
  await expect(asOwner(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(refused);
  await expect(asOwner(`DELETE FROM ${table}`)).rejects.toThrow(refused);
});

test("the server may add to every append-only table", async () => {
  const may = await asServer(
    `SELECT name FROM unnest('{${TABLES.map(([table]) => table).join(",")}}'::text[]) AS name
     WHERE has_table_privilege(name, 'INSERT, SELECT')`,
  );
  expect(may.rowCount).toBe(TABLES.length);
});

test("the server owns nothing, and cannot make tables or become someone else", async () => {
  const owned = await asServer(
    "SELECT FROM pg_class WHERE pg_get_userbyid(relowner) = current_user",
  );
  expect(owned.rowCount).toBe(0);
  await expect(asServer("CREATE TABLE mine (id bigint)")).rejects.toThrow("permission denied");
  await expect(asServer("SET ROLE waymark_owner")).rejects.toThrow("permission denied");
  await expect(asServer("SET session_replication_role = replica")).rejects.toThrow("permission");
});

test("the server cannot alter the list of applied migrations", async () => {
  await expect(asServer("DELETE FROM schema_migration")).rejects.toThrow("permission denied");
});

test("limits on statements, locks and idle transactions come with the server's role", async () => {
  const limits = await asServer(
    `SELECT current_setting('statement_timeout') AS statement, current_setting('jit') AS jit,
       current_setting('lock_timeout') AS lock,
       current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  expect(limits.rows).toEqual([{ statement: "5s", lock: "2s", idle: "10s", jit: "off" }]);
});
