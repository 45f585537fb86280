import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { FrameworkContent } from "../../../server/framework/content.ts";
import { en, newKey, small } from "../shelf.ts";
import { mapped, openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.drop());

const titled = (title: string) => (content: FrameworkContent) => ({ ...content, title: en(title) });
const edit = (framework: string, expectedRevision: number, title: string) => ({
  framework,
  expectedRevision,
  action: "saveFramework",
  edit: titled(title),
});

/** A framework with version 1 in force and a draft of version 2. */
async function drafted(): Promise<string> {
  const content = small();
  await desk.published(content);
  await (await desk.editor(`Owner-${content.key}`)).begin({ key: content.key, from: 1 });
  return content.key;
}

describe("beginning", () => {
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
    const key = await drafted();
    const draft = await desk.store.read(key);
    expect(draft).toMatchObject({ version: 2, revision: 2, mappings: [] });
    expect(draft?.content).toEqual(draft?.published?.content);
    const items = await desk.ask(`SELECT count(DISTINCT item_id), count(*) FROM competency
      JOIN framework_version AS version ON version.id = version_id
      JOIN framework ON framework.id = framework_id WHERE framework.key = '${key}'`);
    expect(items).toEqual([[2, 4]]);
  });

  test("where there is a draft, or no such version, none begins", async () => {
    const key = await drafted();
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
});

describe("editing", () => {
  test("raises the revision by one, says by whom, and leaves the ids of what stays", async () => {
    const key = await drafted();
    const ids = () =>
      desk.ask(`SELECT competency.id, indicator.id FROM competency
        JOIN framework_version AS version ON version.id = competency.version_id
        JOIN framework ON framework.id = framework_id
        LEFT JOIN indicator ON indicator.competency_id = competency.id
        WHERE framework.key = '${key}' AND version = 2 ORDER BY 1, 2`);
    const before = await ids();
    await (
      await desk.editor("Renamer")
    ).edit({
      framework: key,
      expectedRevision: 2,
      action: "saveCompetency",
      edit: (content) => ({
        ...content,
        competencies: content.competencies.map((one) => ({ ...one, name: en(`New ${one.key}`) })),
      }),
    });
    expect(await ids()).toEqual(before);
    const draft = await desk.store.read(key);
    expect(draft).toMatchObject({ revision: 3, savedBy: { name: "Renamer" } });
    expect(draft?.content.competencies[0]?.name).toEqual(en("New one"));
  });

  test("what changes nothing leaves the revision and the audit as they are", async () => {
    const key = await drafted();
    const editor = await desk.editor("Idle");
    const entries = await desk.ask("SELECT count(*) FROM audit_entry");
    await editor.edit({ ...edit(key, 2, ""), edit: (content) => ({ ...content }) });
    expect(await desk.revisionOf(key)).toBe(2);
    expect(await desk.ask("SELECT count(*) FROM audit_entry")).toEqual(entries);
  });

  test("of 50 editors with one revision one succeeds; 49 hear who it was and what stands", async () => {
    const key = await drafted();
    const editors = await Promise.all(
      Array.from({ length: 10 }, (_, at) => desk.editor(`Racer-${at}`)),
    );
    const lanes = editors.map(async (editor, lane) => {
      const results: PromiseSettledResult<void>[] = [];
      for (const turn of [1, 2, 3, 4, 5]) {
        const asked = edit(key, 2, `By ${lane}, ${turn}`);
        results.push(...(await Promise.allSettled([editor.edit(asked)])));
      }
      return results;
    });
    const results = (await Promise.all(lanes)).flat();
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(49);
    const draft = await desk.store.read(key);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({
        code: "CONFLICT",
        values: { revision: 3, person: draft?.savedBy?.id, name: draft?.savedBy?.name },
      });
    }
    expect(draft?.revision).toBe(3);
  });

  test("a framework that is not there, and one without a draft, are refused", async () => {
    const editor = await desk.editor("Lost");
    await expect(editor.edit(edit("nothing-here", 1, "No"))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const content = small();
    await desk.published(content);
    await expect(editor.edit(edit(content.key, 1, "No"))).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "DRAFT_GONE",
    });
  });
});

describe("discarding", () => {
  test("leaves what was published, and no trace of the draft but in the audit", async () => {
    const key = await drafted();
    const editor = await desk.editor("Discarder");
    await editor.edit(edit(key, 2, "Not to be"));
    await editor.discard({ framework: key, expectedRevision: 3, action: "discardDraft" });
    expect(await desk.store.read(key)).toMatchObject({ version: 1, status: "PUBLISHED" });
    const [last] = await desk.ask("SELECT action FROM audit_entry ORDER BY id DESC LIMIT 1");
    expect(last).toEqual(["discardDraft"]);
  });

  test("no later draft has a revision that the discarded one had", async () => {
    const key = await drafted();
    const editor = await desk.editor("Again");
    await editor.edit(edit(key, 2, "Not to be"));
    await editor.discard({ framework: key, expectedRevision: 3, action: "discardDraft" });
    await editor.begin({ key, from: 1 });
    expect(await desk.revisionOf(key)).toBe(4);
    await expect(editor.edit(edit(key, 3, "Late"))).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a draft that changed meanwhile stays", async () => {
    const key = await drafted();
    const editor = await desk.editor("Stale");
    await editor.edit(edit(key, 2, "Kept"));
    const stale = { framework: key, expectedRevision: 2, action: "discardDraft" };
    await expect(editor.discard(stale)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await desk.revisionOf(key)).toBe(3);
  });
});

describe("mapping", () => {
  test("puts all mappings of the draft in the place of those it had", async () => {
    const key = await drafted();
    const editor = await desk.editor("Mapper");
    const asked = { framework: key, action: "saveMappings" };
    await editor.map({ ...asked, expectedRevision: 2, mappings: [mapped("one", "MERGE", "two")] });
    await editor.map({ ...asked, expectedRevision: 3, mappings: [mapped("two", "RETIRE")] });
    expect(await desk.store.read(key)).toMatchObject({
      revision: 4,
      mappings: [mapped("two", "RETIRE")],
    });
    await editor.map({ ...asked, expectedRevision: 4, mappings: [mapped("two", "RETIRE")] });
    expect(await desk.revisionOf(key)).toBe(4);
  });

  test("every change leaves what it was and what it is in the audit", async () => {
    const key = await drafted();
    const editor = await desk.editor("Audited");
    const asked = { framework: key, action: "saveMappings", expectedRevision: 2 };
    await editor.map({ ...asked, mappings: [mapped("one", "SPLIT", "one", "two")] });
    await editor.edit(edit(key, 3, "Renamed"));
    const told = await desk.ask(`SELECT action, actor.display_name, request_id, changes
      FROM audit_entry JOIN audit_value ON entry_id = audit_entry.id
      JOIN person AS actor ON actor.id = actor_id ORDER BY audit_entry.id DESC LIMIT 2`);
    expect(told).toEqual([
      [
        "saveFramework",
        "Audited",
        "request-1",
        [{ field: `FRAMEWORK ${key} title.en`, from: "Small", to: "Renamed" }],
      ],
      [
        "saveMappings",
        "Audited",
        "request-1",
        [{ field: "COMPETENCY one mapping", from: null, to: "SPLIT one two" }],
      ],
    ]);
  });
});
