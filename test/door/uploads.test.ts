import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { uploadLimits } from "../../server/files/upload.store.ts";
import { sentences } from "../../server/refusals.ts";
import { openFileHouse } from "./file-house.ts";
import type { FileHouse } from "./file-house.ts";
import { expectOneShape } from "./refusal.ts";

let house: FileHouse;
beforeAll(async () => {
  house = await openFileHouse();
});
afterEach(() => house.query("TRUNCATE upload"));
afterAll(() => house.close());

const kept = () => house.query("SELECT FROM upload");

/** Sends a file as Ana, unless the headers say otherwise. */
async function send(body: Uint8Array | string, headers: Record<string, string> = {}) {
  const signedIn = await house.as("ana");
  return await house.fetch("/uploads", {
    method: "POST",
    headers: { ...signedIn, ...headers },
    body,
  });
}

async function refused(sent: ReturnType<typeof send>) {
  const answer = (await sent).refusal();
  expectOneShape(answer);
  const [error] = answer.errors;
  return { status: answer.status, code: error?.extensions?.code, message: error?.message };
}

test.each(["application/octet-stream", "text/csv", "application/json", "x", ""])(
  "a file is taken as it is, whatever type it says it has: `%s`",
  async (type) => {
    const bytes = randomBytes(300);
    const { status, headers, bytes: answer } = await send(bytes, { "content-type": type });
    expect(status).toBe(201);
    expect(JSON.parse(answer.toString())).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      expiresAt: "2026-03-05T12:00:00.000Z",
      bytes: 300,
    });
    expect(headers.get("content-type")).toMatch(/^application\/json/);
    expect(headers.get("cache-control")).toBe("no-store");
    const same = `SELECT FROM upload WHERE bytes = '\\x${bytes.toString("hex")}' AND person_id = 1`;
    expect(await house.query(same)).toBe(1);
  },
);

test("5 MiB are taken, and a byte more is refused unread, in the sender's language", async () => {
  const largest = Buffer.alloc(uploadLimits.fileBytes, "x");
  expect((await send(largest)).status).toBe(201);
  const tooLarge = Buffer.concat([largest, Buffer.from("x")]);
  expect(await refused(send(tooLarge, { "accept-language": "fr" }))).toEqual({
    status: 413,
    code: "BAD_USER_INPUT",
    message: sentences.BODY_SIZE.fr.replace("{most}", "5242880"),
  });
  expect(await kept()).toBe(1);
});

test.each([
  { what: "nothing", body: "", headers: {}, reason: "UPLOAD_EMPTY", status: 400 },
  {
    what: "gzip",
    body: gzipSync("a"),
    headers: { "content-encoding": "gzip" },
    reason: "UPLOAD_ENCODING",
    status: 415,
  },
  {
    what: "a form",
    body: "--x--",
    headers: { "content-type": "Multipart/Form-Data; boundary=x" },
    reason: "UPLOAD_FORM",
    status: 415,
  },
  {
    what: "a file from whoever takes no JSON",
    body: "a",
    headers: { accept: "text/html" },
    reason: "ACCEPT",
    status: 406,
  },
] as const)("$what is refused", async ({ body, headers, reason, status }) => {
  const texts = sentences[reason];
  const code = "BAD_USER_INPUT";
  expect(await refused(send(body, headers))).toEqual({ status, code, message: texts.en });
  const inFrench = await refused(send(body, { ...headers, "accept-language": "fr-CA" }));
  expect(inFrench.message).toBe(texts.fr);
  expect(await kept()).toBe(0);
});

test.each([
  ["without a token", async () => ({ authorization: "" })],
  ["with a token that is none", async () => ({ authorization: "Bearer a.b.c" })],
  ["as nobody we know", () => house.as("nobody")],
  ["as somebody who left", () => house.as("cy")],
])("nobody sends a file %s", async (_name, header) => {
  const headers = await header();
  expect(await refused(send("a", headers))).toEqual({
    status: 401,
    code: "UNAUTHENTICATED",
    message: sentences.UNAUTHENTICATED.en,
  });
  const large = Buffer.alloc(1_000_000);
  expect((await refused(send(large, headers))).status).toBe(401);
  expect(await kept()).toBe(0);
});

test("a twenty-first file is refused with 429 until the others have expired", async () => {
  for (let sent = 0; sent < 20; sent++) expect((await send("a")).status).toBe(201);
  expect(await refused(send("a"))).toMatchObject({
    status: 429,
    code: "RATE_LIMITED",
    message: expect.stringMatching(/^At most 20 of your files, 50 MiB together/),
  });
  house.now += 24 * 60 * 60 * 1000;
  expect((await send("a")).status).toBe(201);
  expect(await kept()).toBe(1);
});

test.each(["GET", "PUT", "DELETE"])("%s is refused, and POST is named", async (method) => {
  const answer = await house.fetch("/uploads", { method });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  expectOneShape(answer.refusal());
});

test("who it is takes one statement, and keeping the file one transaction more", async () => {
  house.statements.length = 0;
  expect((await send("a")).status).toBe(201);
  expect(house.statements).toEqual(["who-asks"]);
});

test("the log holds neither a token nor what was sent", async () => {
  const secret = "a very particular text";
  await send(secret);
  await send(secret, { "content-encoding": "gzip" });
  const { authorization = "" } = await house.as("ana");
  const log = house.logged.join("");
  expect(log).toContain('"route":"/uploads"');
  expect(log).not.toContain(secret);
  expect(log).not.toContain(authorization.split(".")[0]);
  expect(log).not.toContain("ana@");
});
