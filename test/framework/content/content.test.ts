import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { itemKeysOf, rowsOf } from "../../../server/framework/content/content-rows.ts";
import { inOrder } from "../../../server/framework/content/in-order.ts";
import { sameContent } from "../../../server/framework/difference/same-content.ts";
import { anyContent } from "../any-content.ts";
import { countsOf, emptyShelf, newKey, small } from "../shelf.ts";
import type { Shelf } from "../shelf.ts";

let shelf: Shelf;
beforeAll(async () => {
  shelf = await emptyShelf();
});
afterAll(() => shelf.drop());

test("what is saved is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, async (content) => {
      const wanted = { ...content, key: newKey() };
      const saved = await shelf.store.saveDraft(wanted);
      const read = await shelf.store.read(wanted.key);
      expect(saved).toEqual({ version: 1, revision: 1, changed: true });
      expect(read).toMatchObject({ version: 1, revision: 1, status: "DRAFT", published: null });
      expect(read?.content).toEqual(inOrder(wanted));
    }),
    { numRuns: 60 },
  );
});

test("a draft becomes whatever is saved next, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, anyContent, async (one, other) => {
      const key = newKey();
      await shelf.store.saveDraft({ ...one, key });
      const saved = await shelf.store.saveDraft({ ...other, key });
      const changed = !sameContent({ ...one, key }, { ...other, key });
      expect(saved).toEqual({ version: 1, revision: changed ? 2 : 1, changed });
      expect((await shelf.store.read(key))?.content).toEqual(inOrder({ ...other, key }));
    }),
    { numRuns: 40 },
  );
});

test("putting content in order changes nothing that has a meaning", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const ordered = inOrder(content);
      expect(sameContent(ordered, content)).toBe(true);
      expect(inOrder(ordered)).toEqual(ordered);
    }),
  );
});

test("equal content is not saved again, as a draft and in force", async () => {
  const content = small();
  await shelf.store.saveDraft(content);
  const before = await countsOf(shelf);
  expect(await shelf.store.saveDraft({ ...content })).toEqual({
    version: 1,
    revision: 1,
    changed: false,
  });
  await shelf.store.publish(content.key);
  expect(await shelf.store.saveDraft(content)).toEqual({ version: 1, revision: 1, changed: false });
  expect(await countsOf(shelf)).toEqual(before);
});

test("a framework that nobody saved is not found", async () => {
  expect(await shelf.store.read("nothing-here")).toBeNull();
  await expect(shelf.store.publish("nothing-here")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("content that cannot be kept leaves nothing behind", async () => {
  const before = await countsOf(shelf);
  const content = small();
  const broken = { ...content, levels: content.levels.slice(0, 1) };
  await expect(shelf.store.saveDraft(broken)).rejects.toThrow("indicator_level_fkey");
  expect(await countsOf(shelf)).toEqual(before);
  await shelf.store.saveDraft(content);
  const twice = { ...content, groups: [...content.groups, ...content.groups] };
  await expect(shelf.store.saveDraft(twice)).rejects.toThrow(
    "Two rows of competency_group have the same key",
  );
  expect(await shelf.store.read(content.key)).toMatchObject({ revision: 1, content });
});

test("every thing with a key gets an item, and rows name each other by their items", () => {
  const content = small();
  const items = itemKeysOf(content);
  const at = (kind: string, key: string) =>
    items.findIndex((item) => item.kind === kind && item.key === key);
  const rows = rowsOf(content, at);
  expect(items).toHaveLength(8);
  expect(rows.requirement).toEqual([
    { stage: at("STAGE", "first"), competency: at("COMPETENCY", "one"), level: 1 },
  ]);
  expect(rows.competency.map(({ item, group, position }) => [item, group, position])).toEqual([
    [at("COMPETENCY", "one"), at("GROUP", "group"), 1],
    [at("COMPETENCY", "two"), at("GROUP", "group"), 2],
  ]);
});
