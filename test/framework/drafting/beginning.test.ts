import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { newKey, small } from "../shelf.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.drop());

test("a new framework begins with its title, the usual scale and nothing else", async () => {
  const key = newKey();
  const title = [
    { language: "en", text: "Boats" },
    { language: "fr", text: "Bateaux" },
  ];
  await (await desk.editor("Beginner")).begin({ key, from: null, title });
  const draft = await desk.store.read(key);
  expect(draft).toMatchObject({ version: 1, revision: 1, status: "DRAFT", published: null });
  expect(draft?.savedBy?.name).toBe("Beginner");
  expect(draft?.content).toMatchObject({
    title: { en: "Boats", fr: "Bateaux" },
    languages: ["en", "fr"],
    competencies: [],
  });
  expect(draft?.content.levels).toHaveLength(5);
});

test("without a title, or with a key that cannot be one, nothing begins", async () => {
  const editor = await desk.editor("Untitled");
  const key = newKey();
  const refusals = [
    [{ key, from: null }, ["title"]],
    [{ key: "No Key", from: null, title: [{ language: "en", text: "No" }] }, ["key"]],
  ] as const;
  for (const [asked, place] of refusals) {
    await expect(editor.begin(asked)).rejects.toMatchObject({ code: "BAD_USER_INPUT", place });
  }
  expect(await desk.ask(`SELECT FROM framework WHERE key IN ('${key}', 'No Key')`)).toEqual([]);
});

test("a draft of a version goes on with its content and its items", async () => {
  const key = await desk.drafted();
  const draft = await desk.store.read(key);
  expect(draft).toMatchObject({ version: 2, revision: 2, mappings: [] });
  expect(draft?.content).toEqual(draft?.published?.content);
  const items = await desk.ask(`SELECT count(DISTINCT item_id), count(*) FROM competency
    JOIN framework_version AS version ON version.id = version_id
    JOIN framework ON framework.id = framework_id WHERE framework.key = '${key}'`);
  expect(items).toEqual([[2, 4]]);
});

test("where there is a draft, or no such version, none begins", async () => {
  const key = await desk.drafted();
  const editor = await desk.editor("Second");
  await expect(editor.begin({ key, from: 1 })).rejects.toMatchObject({
    code: "CONFLICT",
    reason: "DRAFT_EXISTS",
    values: { revision: 2, name: `Owner-${key}` },
  });
  const other = small();
  await desk.published(other);
  await expect(editor.begin({ key: other.key, from: 7 })).rejects.toMatchObject({
    code: "NOT_FOUND",
    values: { version: 7 },
    place: ["from"],
  });
});
