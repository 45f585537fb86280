import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { appendAudit } from "../../server/audit/audit.store.ts";
import { nodeId } from "../../server/node-id.ts";
import { pick, pickText } from "../support/pick.ts";
import type { World } from "../support/world.ts";
import { aRecord, by } from "./any-record.ts";
import { DONE, TRAIL, actionsIn, auditedWorld } from "./history.ts";
import type { Audited } from "./history.ts";

let audited: Audited;
let world: World;
beforeAll(async () => {
  audited = await auditedWorld();
  world = audited.world;
});
afterAll(() => world.close());

const trail = (variables: Readonly<Record<string, unknown>> = {}) =>
  world.ask(audited.admin, TRAIL, variables);
const narrowed = async (filter: object) => actionsIn(await trail({ filter }));

test("says who did what to which thing, when, from what to what, and in which request", async () => {
  const { data } = await trail({ filter: { action: "publishFramework" } });
  expect(pick(data, "auditTrail.edges[].node")).toEqual([
    {
      id: nodeId("AuditEntry", 1),
      at: "2026-02-01T00:00:00.000Z",
      action: "publishFramework",
      actor: { id: audited.bakeryAdmin.id, displayName: "bakery FRAMEWORK_ADMIN" },
      subject: { __typename: "Framework", id: audited.version.id, label: "Bakery 1" },
      changes: [{ field: "name.en", from: "Saws", to: "Fine saws" }],
      reason: null,
      requestId: "request-1",
    },
  ]);
});

test("an operator is nobody, and what is gone is no subject", async () => {
  const { data } = await trail({ filter: { action: "discardDraft" } });
  const [entry] = [pick(data, "auditTrail.edges[].node")].flat();
  expect(entry).toMatchObject({ actor: null, subject: null });
});

test("leads to people and units, in the reader's language", async () => {
  const filter = { actor: audited.peopleAdmin.id };
  const { data } = await world.ask(audited.admin, TRAIL, { filter }, { language: "fr" });
  expect(pick(data, "auditTrail.edges[].node.subject")).toEqual([
    { __typename: "OrgUnit", id: audited.unit.id, label: "Hall (fr)" },
    { __typename: "Person", id: audited.lea.id, label: "Lea" },
  ]);
});

test("comes newest first", async () => {
  expect(actionsIn(await trail())).toBe(DONE);
});

test("is narrowed by person, thing, action and time, alone and together", async () => {
  const { peopleAdmin, lea, gone, admin } = audited;
  expect(await narrowed({ actor: peopleAdmin.id })).toBe("saveOrgUnit savePerson");
  expect(await narrowed({ subject: lea.id })).toBe("grantRole savePerson");
  expect(await narrowed({ subject: gone.id })).toBe("saveFramework discardDraft");
  expect(await narrowed({ action: "savePerson" })).toBe("savePerson");
  expect(await narrowed({ action: "save" })).toBe("");
  const [from, to] = ["2026-02-03T00:00:00Z", "2026-02-05T00:00:00Z"];
  expect(await narrowed({ from })).toBe("grantRole saveOrgUnit savePerson saveFramework");
  expect(await narrowed({ to })).toBe("savePerson saveFramework discardDraft publishFramework");
  expect(await narrowed({ from, to })).toBe("savePerson saveFramework");
  expect(await narrowed({ from, to, actor: peopleAdmin.id })).toBe("savePerson");
  const all = { from, actor: admin.id, subject: lea.id, action: "grantRole" };
  expect(await narrowed(all)).toBe("grantRole");
  expect(await narrowed({ ...all, to })).toBe("");
  expect(await narrowed({})).toBe(DONE);
});

