import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SignJWT, UnsecuredJWT, decodeJwt } from "jose";
import { openDatabase } from "../../server/database.ts";
import { downloadSecret } from "../../server/files/download-secret.store.ts";
import { makeDownloads } from "../../server/files/downloads.ts";
import type { Downloads } from "../../server/files/downloads.ts";
import type { Subject } from "../../server/files/subject.ts";
import { connected, freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { personId } from "../support/ids.ts";

const now = Date.parse("2026-03-04T12:00:00.700Z");
const quarter = 15 * 60 * 1000;
const [ana, ben] = [personId(1), personId(2)];
const what: Subject = {
  kind: "framework",
  key: "bakery",
  version: 2,
  format: "CSV",
  language: "fr",
};

let place: FreshDatabase;
let secret: Uint8Array;
let downloads: Downloads;
beforeAll(async () => {
  place = await freshDatabase();
  secret = await secretSeenBy(place.serverUrl);
  downloads = makeDownloads({ secret, publicUrl: () => "https://waymark.example.org/way" });
});
afterAll(() => place.drop());

async function secretSeenBy(url: string): Promise<Uint8Array> {
  const database = await openDatabase(url, { connections: 1 });
  try {
    return await downloadSecret(database);
  } finally {
    await database.close();
  }
}

const linkedTo = async (subject: Subject = what) => {
  const { url } = await downloads.linkTo(subject, ana, now);
  return url.split("/").at(-1) ?? "";
};
const NO_LINK = { code: "NOT_FOUND", reason: "NO_LINK", status: 404 };

test("every server of a database reads the same secret of 32 bytes, which it cannot change", async () => {
  expect(secret).toHaveLength(32);
  expect(await secretSeenBy(place.serverUrl)).toEqual(secret);
  const asServer = (text: string) =>
    connected(place.serverUrl, (client) => client.query(text)).then(() => "done");
  for (const text of ["UPDATE download_secret SET id = 1", "DELETE FROM download_secret"]) {
    await expect(asServer(text)).rejects.toThrow("permission denied");
  }
});

test("a link lies below the public address and names its end in whole seconds", async () => {
  const { url, expiresAt } = await downloads.linkTo(what, ana, now);
  expect(url).toMatch(/^https:\/\/waymark\.example\.org\/way\/downloads\/[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(expiresAt).toBe(Date.parse("2026-03-04T12:15:00Z"));
});

test("a link leads whom it was made for to what it was made for", async () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(words, fc.nat(), words, async (key, version, language) => {
      const subject = { ...what, key, version, language };
      expect(await downloads.open(await linkedTo(subject), ana, now)).toEqual(subject);
    }),
    { numRuns: 30 },
  );
});

test("a link ends after a quarter of an hour, and that is told to its owner alone", async () => {
  const token = await linkedTo();
  expect(await downloads.open(token, ana, now + quarter - 1_000)).toEqual(what);
  const late = now + quarter;
  await expect(downloads.open(token, ana, late)).rejects.toMatchObject({
    reason: "LINK_EXPIRED",
    status: 410,
  });
  await expect(downloads.open(token, ben, late)).rejects.toMatchObject(NO_LINK);
});

test("somebody else's link is as if it did not exist", async () => {
  await expect(downloads.open(await linkedTo(), ben, now)).rejects.toMatchObject(NO_LINK);
});

test("a link that was changed anywhere leads nowhere", async () => {
  const token = await linkedTo();
  const changes = fc.tuple(
    fc.nat(token.length - 1),
    fc.constantFrom("A", "B", "a", "0", "9", "-", "_", "."),
  );
  await fc.assert(
    fc.asyncProperty(changes, async ([at, letter]) => {
      const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
      // The last letter of a signature holds bits that do not count.
      fc.pre(changed !== token && at < token.length - 1);
      await expect(downloads.open(changed, ana, now)).rejects.toMatchObject(NO_LINK);
    }),
  );
});

test("what we did not sign, or signed for something else, leads nowhere", async () => {
  const exp = Math.floor(now / 1000) + 60;
  const claims = { what, sub: "1", exp };
  const header = { alg: "HS256", typ: "download+jwt" };
  const signed = (payload: object, head = header, key = secret) =>
    new SignJWT({ ...payload }).setProtectedHeader(head).sign(key);
  expect(await downloads.open(await signed(claims), ana, now)).toEqual(what);
  const foreign = [
    await signed(claims, header, new Uint8Array(32)),
    await signed(claims, { ...header, typ: "at+jwt" }),
    await signed(claims, { ...header, alg: "HS512" }, Buffer.concat([secret, secret])),
    await signed({ what, sub: "1" }),
    await signed({ what, exp }),
    await signed({ ...claims, what: { ...what, kind: "person" } }),
    await signed({ ...claims, what: { ...what, version: "2" } }),
    await signed({ ...claims, what: null }),
    new UnsecuredJWT(claims).encode(),
    "",
    "a.b.c",
    "x".repeat(50_000),
  ];
  for (const token of foreign) {
    await expect(downloads.open(token, ana, now)).rejects.toMatchObject(NO_LINK);
  }
});

test("a link says nothing of the person but a number", async () => {
  expect(decodeJwt(await linkedTo())).toEqual({ what, sub: "1", exp: expect.any(Number) });
});
