import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { en, small } from "../shelf.ts";
import { openDesk, titling } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.drop());

test("raises the revision by one, says by whom, and leaves the ids of what stays", async () => {
  const key = await desk.drafted();
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
  const key = await desk.drafted();
  const editor = await desk.editor("Idle");
  const entries = await desk.ask("SELECT count(*) FROM audit_entry");
  await editor.edit({ ...titling(key, 2, ""), edit: (content) => ({ ...content }) });
  expect(await desk.revisionOf(key)).toBe(2);
  expect(await desk.ask("SELECT count(*) FROM audit_entry")).toEqual(entries);
});

test("of 50 editors with one revision one succeeds; 49 hear who it was and what stands", async () => {
  const key = await desk.drafted();
  const editors = await Promise.all(
    Array.from({ length: 10 }, (_, at) => desk.editor(`Racer-${at}`)),
  );
  const lanes = editors.map(async (editor, lane) => {
    const results: PromiseSettledResult<void>[] = [];
    for (const turn of [1, 2, 3, 4, 5]) {
      const asked = titling(key, 2, `By ${lane}, ${turn}`);
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
  await expect(editor.edit(titling("nothing-here", 1, "No"))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const content = small();
  await desk.published(content);
  await expect(editor.edit(titling(content.key, 1, "No"))).rejects.toMatchObject({
    code: "CONFLICT",
    reason: "DRAFT_GONE",
  });
});
