import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mapped, openDesk, titling } from "./desk.ts";
import type { Desk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.drop());

test("puts all mappings of the draft in the place of those it had", async () => {
  const key = await desk.drafted();
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
  const key = await desk.drafted();
  const editor = await desk.editor("Audited");
  const asked = { framework: key, action: "saveMappings", expectedRevision: 2 };
  await editor.map({ ...asked, mappings: [mapped("one", "SPLIT", "one", "two")] });
  await editor.edit(titling(key, 3, "Renamed"));
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
