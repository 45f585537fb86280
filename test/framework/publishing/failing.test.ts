import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { EntityManager } from "typeorm";
import type { Database } from "../../../server/database.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { small } from "../shelf.ts";
import { mapped, openDesk } from "../drafting/desk.ts";
import type { Desk } from "../drafting/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.drop());

/** Everything that publishing writes to. */
const WRITTEN = [
  "framework",
  "framework_version",
  "framework_status_change",
  "item",
  "competency",
  "indicator",
  "key_mapping",
  "item_mapping",
  "item_successor",
  "audit_entry",
  "audit_head",
  "audit_value",
  "catalogue_revision",
  "catalogue_change",
];

const everything = () =>
  desk.ask(
    WRITTEN.map(
      (
        table,
      ) => `SELECT '${table}', md5(coalesce(string_agg(row::text, ',' ORDER BY row::text), ''))
        FROM ${table} AS row`,
    ).join(" UNION ALL "),
  );

/** A draft that splits a competency which goes on, and so writes all there is to write. */
async function draftThatSplits(): Promise<FrameworkContent> {
  const content = small();
  const editor = await desk.editor(`Splitter-${content.key}`);
  await desk.published(content);
  await editor.begin({ key: content.key, from: 1 });
  const work = { framework: content.key, action: "saveMappings" };
  await editor.map({
    ...work,
    expectedRevision: 2,
    mappings: [mapped("one", "SPLIT", "one", "two")],
  });
  return content;
}

/** The same database, where the statement with that number inside a transaction fails. */
function failingAt(step: number, fail: (manager: EntityManager) => Promise<unknown>): Database {
  return {
    ...desk.database,
    atomically: (work) =>
      desk.database.atomically((manager) => {
        let statements = 0;
        const query = async (...asked: Parameters<EntityManager["query"]>): Promise<unknown> => {
          statements += 1;
          if (statements === step) await fail(manager);
          return manager.query(...asked);
        };
        const get = (target: EntityManager, name: string): unknown =>
          name === "query" ? query : Reflect.get(target, name);
        return work(new Proxy(manager, { get }));
      }),
  };
}

describe("publishing that fails", () => {
  test("at any of its statements leaves everything as it was, and can be done again", async () => {
    const { key } = await draftThatSplits();
    const before = await everything();
    const publish = (database: Database) =>
      desk.editorOver(database).publish({ framework: key, expectedRevision: 3, note: null });
    const fail = () => Promise.reject(new Error("a statement failed"));
    const failsAt = (step: number): Promise<boolean> =>
      publish(failingAt(step, fail)).then(
        () => false,
        (error: unknown) => String(error).includes("a statement failed"),
      );
    const left: unknown[] = [];
    while (await failsAt(left.length + 1)) left.push(await everything());
    expect(left).toEqual(left.map(() => before));
    // It takes its place, reads, carries over, publishes, follows anew and audits.
    expect(left.length).toBeGreaterThan(11);
    expect(await desk.store.read(key)).toMatchObject({ version: 2, status: "PUBLISHED" });
    expect(await desk.ask("SELECT count(*) FROM item_mapping")).toEqual([[1]]);
  });

  test("because its connection is lost in the middle leaves everything as it was", async () => {
    const { key } = await draftThatSplits();
    const before = await everything();
    for (const step of [3, 8, 12]) {
      const lose = (manager: EntityManager) =>
        manager.query("SELECT pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
      const publishing = desk
        .editorOver(failingAt(step, lose))
        .publish({ framework: key, expectedRevision: 3, note: null });
      await expect(publishing).rejects.toThrow(/terminat|connection/iu);
      expect(await everything()).toEqual(before);
    }
  });

  test("because its checks find an error names each of them and changes nothing", async () => {
    const content = small();
    const editor = await desk.editor("Blank");
    await desk.published(content);
    await editor.begin({ key: content.key, from: 1 });
    await editor.edit({
      framework: content.key,
      expectedRevision: 2,
      action: "saveGroup",
      edit: (draft) => ({
        ...draft,
        groups: draft.groups.map((one) => ({ ...one, name: { en: " " } })),
      }),
    });
    const before = await everything();
    await expect(
      editor.publish({ framework: content.key, expectedRevision: 3, note: null }),
    ).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      findings: [{ code: "EMPTY_TEXT", path: ["groups", "group", "name", "en"] }],
    });
    expect(await everything()).toEqual(before);
  });
});
