import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { sentences } from "../../server/refusals.ts";
import { personId } from "../support/ids.ts";
import { openFileHouse } from "./file-house.ts";
import type { Fetched, FileHouse } from "./file-house.ts";
import { expectOneShape } from "./refusal.ts";

const ana = personId(1);
const noon = Date.parse("2026-03-04T12:00:00Z");
const file = { body: "a;b\n", mediaType: "text/csv; charset=utf-8", fileName: "a.csv" };

let house: FileHouse;
beforeAll(async () => {
  house = await openFileHouse();
});
beforeEach(() => {
  Object.assign(house, { file, now: noon });
});
afterAll(() => house.close());

/** Follows a link as somebody. */
async function follow(url: string, headers?: Record<string, string>): Promise<Fetched> {
  return await house.fetch(url, { headers: headers ?? (await house.as("ana")) });
}

const linked = async () => (await house.linkFor(ana)).url;

function refusalOf(answer: Fetched) {
  const { status, errors, ...rest } = answer.refusal();
  expectOneShape({ status, errors, ...rest });
  return { status, code: errors[0]?.extensions?.code, message: errors[0]?.message };
}

const NOTHING = { status: 404, code: "NOT_FOUND", message: sentences.NO_LINK.en };

test("whom a link was made for fetches the file, byte for byte", async () => {
  const body = randomBytes(3_000_000);
  house.file = { body, mediaType: "application/octet-stream", fileName: "a.bin" };
  const answer = await follow(await linked());
  expect(answer.status).toBe(200);
  expect(answer.bytes.equals(body)).toBe(true);
});

test("a file is fetched to be kept, never shown as a page of ours nor kept on the way", async () => {
  house.file = { ...file, fileName: 'référentiel "2" – 你好.csv' };
  const { headers, bytes } = await follow(await linked());
  expect(bytes.toString()).toBe(file.body);
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "referrer-policy": "no-referrer",
    "x-request-id": expect.stringMatching(/^[\w-]{36}$/),
  });
  const disposition = headers.get("content-disposition") ?? "";
  expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w%.-]+$/);
  const name = disposition.split("UTF-8''")[1] ?? "";
  expect(decodeURIComponent(name)).toBe(house.file.fileName);
});

test("a file whose type is no JSON is fetched by whoever takes only that type", async () => {
  const headers = { ...(await house.as("ana")), accept: "text/csv" };
  expect((await follow(await linked(), headers)).status).toBe(200);
});

test.each([
  ["without signing in", async () => ({})],
  ["as nobody we know", () => house.as("nobody")],
  ["as somebody who left", () => house.as("cy")],
])("nobody fetches anything %s", async (_name, headers) => {
  expect(refusalOf(await follow(await linked(), await headers()))).toEqual({
    status: 401,
    code: "UNAUTHENTICATED",
    message: sentences.UNAUTHENTICATED.en,
  });
});

test("somebody else's link, a changed one and none at all answer the same", async () => {
  const url = await linked();
  const ben = await house.as("ben");
  expect(refusalOf(await follow(url, ben))).toEqual(NOTHING);
  house.now += 60 * 60 * 1000;
  expect(refusalOf(await follow(url, ben))).toEqual(NOTHING);
  house.now = noon;
  const end = url.lastIndexOf(".") + 1;
  const changed = `${url.slice(0, end)}${url[end] === "a" ? "b" : "a"}${url.slice(end + 1)}`;
  for (const other of [changed, url.slice(0, -5), `${url}/`, "/downloads/", "/downloads/%00"]) {
    expect(refusalOf(await follow(other))).toEqual(NOTHING);
  }
  house.file = null;
  expect(refusalOf(await follow(url))).toEqual(NOTHING);
});

test("a link that has expired says so to its owner, in their language", async () => {
  const url = await linked();
  house.now += 15 * 60 * 1000;
  const headers = { ...(await house.as("ana")), "accept-language": "fr" };
  expect(refusalOf(await follow(url, headers))).toEqual({
    status: 410,
    code: "NOT_FOUND",
    message: sentences.LINK_EXPIRED.fr,
  });
});

test("a link says 15 minutes, and holds as long", async () => {
  const { url, expiresAt } = await house.linkFor(ana);
  expect(expiresAt - house.now).toBe(15 * 60 * 1000);
  house.now = expiresAt - 1;
  expect((await follow(url)).status).toBe(200);
});

test("what goes wrong in the making is told with the request's id alone", async () => {
  Object.defineProperty(house, "file", {
    configurable: true,
    get: () => {
      throw new Error("the pen broke");
    },
  });
  const answer = refusalOf(await follow(await linked()));
  Object.defineProperty(house, "file", { value: file, writable: true, configurable: true });
  expect(answer).toMatchObject({ status: 500, code: "INTERNAL_SERVER_ERROR" });
  expect(answer.message).toBe(sentences.INTERNAL_SERVER_ERROR.en);
  expect(house.logged.join("")).toContain("the pen broke");
});

test("following a link takes one statement besides those that make the file", async () => {
  const url = await linked();
  house.statements.length = 0;
  await follow(url);
  expect(house.statements).toEqual(["who-asks"]);
});

test("no line of the log holds a link", async () => {
  const url = await linked();
  await follow(url);
  await follow(`${url}x`);
  await house.fetch(url, { method: "POST", body: "a" });
  await house.fetch(`${url}?a=%`, { method: "PUT" });
  const log = house.logged.join("");
  expect(log).toContain('"route":"/downloads/*"');
  const token = url.split("/").at(-1) ?? "";
  for (const part of token.split(".")) expect(log).not.toContain(part);
});
