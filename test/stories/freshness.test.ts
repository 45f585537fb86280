import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { bakery } from "../support/bakery.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { ANALYSIS, gapIn, myDevelopment } from "./gaps.ts";

/* Whoever writes here is another connection: the server is told nothing but by the database. */
let world: World;
let lea: Someone;
beforeEach(async () => {
  world = await openWorld();
  lea = await world.person({ stage: "baker" });
  await world.assess(lea, "dough", { level: 1 });
});
afterEach(() => world.close());

const dough = async () => gapIn(await myDevelopment(world, lea), "dough");
const trained = async () => pick(await dough(), "training[].resource.title");
const mentored = async () => pick(await dough(), "mentors[].mentor.person.displayName");

test("training that comes, changes or goes is seen by the next request", async () => {
  expect(await trained()).toEqual([]);
  const { row } = await world.resource({ title: "New" });
  expect(await trained()).toEqual([]);
  const competency_id = await world.item("COMPETENCY", "dough");
  const outcome = { resource_id: row, position: 1, competency_id, from_level: 1, to_level: 2 };
  await world.insert("resource_outcome", outcome);
  expect(await trained()).toEqual(["New"]);
  await world.query("UPDATE resource SET title = $1", [{ en: "Newer" }]);
  expect(await trained()).toEqual(["Newer"]);
  await world.query("UPDATE resource SET retired = true");
  expect(await trained()).toEqual([]);
});

test("a mentor's places, offer, level and name are those of this moment", async () => {
  const ada = await world.person({ name: "Ada" });
  const offer = await world.mentor(ada, { levels: { dough: 3 }, capacity: 1 });
  expect(await mentored()).toEqual(["Ada"]);
  await world.mentorship(offer, await world.person(), { competencies: ["dough"] });
  expect(await mentored()).toEqual([]);
  await world.query("UPDATE mentorship SET status = 'COMPLETED'");
  await world.query("UPDATE person SET display_name = 'Ada L.' WHERE id = $1", [ada.row]);
  expect(await mentored()).toEqual(["Ada L."]);
  await world.assess(ada, "dough", { level: 1, at: "2026-03-01" });
  expect(await mentored()).toEqual([]);
  await world.assess(ada, "dough", { level: 4, at: "2026-03-02" });
  expect(await mentored()).toEqual(["Ada L."]);
  await world.query("UPDATE person SET active = false WHERE id = $1", [ada.row]);
  expect(await mentored()).toEqual([]);
});

test("a version that is published is the one people are measured against", async () => {
  const [profile, ...others] = bakery.profiles;
  if (profile === undefined) throw new Error("the bakery has a profile");
  const requirements = profile.requirements.map((one) => ({ ...one, level: 4 }));
  await world.publish({ ...bakery, profiles: [{ ...profile, requirements }, ...others] });
  const { data } = await myDevelopment(world, lea);
  expect(pick(data, `${ANALYSIS}.gaps[].requiredLevel`)).toEqual([4, 4, 4, 4]);
  expect(pick(data, "viewer.person.stage.profile.framework.version")).toBe(2);
});

test("the rules are those in force", async () => {
  await world.assess(lea, "dough", { level: 3, at: "2025-01-01" });
  expect(await dough()).toMatchObject({ currentLevel: 1, isStale: false });
  await world.query("UPDATE settings SET current_level_rule = 'HIGHEST_CONFIRMED'");
  const highest = await myDevelopment(world, lea);
  expect(pick(highest.data, `${ANALYSIS}.rule`)).toBe("HIGHEST_CONFIRMED");
  expect(gapIn(highest, "dough")).toMatchObject({ currentLevel: 3, isStale: false });
  await world.query("UPDATE settings SET freshness_months = 12");
  expect(await dough()).toMatchObject({ isStale: true });
  await world.mentor(await world.person({ name: "Bob" }), { levels: { ovens: 2 } });
  const ovens = async () =>
    pick(gapIn(await myDevelopment(world, lea), "ovens"), "mentors[].score");
  // 550 + 75 + 120 + 100, then the same parts at other weights.
  expect(await ovens()).toEqual([845]);
  const weights = { coverage: 20, overlap: 20, lead: 20, language: 20, perspective: 20 };
  await world.insert("match_weights", weights);
  expect(await ovens()).toEqual([700]);
});

test("a unit is called as it is called now", async () => {
  const unit = await world.unit("Hall");
  await world.query("UPDATE person SET org_unit_id = $1", [unit.row]);
  const named = async () => {
    const { data } = await world.ask(lea, "{ viewer { person { orgUnit { name } } } }");
    return pick(data, "viewer.person.orgUnit.name");
  };
  expect(await named()).toBe("Hall");
  await world.query("UPDATE org_unit SET name = $1", [{ en: "Great Hall" }]);
  expect(await named()).toBe("Great Hall");
});

test("levels, training, mentors and evidence follow the date, and nothing is written", async () => {
  const today = "2026-03-04";
  await world.assess(lea, "dough", { level: 2, at: "2026-03-03", validUntil: today });
  await world.resource({ title: "Last day", outcomes: [["ovens", 0, 1]], availableUntil: today });
  const ada = await world.person({ name: "Ada" });
  await world.mentor(ada, { levels: { ovens: 0 }, pausedUntil: "2026-01-01" });
  await world.assess(ada, "ovens", { level: 3, validUntil: today });
  await world.evidence(lea, { indicators: ["ovens/1/1"], validUntil: today });
  const seen = async () => {
    const answer = await myDevelopment(world, lea);
    const ovens = gapIn(answer, "ovens");
    return [
      pick(gapIn(answer, "dough"), "status"),
      pick(ovens, "training[].resource.title"),
      pick(ovens, "mentors[].mentor.person.displayName"),
      pick(ovens, "indicators[].demonstrated"),
    ];
  };
  world.now = "2026-03-04T23:59:59.999Z";
  expect(await seen()).toEqual(["MET", ["Last day"], ["Ada"], [true]]);
  world.now = "2026-03-05T00:00:00Z";
  expect(await seen()).toEqual(["OPEN", [], [], [false]]);
});
