import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { emptyShelf, en, newKey, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
});
afterAll(() => shelf.drop());

/** Fifty attempts, ten at a time, which is as many as have a connection. */
const fiftyAtOnce = async (attempt: (editor: string) => Promise<unknown>) => {
  const lanes = Array.from({ length: 10 }, async (_, lane) => {
    const results: PromiseSettledResult<unknown>[] = [];
    for (const turn of [1, 2, 3, 4, 5]) {
      results.push(...(await Promise.allSettled([attempt(`Editor ${lane}-${turn}`)])));
    }
    return results;
  });
  return (await Promise.all(lanes)).flat();
};

test("publishing puts the draft in force and retires the version before", async () => {
  const content = small();
  await shelf.store.saveDraft(content);
  await shelf.store.publish(content.key);
  const next = { ...content, title: en("Second") };
  expect(await shelf.store.saveDraft(next)).toEqual({ version: 2, revision: 2, changed: true });
  const both = await shelf.store.read(content.key);
  expect(both).toMatchObject({ version: 2, status: "DRAFT", content: { title: en("Second") } });
  expect(both?.published).toMatchObject({ version: 1, content: { title: en("Small") } });
  await shelf.store.publish(content.key, { expectedRevision: 2, note: "Autumn" });
  const history = await shelf.ask(`
    SELECT version, status, note FROM framework_status_change AS change
    JOIN framework_version AS version ON version.id = version_id
    JOIN framework ON framework.id = framework_id WHERE framework.key = '${content.key}'
    ORDER BY change.id`);
  expect(history).toEqual([
    [1, "DRAFT", null],
    [1, "PUBLISHED", null],
    [2, "DRAFT", null],
    [1, "RETIRED", null],
    [2, "PUBLISHED", "Autumn"],
  ]);
  expect((await shelf.store.read(content.key))?.published?.version).toBe(2);
});

test("without a draft there is nothing to publish", async () => {
  const content = small();
  await shelf.store.saveDraft(content);
  await shelf.store.publish(content.key);
  await expect(shelf.store.publish(content.key)).rejects.toMatchObject({
    code: "ILLEGAL_TRANSITION",
  });
});

test("a published version does not change when the next draft is saved and saved again", async () => {
  const content = small();
  await shelf.store.saveDraft(content);
  await shelf.store.publish(content.key);
  await shelf.store.saveDraft({ ...content, groups: [], competencies: [], profiles: [] });
  await shelf.store.saveDraft({ ...content, profiles: [] });
  expect((await shelf.store.read(content.key))?.published?.content).toEqual(content);
  await expect(
    shelf.ask(`UPDATE competency SET position = 9 WHERE version_id IN (SELECT framework_version.id
      FROM framework_version JOIN framework ON framework.id = framework_id
      WHERE key = '${content.key}' AND version = 1)`),
  ).rejects.toThrow("is published and never changes");
});

test("of 50 who save over the same revision one succeeds and 49 hear CONFLICT", async () => {
  const content = small();
  await shelf.store.saveDraft(content);
  const results = await fiftyAtOnce((editor) =>
    shelf.store.saveDraft({ ...content, title: en(editor) }, { expectedRevision: 1 }),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(49);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({ code: "CONFLICT", values: { revision: 2 } });
  }
  expect(await shelf.store.read(content.key)).toMatchObject({ version: 1, revision: 2 });
});

test("of 50 who start the same draft one succeeds and 49 hear CONFLICT", async () => {
  const key = newKey();
  const results = await fiftyAtOnce((editor) =>
    shelf.store.saveDraft({ ...small(key), title: en(editor) }, { expectedRevision: null }),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await shelf.store.read(key)).toMatchObject({ version: 1, revision: 1 });
});

test("the revision of a published draft never fits the draft after it", async () => {
  const content = small();
  const { revision } = await shelf.store.saveDraft(content);
  await shelf.store.publish(content.key, { expectedRevision: revision });
  await shelf.store.saveDraft({ ...content, title: en("Next") }, { expectedRevision: null });
  const late = shelf.store.saveDraft(
    { ...content, title: en("Late") },
    { expectedRevision: revision },
  );
  await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
});

test("the items of a framework stay the same over its versions", async () => {
  const content = small();
  const items = () =>
    shelf.ask(`SELECT item.id, kind, item.key FROM item
      JOIN framework ON framework.id = framework_id
      WHERE framework.key = '${content.key}' ORDER BY item.id`);
  await shelf.store.saveDraft(content);
  const first = await items();
  await shelf.store.publish(content.key);
  await shelf.store.saveDraft({ ...content, competencies: [], profiles: [] });
  await shelf.store.publish(content.key);
  await shelf.store.saveDraft({ ...content, title: en("Back again") });
  expect(await items()).toEqual(first);
  expect(first).toHaveLength(8);
});
