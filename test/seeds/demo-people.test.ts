import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { seedIfEmpty } from "../../seeds/load.ts";
import { freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { pick, pickList, pickText } from "../support/pick.ts";
import { openTwinServers } from "../support/world.servers.ts";
import type { TwinServers } from "../support/world.servers.ts";

let database: FreshDatabase;
let servers: TwinServers;
beforeAll(async () => {
  database = await freshDatabase();
  await seedIfEmpty(database.ownerUrl, { today: "2026-03-04" });
  servers = await openTwinServers(database.serverUrl, () => Date.parse("2026-03-04T12:00:00Z"));
});
afterAll(async () => {
  await servers.close();
  await database.drop();
});

/** What a demo person is answered about themselves. */
async function asked(who: string, about: string): Promise<unknown> {
  const token = await servers.token(`${who}@example.org`);
  const { data, errors } = await servers.send({
    body: JSON.stringify({ query: `{ viewer { roles person { ${about} } } }` }),
    headers: { authorization: `Bearer ${token}` },
  });
  expect(errors).toEqual([]);
  return pick(data, "viewer");
}

const GAPS = `gapAnalysis { target { key } gaps {
  status currentLevel requiredLevel selfAssessedLevel isStale competency { key }
  indicators { demonstrated evidenceCount } training(limit: 1) { toLevel }
  mentors(limit: 1) { score } step { status plan { status } } } }`;

const gapsOf = async (who: string): Promise<readonly unknown[]> =>
  pickList(await asked(who, GAPS), "person.gapAnalysis.gaps");

test("the learner, at Foundation, aims at Intermediate and reads English before French", async () => {
  const about = "stage { key } objective { key } languages gapAnalysis { target { key } }";
  expect(await asked("learner", about)).toMatchObject({
    person: {
      stage: { key: "foundation" },
      objective: { key: "intermediate" },
      languages: ["en", "fr"],
      gapAnalysis: { target: { key: "intermediate" } },
    },
  });
});

test("the learner's gaps are of every kind, and one record has run out", async () => {
  const gaps = await gapsOf("learner");
  const statuses = gaps.map((gap) => pickText(gap, "status"));
  expect(new Set(statuses)).toEqual(new Set(["MET", "OPEN", "UNASSESSED"]));
  const expired = gaps.find((gap) => pick(gap, "competency.key") === "project-management");
  expect(expired).toMatchObject({ status: "OPEN", currentLevel: 0, requiredLevel: 2 });
  expect(gaps.some((gap) => pick(gap, "isStale") === true)).toBe(true);
});

test("the learner has claimed levels and shown indicators, some of them by evidence", async () => {
  const gaps = await gapsOf("learner");
  const claimed = gaps.filter((gap) => pick(gap, "selfAssessedLevel") !== null);
  expect(claimed.length).toBeGreaterThan(10);
  const indicators = gaps.flatMap((gap) => pickList(gap, "indicators"));
  expect(indicators.some((one) => pick(one, "demonstrated") === true)).toBe(true);
  expect(indicators.some((one) => Number(pick(one, "evidenceCount")) > 0)).toBe(true);
});

test("every open gap of the learner has training, most have a mentor, some a step", async () => {
  const gaps = await gapsOf("learner");
  const open = gaps.filter((gap) => pick(gap, "status") !== "MET");
  expect(open.filter((gap) => pickList(gap, "training").length === 0)).toEqual([]);
  const helped = open.filter((gap) => pickList(gap, "mentors").length > 0);
  expect(helped.length).toBeGreaterThan(open.length / 2);
  const plans = open.filter((gap) => pick(gap, "step") !== null);
  expect(plans.map((gap) => pick(gap, "step.plan.status"))).toContain("ACTIVE");
});

test("the mentor, Advanced and in another unit, has a free place of two for the learner", async () => {
  const about = `orgUnit { id } mentorMatches(first: 100) { edges { node { mentor {
    capacity freeCapacity person { displayName orgUnit { id } stage { key } } } } } }`;
  const learner = await asked("learner", about);
  const mentors = pickList(learner, "person.mentorMatches.edges[].node.mentor");
  const found = mentors.find((one) => pick(one, "person.displayName") === "Mei-Lin Zhao");
  expect(found).toMatchObject({ capacity: 2, person: { stage: { key: "advanced" } } });
  expect(Number(pick(found, "freeCapacity"))).toBeGreaterThan(0);
  expect(pick(found, "person.orgUnit.id")).not.toBe(pick(learner, "person.orgUnit.id"));
});

test("the manager leads the learner's team within a larger one", async () => {
  const about =
    "id manager { id manager { id } } team { totalCount edges { node { displayName } } }";
  const manager = await asked("manager", about);
  expect(pick(manager, "person.team.edges[].node.displayName")).toContain("Léa Tremblay");
  expect(Number(pick(manager, "person.team.totalCount"))).toBeGreaterThan(5);
  expect(pick(manager, "person.manager.manager.id")).toEqual(expect.any(String));
  const learner = await asked("learner", "manager { id }");
  expect(pick(learner, "person.manager.id")).toBe(pick(manager, "person.id"));
});

test.each([
  ["assessor", "ASSESSOR"],
  ["curator", "FRAMEWORK_ADMIN"],
  ["people", "PEOPLE_ADMIN"],
  ["admin", "ADMIN"],
  ["manager", "MANAGER"],
  ["mentor", "MENTOR"],
])("%s@example.org is %s", async (who, role) => {
  expect(pick(await asked(who, "id"), "roles")).toContain(role);
});
