import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openDesk, titling } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.drop());

test("leaves what was published, and no trace of the draft but in the audit", async () => {
  const key = await desk.drafted();
  const editor = await desk.editor("Discarder");
  await editor.edit(titling(key, 2, "Not to be"));
  await editor.discard({ framework: key, expectedRevision: 3, action: "discardDraft" });
  expect(await desk.store.read(key)).toMatchObject({ version: 1, status: "PUBLISHED" });
  const [last] = await desk.ask("SELECT action FROM audit_entry ORDER BY id DESC LIMIT 1");
  expect(last).toEqual(["discardDraft"]);
});

test("no later draft has a revision that the discarded one had", async () => {
  const key = await desk.drafted();
  const editor = await desk.editor("Again");
  await editor.edit(titling(key, 2, "Not to be"));
  await editor.discard({ framework: key, expectedRevision: 3, action: "discardDraft" });
  await editor.begin({ key, from: 1 });
  expect(await desk.revisionOf(key)).toBe(4);
  await expect(editor.edit(titling(key, 3, "Late"))).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a draft that changed meanwhile stays", async () => {
  const key = await desk.drafted();
  const editor = await desk.editor("Stale");
  await editor.edit(titling(key, 2, "Kept"));
  const stale = { framework: key, expectedRevision: 2, action: "discardDraft" };
  await expect(editor.discard(stale)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await desk.revisionOf(key)).toBe(3);
});
