import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { randomBytes, randomUUID } from "node:crypto";
import { openDatabase } from "../../server/database.ts";
import type { Database } from "../../server/database.ts";
import { uploadLimits, uploadStore } from "../../server/files/upload.store.ts";
import type { UploadStore } from "../../server/files/upload.store.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { personId } from "../support/ids.ts";

const [ana, ben] = [personId(1), personId(2)];
const now = Date.parse("2026-03-04T12:00:00Z");
const aDay = 24 * 60 * 60 * 1000;
const code = "RATE_LIMITED";

let place: FreshDatabase;
let database: Database;
let uploads: UploadStore;
beforeAll(async () => {
  place = await freshDatabase();
  database = await openDatabase(place.serverUrl, { connections: 8 });
  uploads = uploadStore(database);
  await asOwner(`INSERT INTO person (display_name, email)
    VALUES ('Ana', 'ana@example.org'), ('Ben', 'ben@example.org')`);
});
afterEach(() => asOwner("TRUNCATE upload"));
afterAll(async () => {
  await database.close();
  await place.drop();
});

const asOwner = (statement: string) =>
  connected(place.ownerUrl, (client) => client.query(statement));
const filesHere = async () => (await asOwner("SELECT FROM upload")).rowCount;

test("a file comes back byte for byte to whoever sent it, for a day", async () => {
  const bytes = randomBytes(70_000);
  const { id, expiresAt, bytes: size } = await uploads.keep(ana, bytes, now);
  expect([size, expiresAt]).toEqual([70_000, now + aDay]);
  expect(bytes.equals((await uploads.read(ana, id, now)) ?? new Uint8Array())).toBe(true);
  expect(await uploads.read(ana, id, now + aDay - 1)).not.toBeNull();
  expect(await uploads.read(ana, id, now + aDay)).toBeNull();
});

test("nobody else reads it, and no other id leads to it", async () => {
  const { id } = await uploads.keep(ana, Buffer.from("a"), now);
  expect(await uploads.read(ben, id, now)).toBeNull();
  for (const other of [randomUUID(), "", "1", `${id}x`, `' OR '1'='1`, id.slice(1)]) {
    expect(await uploads.read(ana, other, now)).toBeNull();
  }
});

test("the same file twice is two files, and neither id tells of the other", async () => {
  const one = await uploads.keep(ana, Buffer.from("a"), now);
  const other = await uploads.keep(ana, Buffer.from("a"), now);
  expect(one.id).not.toBe(other.id);
});

test("what has expired goes when somebody, whoever it is, sends a file", async () => {
  await uploads.keep(ana, Buffer.from("old"), now);
  await uploads.keep(ana, Buffer.from("younger"), now + 1);
  await uploads.keep(ben, Buffer.from("new"), now + aDay);
  expect(await filesHere()).toBe(2);
});

test("of 30 files that one person sends at once, 20 are kept and nobody else is in the way", async () => {
  const sent = Array.from({ length: 30 }, () => uploads.keep(ana, Buffer.from("a"), now));
  const outcomes = await Promise.allSettled(sent);
  const refused = outcomes.filter((one) => one.status === "rejected");
  const refusal = { reason: expect.objectContaining({ code, reason: "UPLOADS" }) };
  expect(refused).toMatchObject(Array.from({ length: 10 }, () => refusal));
  expect(await filesHere()).toBe(20);
  await uploads.keep(ben, Buffer.from("b"), now);
  await uploads.keep(ana, Buffer.from("a day later"), now + aDay);
  expect(await filesHere()).toBe(1);
});

test("50 MiB are kept for one person, and not a byte more", async () => {
  const largest = Buffer.alloc(uploadLimits.fileBytes, "x");
  for (let sent = 0; sent < 9; sent++) await uploads.keep(ana, largest, now);
  await uploads.keep(ana, largest.subarray(1), now);
  await uploads.keep(ana, Buffer.from("x"), now);
  await expect(uploads.keep(ana, Buffer.from("x"), now)).rejects.toMatchObject({
    code,
    values: { files: 20, megabytes: 50 },
  });
});

test("the database itself refuses a file that is empty or larger than 5 MiB", async () => {
  const reason = "upload_bytes_check";
  await expect(uploads.keep(ana, Buffer.alloc(0), now)).rejects.toThrow(reason);
  const tooLarge = Buffer.alloc(uploadLimits.fileBytes + 1);
  await expect(uploads.keep(ana, tooLarge, now)).rejects.toThrow(reason);
  expect(await filesHere()).toBe(0);
});
