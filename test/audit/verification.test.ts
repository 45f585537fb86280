import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { chainStore } from "../../server/audit/chain.store.ts";
import { verifyChain } from "../../server/audit/verification.reader.ts";
import type { Verification } from "../../server/audit/verification.reader.ts";
import { chainStart, faultsAgainst, faultsAtEnd } from "../../server/audit/verification.ts";
import { faultInWords } from "../../server/audit/verification.words.ts";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { append, appendAlike, aRecord } from "./any-record.ts";

let fresh: FreshDatabase;
let server: Database;
beforeEach(async () => {
  fresh = await freshDatabase();
  server = await openDatabase(fresh.serverUrl, { connections: 2 });
});
afterEach(async () => {
  await server.close();
  await fresh.drop();
});

/** As the owner with the guards off, who may do anything. */
const tamper = (statements: string) =>
  connected(fresh.ownerUrl, (client) =>
    client.query(`SET session_replication_role = replica; ${statements}`),
  );
const verify = (known?: { entries: number; hash: string }): Promise<Verification> =>
  verifyChain(chainStore(server), { known });
const faultsIn = async (): Promise<string[]> =>
  (await verify()).faults.map(({ code, from, to }) => `${code} ${from}-${to}`);
const five = () =>
  append(
    server,
    Array.from({ length: 5 }, () => aRecord({ reason: "Why." })),
  );

