import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pick, pickText } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

/**
 * Max leads Bo, Élodie and the inactive Ina; Bo leads ann and a second Bo; Ina leads Zoé.
 * Dough: Bo 2, ann 1, Zoé 3 but expired, the others nothing.
 */
let world: World;
let max: Someone;
let bo: Someone;
beforeAll(async () => {
  world = await openWorld();
  max = await world.person({ name: "Max" });
  bo = await world.person({ name: "Bo", manager: max, stage: "baker", objective: "master" });
  const french = { languages: ["fr"] };
  await world.person({ name: "Élodie", manager: max, stage: "master", ...french });
  const ina = await world.person({ name: "Ina", manager: max, stage: "baker", active: false });
  const ann = await world.person({ name: "ann", manager: bo, stage: "apprentice" });
  await world.person({ name: "Bo", manager: bo });
  const zoe = await world.person({ name: "Zoé", manager: ina, stage: "apprentice" });
  await world.assess(bo, "dough", { level: 2 });
  await world.assess(ann, "dough", { level: 1 });
  await world.assess(zoe, "dough", { level: 3, validUntil: "2026-03-03" });
  await addHelp();
});
afterAll(() => world.close());

async function addHelp(): Promise<void> {
  const [one, two, three] = [await world.person(), await world.person(), await world.person()];
  await world.mentor(one, { levels: { dough: 4, guests: 1 } });
  await world.mentor(two, { levels: { dough: 1 } });
  const taken = await world.mentor(three, { levels: { dough: 4 }, capacity: 1 });
  await world.mentorship(taken, one, { competencies: ["dough"] });
  await world.resource({ outcomes: [["dough", 0, 2]], languages: ["en"] });
  await world.resource({ outcomes: [["dough", 0, 4]], languages: ["fr"] });
  await world.resource({ outcomes: [["dough", 2, 3]], languages: ["en"] });
  await world.resource({ outcomes: [["dough", 3, 4]], languages: ["en", "fr"] });
}

const team = async (more: Readonly<Record<string, unknown>> = {}, manager = max) => {
  const { data } = await perform(world, max, ["Team", { manager: manager.id, ...more }]);
  return pick(data, "person");
};
const names = (person: unknown) => pick(person, "team.edges[].node.displayName");

describe("the team", () => {
  test("is everybody active below, whoever stands between, by name and then id", async () => {
    const all = await team();
    expect(names(all)).toEqual(["ann", "Bo", "Bo", "Élodie", "Zoé"]);
    expect(pick(all, "team.edges[].node.id")).toContain(bo.id);
    expect(all).toMatchObject({ team: { totalCount: 5, pageInfo: { hasNextPage: false } } });
  });

  test("goes as deep as asked", async () => {
    expect(names(await team({ depth: 1 }))).toEqual(["Bo", "Élodie"]);
    expect(names(await team({ depth: 2 }))).toEqual(["ann", "Bo", "Bo", "Élodie", "Zoé"]);
    expect(names(await team({ depth: 1 }, bo))).toEqual(["ann", "Bo"]);
  });

  test("comes in pages that a new name does not shift", async () => {
    const first = await team({ first: 2 });
    expect(names(first)).toEqual(["ann", "Bo"]);
    expect(first).toMatchObject({ team: { totalCount: 5, pageInfo: { hasNextPage: true } } });
    const early = await world.person({ name: "Aaron", manager: max });
    const after = pickText(first, "team.pageInfo.endCursor");
    const second = await team({ first: 2, after });
    expect(names(second)).toEqual(["Bo", "Élodie"]);
    const rest = await team({ first: 2, after: pickText(second, "team.pageInfo.endCursor") });
    expect(names(rest)).toEqual(["Zoé"]);
    expect(rest).toMatchObject({ team: { pageInfo: { hasNextPage: false } } });
    await world.query("UPDATE person SET manager_id = NULL WHERE id = $1", [early.row]);
  });

  test("shows each member against the same kind of target", async () => {
    const readiness = async (teamTarget: string) =>
      pick(await team({ teamTarget }), "team.edges[].node.gapAnalysis");
    const ready = (value: number) => expect.objectContaining({ readiness: value });
    // ann 1 of 2, Bo 2 of 4; nothing of Zoé's is valid; the other Bo holds no stage.
    const own = [ready(1 / 2), ready(2 / 4), null, ready(0), ready(0)];
    expect(await readiness("OWN_STAGE")).toEqual(own);
    const next = [ready(1 / 4), ready(2 / 11), null, ready(0), ready(0)];
    expect(await readiness("NEXT_STAGE")).toEqual(next);
    const aimed = [ready(1 / 2), ready(2 / 11), null, ready(0), ready(0)];
    expect(await readiness("CAREER_OBJECTIVE")).toEqual(aimed);
  });

  test("tells what has expired from what was never assessed", async () => {
    const gaps = pick(await team(), "team.edges[].node.gapAnalysis.gaps");
    expect(pick(gaps, "[]")).toMatchObject({
      4: [
        { status: "OPEN", size: 1, competency: { key: "dough" } },
        { status: "UNASSESSED", size: 1, competency: { key: "guests" } },
        { status: "NOT_APPLICABLE", size: 0, competency: { key: "ovens" } },
      ],
    });
  });
});

