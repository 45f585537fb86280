import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { appendAudit } from "../../server/audit/audit.store.ts";
import { chainStore } from "../../server/audit/chain.store.ts";
import { CHAIN_BEGINS, chainText, digestOf, hashOf } from "../../server/audit/chain.ts";
import type { Sha256 } from "../../server/audit/chain.ts";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { EMPTIED, anyRecord, append, aRecord } from "./any-record.ts";

let fresh: FreshDatabase;
let server: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  server = await openDatabase(fresh.serverUrl, { connections: 8, patience: 20_000 });
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

/** Each test begins with an empty chain. */
beforeEach(() => asOwner(EMPTIED));

const chain = () => chainStore(server).entries(0, Number.MAX_SAFE_INTEGER, 1000);
const asServer = (statement: string, values: unknown[] = []) =>
  connected(fresh.serverUrl, (client) => client.query(statement, values));
const asOwner = (statement: string) =>
  connected(fresh.ownerUrl, (client) => client.query(statement));
const sha256: Sha256 = (hash, text) =>
  createHash("sha256").update(hash, "hex").update(text).digest("hex");

test("no two lists of texts read alike", () => {
  const lists = fc.array(fc.option(fc.constantFrom("", "-", ",", "1:", "a", "é", "1:a,-")));
  fc.assert(
    fc.property(lists, lists, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(chainText(one) === chainText(other)).toBe(isSame);
    }),
  );
});

test("the database works out hashes and digests as they are written down here", async () => {
  const records = fc.sample(anyRecord, { numRuns: 100, seed: 7 });
  await append(server, records);
  const entries = await chain();
  expect(entries.map(({ id }) => id)).toEqual(records.map((_, index) => index + 1));
  for (const [index, entry] of entries.entries()) {
    const { subject, ...said } = records[index] ?? aRecord();
    expect(entry).toMatchObject({ ...said, subjectType: subject.type, subjectId: subject.id });
    expect(entry.digest).toBe(digestOf(entry, sha256));
    expect(entry.hash).toBe(hashOf(entry, sha256));
    expect(entry.previousHash).toBe(entries[index - 1]?.hash ?? CHAIN_BEGINS);
  }
  expect(await chainStore(server).end()).toEqual({ entries: 100, hash: entries[99]?.hash });
});

test("fifty who append at once make one chain, in the order of their commits", async () => {
  const each = Array.from({ length: 50 }, (_, index) =>
    append(server, [aRecord({ requestId: String(index) })]),
  );
  await Promise.all(each);
  const entries = await chain();
  expect(entries.map(({ id }) => id)).toEqual(each.map((_, index) => index + 1));
  expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(
    entries.slice(0, -1).map(({ hash }) => hash),
  );
  expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(50);
});

test("what is rolled back leaves no trace and no gap", async () => {
  await append(server, [aRecord({ reason: "first" })]);
  const failed = server.atomically(async (manager) => {
    await appendAudit(manager, aRecord({ reason: "never" }));
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  await append(server, [aRecord({ reason: "second" })]);
  expect((await chain()).map(({ id, reason }) => [id, reason])).toEqual([
    [1, "first"],
    [2, "second"],
  ]);
});

test("equal words have digests that tell nothing of it", async () => {
  await append(server, [aRecord(), aRecord()]);
  const [one, other] = await chain();
  expect(one?.changes).toEqual(other?.changes);
  expect(one?.digest).not.toBe(other?.digest);
});

test("the place in the chain is given, whatever the server asks for", async () => {
  await append(server, [aRecord()]);
  await asServer(`INSERT INTO audit_entry (id, at, action, subject_type, subject_id, digest,
      previous_hash, hash) VALUES (77, now(), 'x', 'Person', 1, '\\x01', '\\x02', '\\x03')`);
  const [one, other] = await chain();
  expect(other).toMatchObject({ id: 2, previousHash: one?.hash });
  expect(other?.hash).toHaveLength(64);
});

test("the server can neither move the end of the chain nor alter what was said", async () => {
  await append(server, [aRecord()]);
  for (const [table, column] of [
    ["audit_head", "entries"],
    ["audit_value", "reason"],
  ]) {
    const denied = `permission denied for table ${table}`;
    await expect(asServer(`UPDATE ${table} SET ${column} = NULL`)).rejects.toThrow(denied);
    await expect(asServer(`DELETE FROM ${table}`)).rejects.toThrow(denied);
    await expect(asServer(`TRUNCATE ${table}`)).rejects.toThrow(denied);
  }
  const headed = "INSERT INTO audit_head (id, hash) VALUES (2, '\\x00')";
  await expect(asServer(headed)).rejects.toThrow("permission denied for table audit_head");
});

test("words that an entry does not hold the digest of are not taken", async () => {
  await append(server, [aRecord()]);
  await asOwner("DELETE FROM audit_value");
  const other = "INSERT INTO audit_value VALUES (1, gen_random_uuid(), 'other words', '[]')";
  await expect(asServer(other)).rejects.toThrow("audit_value 1 is not what was said");
  const none = "INSERT INTO audit_value VALUES (1, NULL, NULL, '[]')";
  await expect(asServer(none)).rejects.toThrow("audit_value 1 is not what was said");
});

test("the owner may empty what was said, and not change it", async () => {
  await append(server, [aRecord({ reason: "Because." })]);
  const refused = "audit_value 1 is not what was said";
  for (const change of [
    "reason = 'Other.'",
    "salt = NULL",
    "salt = NULL, reason = NULL",
    `salt = gen_random_uuid(), reason = NULL, changes = '[]'`,
  ]) {
    await expect(asOwner(`UPDATE audit_value SET ${change}`)).rejects.toThrow(refused);
  }
  const emptied = `[{"field": "name.en", "from": null, "to": null}]`;
  await asOwner(`UPDATE audit_value SET salt = NULL, reason = NULL, changes = '${emptied}'`);
  expect(await chain()).toMatchObject([{ salt: null, reason: null, changes: [{ from: null }] }]);
});

test("the owner neither removes entries nor the end of the chain", async () => {
  await append(server, [aRecord()]);
  await expect(asOwner("TRUNCATE audit_entry CASCADE")).rejects.toThrow("is append-only");
  await expect(asOwner("DELETE FROM audit_head")).rejects.toThrow("audit_head is append-only");
  await expect(asOwner("TRUNCATE audit_head")).rejects.toThrow("audit_head is append-only");
});