test("an empty chain is whole, and so is one with entries", async () => {
  const nothing = { entries: 0, erased: 0, faultCount: 0, faults: [], head: chainStart };
  expect(await verify()).toEqual(nothing);
  await five();
  const head = { entries: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
  expect(await verify()).toEqual({ ...nothing, entries: 5, head });
});

/** Renumbers an entry together with its words. */
const renumber = (from: number, to: number): string =>
  `UPDATE audit_entry SET id = ${to} WHERE id = ${from};
   UPDATE audit_value SET entry_id = ${to} WHERE entry_id = ${from};`;
/** Gives an entry the hash that it ought to have, as who knows how it is made would do. */
const rehash = (id: number): string =>
  `UPDATE audit_entry AS entry SET hash = audit_hash(entry) WHERE id = ${id};`;

test.each([
  [
    "an entry that was changed",
    "UPDATE audit_entry SET action = 'x' WHERE id = 3",
    ["ENTRY_CHANGED 3-3"],
  ],
  [
    "when it was",
    "UPDATE audit_entry SET at = at + interval '1 day' WHERE id = 5",
    ["ENTRY_CHANGED 5-5"],
  ],
  ["who it was", "UPDATE audit_entry SET actor_id = 7 WHERE id = 1", ["ENTRY_CHANGED 1-1"]],
  [
    "one with its hash made anew",
    `UPDATE audit_entry SET action = 'x' WHERE id = 3; ${rehash(3)}`,
    ["UNLINKED 4-4"],
  ],
  ["a reason", "UPDATE audit_value SET reason = 'x' WHERE entry_id = 2", ["VALUES_CHANGED 2-2"]],
  [
    "a value",
    `UPDATE audit_value SET changes = jsonb_set(changes, '{0,to}', '"x"') WHERE entry_id = 2`,
    ["VALUES_CHANGED 2-2"],
  ],
  [
    "a value of another kind",
    "UPDATE audit_value SET changes = '[5]'",
    [1, 2, 3, 4, 5].map((id) => `VALUES_CHANGED ${id}-${id}`),
  ],
  [
    "words that were changed and called erased",
    "UPDATE audit_value SET salt = NULL, reason = 'x' WHERE entry_id = 4",
    ["VALUES_CHANGED 4-4"],
  ],
  ["one deleted in the middle", "DELETE FROM audit_entry WHERE id = 3", ["MISSING 3-3"]],
  ["two deleted at the beginning", "DELETE FROM audit_entry WHERE id < 3", ["MISSING 1-2"]],
  ["two cut off at the end", "DELETE FROM audit_entry WHERE id > 3", ["MISSING 4-5"]],
  ["all of them gone", "DELETE FROM audit_entry", ["MISSING 1-5"]],
  [
    "one deleted and the others moved up",
    `DELETE FROM audit_value WHERE entry_id = 4; DELETE FROM audit_entry WHERE id = 4; ${renumber(5, 4)} ${rehash(4)}`,
    ["UNLINKED 4-4", "MISSING 5-5"],
  ],
  [
    "one put in past the end",
    "INSERT INTO audit_entry SELECT 6, at, action, actor_id, subject_type, subject_id, framework_id, request_id, digest, hash, hash FROM audit_entry WHERE id = 5",
    ["OUTSIDE 6-6"],
  ],
  [
    "one put in before the beginning",
    "INSERT INTO audit_entry SELECT 0, at, action, actor_id, subject_type, subject_id, framework_id, request_id, digest, hash, hash FROM audit_entry WHERE id = 5",
    ["OUTSIDE 0-0"],
  ],
  [
    "two that changed places",
    renumber(2, 99) + renumber(3, 2) + renumber(99, 3),
    ["UNLINKED 2-2", "ENTRY_CHANGED 2-2", "UNLINKED 3-3", "ENTRY_CHANGED 3-3", "UNLINKED 4-4"],
  ],
  ["another end", "UPDATE audit_head SET hash = sha256('x')", ["END_CHANGED 5-5"]],
  ["no end", "DELETE FROM audit_head", ["END_GONE 5-5"]],
])("finds %s", async (_, statements, faults) => {
  await five();
  await tamper(statements);
  expect(await faultsIn()).toEqual(faults);
});

test("what was erased is counted and is no fault, also where its row is gone", async () => {
  await five();
  const emptied = `[{"field": "name.en", "from": null, "to": null}]`;
  await connected(fresh.ownerUrl, async (client) => {
    await client.query(`UPDATE audit_value SET salt = NULL, reason = NULL, changes = '${emptied}'
      WHERE entry_id = 2`);
    await client.query("DELETE FROM audit_value WHERE entry_id = 4");
  });
  expect(await verify()).toMatchObject({ entries: 5, erased: 2, faultCount: 0 });
});

describe("an end that was noted earlier", () => {
  test("still lies on a chain that went on", async () => {
    await five();
    const known = (await verify()).head ?? chainStart;
    await five();
    expect(await verify(known)).toMatchObject({ entries: 10, faultCount: 0 });
  });

  test("shows that a whole chain was written anew, or cut off with its end", async () => {
    await five();
    const known = (await verify()).head ?? chainStart;
    await tamper(`DELETE FROM audit_value WHERE entry_id = 5; DELETE FROM audit_entry WHERE id = 5;
      UPDATE audit_head SET entries = 4, hash = (SELECT hash FROM audit_entry WHERE id = 4)`);
    expect((await verify()).faultCount).toBe(0);
    expect((await verify(known)).faults).toEqual([{ code: "NOT_AS_KNOWN", from: 5, to: 5 }]);
    await append(server, [aRecord()]);
    expect((await verify()).faultCount).toBe(0);
    expect((await verify(known)).faults).toEqual([{ code: "NOT_AS_KNOWN", from: 5, to: 5 }]);
  });
});

test("twenty thousand entries take seconds, and of many faults the first hundred are told", async () => {
  await appendAlike(fresh.serverUrl, 20_000);
  const progress: string[] = [];
  const started = Date.now();
  const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
  const found = await verifyChain(chainStore(server), { onProgress });
  expect(Date.now() - started).toBeLessThan(5000);
  expect(found).toMatchObject({ entries: 20_000, faultCount: 0 });
  expect(progress).toEqual(["5000/20000", "10000/20000", "15000/20000", "20000/20000"]);
  await tamper("UPDATE audit_entry SET action = 'x' WHERE id % 2 = 0");
  const broken = await verify();
  expect(broken.faultCount).toBe(10_000);
  expect(broken.faults).toHaveLength(100);
});

test("who appends while the chain is read does not make it look broken", async () => {
  await appendAlike(fresh.serverUrl, 6000);
  let more: Promise<void> | undefined;
  const onProgress = () => {
    more ??= five();
  };
  expect(await verifyChain(chainStore(server), { onProgress })).toMatchObject({ faultCount: 0 });
  await more;
  expect(await verify()).toMatchObject({ entries: 6005, faultCount: 0 });
});

test("every fault is said in two languages", () => {
  const known = { entries: 3, hash: "x" };
  const [gone] = faultsAtEnd({ entries: 1, hash: "y" }, known);
  const [unlike] = faultsAgainst(known, "y");
  if (gone === undefined || unlike === undefined) throw new Error("there were no faults");
  expect(faultInWords(gone, "en")).toBe("Gone from the chain: 2–3.");
  expect(faultInWords(gone, "fr-CA")).toBe("Disparu de la chaîne : 2–3.");
  expect(faultInWords(unlike, "en")).toMatch(/^Entry 3 is not the one/);
});
