import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { nodeId } from "../../server/node-id.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import type { World } from "../support/world.ts";
import { DONE, TRAIL, actionsIn, auditedWorld } from "./history.ts";
import type { Audited } from "./history.ts";

let audited: Audited;
let world: World;
beforeAll(async () => {
  audited = await auditedWorld();
  world = audited.world;
});
afterAll(() => world.close());

const readBy = async (viewer: Someone, filter: object = {}): Promise<string> =>
  actionsIn(await world.ask(viewer, TRAIL, { filter }));

test("an administrator reads all of it", async () => {
  expect(await readBy(audited.admin)).toBe(DONE);
});

test("a framework's administrator reads what concerns that framework, and no other", async () => {
  expect(await readBy(audited.bakeryAdmin)).toBe("grantRole discardDraft publishFramework");
  expect(await readBy(audited.pastryAdmin)).toBe("saveFramework");
  expect(await readBy(audited.pastryAdmin, { subject: audited.version.id })).toBe("");
  expect(await readBy(audited.pastryAdmin, { subject: audited.gone.id })).toBe("saveFramework");
});

test("an administrator of people reads what concerns people and units", async () => {
  expect(await readBy(audited.peopleAdmin)).toBe("grantRole saveOrgUnit savePerson");
});

test("who administers people and frameworks reads both, and nothing twice", async () => {
  const both = await world.person({ name: "Both" });
  await world.grant(both, "FRAMEWORK_ADMIN", { framework: "bakery" });
  await world.grant(both, "FRAMEWORK_ADMIN", { framework: "pastry" });
  await world.grant(both, "PEOPLE_ADMIN");
  expect(await readBy(both)).toBe(DONE);
  const counted = "{ auditTrail(first: 2) { totalCount edges { node { action } } } }";
  const { data } = await world.ask(both, counted);
  expect(data).toMatchObject({ auditTrail: { totalCount: 6 } });
  expect(pick(data, "auditTrail.edges[].node.action")).toEqual(["grantRole", "saveOrgUnit"]);
});

test("nobody else does: the list is refused, without a look at it", async () => {
  const assessor = await world.person({ name: "Assessor" });
  await world.grant(assessor, "ASSESSOR", { framework: "bakery" });
  for (const viewer of [audited.lea, assessor]) {
    const answer = await world.send(viewer, { query: TRAIL });
    expect(answer).toMatchObject({ data: { auditTrail: null }, statements: ["who-asks"] });
    expect(answer.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
});

test("a role that was taken away counts no more with the next request", async () => {
  const former = await world.person({ name: "Former" });
  await world.grant(former, "PEOPLE_ADMIN");
  expect(await readBy(former)).not.toBe("");
  await world.query("DELETE FROM role_grant WHERE person_id = $1", [former.row]);
  const { errors } = await world.send(former, { query: TRAIL });
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("an entry is found by its id for who may read it, and is not there for others", async () => {
  const document = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on AuditEntry { action } } }";
  const ids = [6, 3, 77].map((place) => nodeId("AuditEntry", place));
  const found = async (viewer: Someone) => {
    const { data, statements } = await world.ask(viewer, document, { ids });
    return [...[pick(data, "nodes")].flat(), statements.length];
  };
  const [granted, saved] = [{ action: "grantRole" }, { action: "saveFramework" }];
  expect(await found(audited.admin)).toEqual([granted, saved, null, 2]);
  expect(await found(audited.bakeryAdmin)).toEqual([granted, null, null, 2]);
  expect(await found(audited.lea)).toEqual([null, null, null, 1]);
});
