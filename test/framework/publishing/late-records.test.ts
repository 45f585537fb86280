import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { assessment, itemOf, somebody } from "../records.ts";
import { emptyShelf, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
  await somebody(shelf);
});
afterAll(() => shelf.drop());

/** A framework in force and its draft, which lacks the competency `one`. */
async function published(): Promise<FrameworkContent> {
  const content = small();
  await shelf.store.saveAndPublish(content);
  const competencies = content.competencies.slice(1);
  await shelf.store.saveDraft({ ...content, competencies, profiles: [] });
  return content;
}

/** Hands over a connection in a transaction of its own, and ends it as its owner left it. */
async function inTransaction<Answer>(act: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: shelf.serverUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Resolves once somebody waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await shelf.ask(waiting)).length === 0) await new Promise(setImmediate);
}

test("publishing waits for a record that is being written, and then counts it", async () => {
  const { key } = await published();
  const outcome = await inTransaction(async (writer) => {
    await writer.query(assessment(itemOf(key, "COMPETENCY", "one"), 1));
    const publishing = shelf.store.publish(key).catch((error: unknown) => error);
    await somebodyWaits();
    await writer.query("COMMIT");
    return publishing;
  });
  expect(outcome).toMatchObject({ code: "UNMAPPED_KEY", findings: [{ values: { key: "one" } }] });
  expect(await shelf.store.read(key)).toMatchObject({ version: 2, status: "DRAFT" });
});

test("a record that was taken back does not count", async () => {
  const { key } = await published();
  const outcome = await inTransaction(async (writer) => {
    await writer.query(assessment(itemOf(key, "COMPETENCY", "one"), 1));
    const publishing = shelf.store.publish(key).catch((error: unknown) => error);
    await somebodyWaits();
    await writer.query("ROLLBACK");
    return publishing;
  });
  expect(outcome).toMatchObject({ version: 2, status: "PUBLISHED" });
});

test("records under keys that stay are written meanwhile", async () => {
  const { key } = await published();
  const outcome = await inTransaction(async (writer) => {
    await writer.query(assessment(itemOf(key, "COMPETENCY", "two"), 1));
    return shelf.store.publish(key);
  });
  expect(outcome).toMatchObject({ version: 2, status: "PUBLISHED" });
});