describe("the team's coverage", () => {
  const coverage = async (more: Readonly<Record<string, unknown>> = {}) =>
    pick(await team(more), "teamCoverage");
  const counts = (rows: unknown) =>
    ["competency.key", "peopleCount", "belowCount", "averageGap"].map((name) =>
      pick(rows, `[].${name}`),
    );

  test("sums up each competency over everybody of whom it is required", async () => {
    // Dough: ann 1 of 1, Bo 2 of 2, Élodie 0 of 4, Zoé 0 of 1. Ovens: Bo and Élodie, 1 and 3.
    expect(counts(await coverage())).toEqual([
      ["dough", "ovens", "guests", "teaching"],
      [4, 2, 4, 1],
      [2, 2, 4, 1],
      [5 / 4, 4 / 2, 5 / 4, 2],
    ]);
  });

  test("measures everybody against the target asked, as deep as asked", async () => {
    // Bo at master: dough 2 of 4, ovens 3, guests 2, teaching 2; Élodie the same with dough 0.
    expect(counts(await coverage({ teamTarget: "NEXT_STAGE", depth: 1 }))).toEqual([
      ["dough", "ovens", "guests", "teaching"],
      [2, 2, 2, 2],
      [2, 2, 2, 2],
      [3, 3, 2, 2],
    ]);
  });

  test("counts the mentors with a place who reach the lowest level required below", async () => {
    // Below in dough: Zoé needs 1 and Élodie 4, so both mentors with a place count.
    expect(pick(await coverage(), "[].mentorsAvailable")).toEqual([2, 0, 1, 0]);
    const directly = await coverage({ depth: 1 });
    expect(pick(directly, "[].mentorsAvailable")).toEqual([1, 0, 1, 0]);
  });

  test("counts the training for at least one of those below, in a language of theirs", async () => {
    // Zoé at 0 reads English: 0 to 2. Élodie at 0 reads French: 0 to 4. Nobody below stands higher.
    expect(pick(await coverage(), "[].resourcesAvailable")).toEqual([2, 0, 0, 0]);
    // Bo at 2, measured against the master, reads English: 2 to 3.
    const next = await coverage({ teamTarget: "NEXT_STAGE", depth: 1 });
    expect(pick(next, "[].resourcesAvailable")).toEqual([2, 0, 0, 0]);
  });

  test("counts nothing for a team of nobody", async () => {
    expect(await team({}, await world.person({ manager: max, active: false }))).toMatchObject({
      team: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
      teamCoverage: [],
    });
  });
});
