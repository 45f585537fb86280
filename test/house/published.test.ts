import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Client } from "pg";
import { connected, freshDatabase, type FreshDatabase } from "../support/database.ts";
import { makeTinyDraft, publishTiny, TINY_CHANGES } from "../support/tiny-framework.ts";

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await connected(database.ownerUrl, makeTinyDraft);
});
afterEach(() => database.drop());

const asServer = <T>(act: (client: Client) => Promise<T>) => connected(database.serverUrl, act);
const published = /is published and never changes/;

test.each(TINY_CHANGES)("a draft's %s may change", async (table, change) => {
  const changed = await asServer((client) => client.query(`UPDATE ${table} SET ${change}`));
  expect(changed.rowCount).toBeGreaterThan(0);
});

test.each(TINY_CHANGES)("a published version's %s never changes", async (table, change) => {
  await asServer(publishTiny);
  for (const statement of [`UPDATE ${table} SET ${change}`, `DELETE FROM ${table}`]) {
    await expect(asServer((client) => client.query(statement))).rejects.toThrow(published);
    // Nor may its owner, by mistake.
    const asOwner = connected(database.ownerUrl, (client) => client.query(statement));
    await expect(asOwner).rejects.toThrow(published);
  }
});

test("nothing is added to a published version", async () => {
  await asServer(publishTiny);
  const added =
    'INSERT INTO scale_level (version_id, level, name) VALUES (1, 2, \'{"en": "All"}\')';
  await expect(asServer((client) => client.query(added))).rejects.toThrow(published);
});

test("nothing moves from a published version into a draft", async () => {
  await asServer(publishTiny);
  await asServer((client) =>
    client.query(`INSERT INTO framework_version (framework_id, version, title, languages)
                  VALUES (1, 2, '{"en": "Next"}', '{en}')`),
  );
  const moved = "UPDATE scale_level SET version_id = 2 WHERE level = 0";
  await expect(asServer((client) => client.query(moved))).rejects.toThrow(published);
});

test("a retired version never changes either", async () => {
  await asServer(async (client) => {
    await publishTiny(client);
    await client.query(
      "INSERT INTO framework_status_change (version_id, status) VALUES (1, 'RETIRED')",
    );
  });
  const change = "UPDATE requirement SET level = 0";
  await expect(asServer((client) => client.query(change))).rejects.toThrow(published);
});

test("that a version was published cannot be taken back", async () => {
  await asServer(publishTiny);
  const undo = "DELETE FROM framework_status_change WHERE status = 'PUBLISHED'";
  await expect(asServer((client) => client.query(undo))).rejects.toThrow(published);
});

test("a draft can be deleted with all that it holds", async () => {
  await asServer((client) => client.query("DELETE FROM framework_version"));
  const left = await asServer((client) =>
    client.query("SELECT FROM indicator UNION ALL SELECT FROM framework_status_change"),
  );
  expect(left.rowCount).toBe(0);
});