test("pages lead through all of it, once each, also where many are of one instant", async () => {
  const at = Date.UTC(2026, 0, 15);
  for (let index = 0; index < 5; index += 1) {
    await appendAudit(world, aRecord({ action: `older${index}`, actor: by(audited.lea), at }));
  }
  const seen: string[] = [];
  let after: string | null = null;
  for (let more: unknown = true; more === true;) {
    const answer = await trail({ first: 3, after });
    seen.push(actionsIn(answer));
    more = pick(answer.data, "auditTrail.pageInfo.hasNextPage");
    after = pickText(answer.data, "auditTrail.pageInfo.endCursor");
  }
  expect(seen.join(" ")).toBe(`${DONE} older4 older3 older2 older1 older0`);
  const filter = { actor: audited.lea.id };
  const first = await trail({ filter, first: 2 });
  const cursor = pick(first.data, "auditTrail.pageInfo.endCursor");
  expect(actionsIn(await trail({ filter, after: cursor }))).toBe("older2 older1 older0");
});

test("is counted as it is narrowed", async () => {
  const document =
    "query ($filter: AuditFilter) { auditTrail(filter: $filter, first: 1) { totalCount } }";
  const count = async (filter: object | null) =>
    pick((await world.ask(audited.admin, document, { filter })).data, "auditTrail.totalCount");
  const [all] = await world.query<{ entries: number }>("SELECT entries FROM audit_head");
  expect(await count(null)).toBe(all?.entries);
  expect(await count({ subject: audited.lea.id })).toBe(2);
  expect(await count({ to: "2026-02-02T00:00:00Z", action: "publishFramework" })).toBe(1);
});

test.each([
  ["an id of another type as a person", { actor: nodeId("OrgUnit", 1) }, /`filter.actor`/],
  ["an id of what no entry is about", { subject: nodeId("Competency", 1) }, /`filter.subject`/],
  ["no id at all", { subject: "x" }, /`filter.subject`/],
])("refuses %s", async (_, filter, message) => {
  const asked = { query: TRAIL, variables: { filter } };
  const { errors } = await world.send(audited.admin, asked);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(errors[0]?.message).toMatch(message);
});

test.each([
  ["another list's", ["people NAME", 0, "A", 1]],
  ["one before all time", ["audit", -1, 1]],
  ["one beyond all time", ["audit", Number.MAX_SAFE_INTEGER, 1]],
])("a cursor that is %s is refused or leads nowhere", async (_, position) => {
  const after = Buffer.from(JSON.stringify(position)).toString("base64url");
  const { errors } = await world.send(audited.admin, { query: TRAIL, variables: { after } });
  expect(errors.filter(({ extensions }) => extensions?.["code"] !== "BAD_USER_INPUT")).toEqual([]);
});

test("takes two statements, and one more where a subject is no version in force", async () => {
  const { lea, peopleAdmin, version, gone } = audited;
  const statementsFor = async (filter: object | null) =>
    (await trail({ filter })).statements.map((name) => name.replace(/^(audit-trail).*/, "$1"));
  for (const filter of [{ actor: peopleAdmin.id }, { subject: lea.id }, { subject: version.id }]) {
    expect(await statementsFor(filter)).toEqual(["who-asks", "audit-trail"]);
  }
  const looked = ["who-asks", "audit-trail", "draft-that-holds-versions"];
  expect(await statementsFor({ subject: gone.id })).toEqual(looked);
  for (const id of [1001, 1002, 1003]) {
    const subject = { type: "Framework", id } as const;
    await appendAudit(world, aRecord({ subject, actor: by(lea), at: Date.UTC(2026, 0, 14) }));
  }
  expect(await statementsFor(null)).toEqual(looked);
});

test("what was erased keeps the names of its fields", async () => {
  await world.query(
    `UPDATE audit_value SET salt = NULL, reason = NULL,
       changes = '[{"field": "name.en", "from": null, "to": null}]' WHERE entry_id = 4`,
  );
  await world.query("DELETE FROM audit_value WHERE entry_id = 5");
  const { data } = await trail({ filter: { actor: audited.peopleAdmin.id } });
  expect(pick(data, "auditTrail.edges[].node")).toMatchObject([
    { action: "saveOrgUnit", reason: null, changes: [] },
    { action: "savePerson", reason: null, changes: [{ field: "name.en", from: null, to: null }] },
  ]);
});
