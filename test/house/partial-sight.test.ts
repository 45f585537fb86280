import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pick } from "../support/pick.ts";
import type { RelationName } from "./access.rows.ts";
import { watchedWorld } from "./access.world.ts";
import type { Watched } from "./access.world.ts";

let watched: Watched;
beforeAll(async () => {
  watched = await watchedWorld();
});
afterAll(() => watched.world.close());

const DOCUMENT = `query Partial($person: ID!, $from: ID!, $to: ID!) {
  person(id: $person) {
    gapAnalysis {
      readiness metCount openCount notApplicableCount
      gaps { size competency { key } mentors { score } step { id } }
    }
    compareTargets(from: $from, to: $to) {
      readinessFrom readinessTo
      newGaps { competency { key } }
    }
  }
  resources(filter: { closesGapsOf: $person }) { totalCount }
}`;

async function seenBy(relation: RelationName): Promise<unknown> {
  const { world, onlookers, variables } = watched;
  return (await world.ask(onlookers[relation], DOCUMENT, variables)).data;
}

test.each([
  ["mentor", { id: expect.any(String) }],
  ["assessor", null],
] as const)(
  "a %s sees the competency between the two and no sum over others",
  async (relation, step) => {
    const dough = { competency: { key: "dough" } };
    expect(await seenBy(relation)).toEqual({
      person: {
        gapAnalysis: {
          readiness: null,
          metCount: null,
          openCount: null,
          notApplicableCount: null,
          gaps: [{ ...dough, size: 3, mentors: [], step }],
        },
        compareTargets: { readinessFrom: null, readinessTo: null, newGaps: [dough] },
      },
      resources: { totalCount: 1 },
    });
  },
);

test("a manager sees all of it", async () => {
  const seen = await seenBy("manager");
  expect(pick(seen, "person.gapAnalysis.gaps[].competency.key")).toHaveLength(4);
  expect(pick(seen, "person.gapAnalysis.readiness")).toBeGreaterThan(0);
});

test.each(["peer", "stranger", "people admin", "admin", "framework admin"] as const)(
  "a %s learns nothing of the gaps by the training that closes them",
  async (relation) => {
    const seen = await seenBy(relation);
    const nothing = { gapAnalysis: null, compareTargets: null };
    expect(seen).toEqual({ person: nothing, resources: { totalCount: 0 } });
  },
);

test("a mentor whose mentorship is over, and an assessor without anything to review, see nothing", async () => {
  const { world, subject, onlookers } = watched;
  await world.query("UPDATE mentorship SET status = 'COMPLETED'");
  await world.query("UPDATE evidence SET status = 'REJECTED' WHERE status = 'SUBMITTED'");
  expect(pick(await seenBy("mentor"), "person.gapAnalysis")).toBeNull();
  expect(pick(await seenBy("assessor"), "person.gapAnalysis")).toBeNull();
  const by = onlookers.assessor;
  await world.assess(subject, "dough", { level: 1, source: "ASSESSOR", by, at: "2026-03-01" });
  expect(pick(await seenBy("assessor"), "person.gapAnalysis.gaps[].competency.key")).toEqual([
    "dough",
  ]);
});

test("a role or a reporting line that changes is obeyed by the next request", async () => {
  const { world, subject, onlookers } = watched;
  await world.query("UPDATE person SET manager_id = NULL WHERE id = $1", [subject.row]);
  expect(pick(await seenBy("manager"), "person.gapAnalysis")).toBeNull();
  const { stranger } = onlookers;
  const manages = [stranger.row, subject.row];
  await world.query("UPDATE person SET manager_id = $1 WHERE id = $2", manages);
  expect(pick(await seenBy("stranger"), "person.gapAnalysis")).not.toBeNull();
  await world.query("DELETE FROM role_grant WHERE role = 'PEOPLE_ADMIN'");
  const email = "query E($p: ID!) { person(id: $p) { email } }";
  const asked = { p: subject.id };
  const answer = await world.ask(onlookers["people admin"], email, asked);
  expect(pick(answer.data, "person.email")).toBeNull();
});
