import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { pick } from "../support/pick.ts";
import type { Made, Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

/** Another Lea for each test, who lacks much in dough; Mia and Max could mentor her in it. */
let world: World;
let manager: Someone;
let lea: Someone;
let mia: Someone;
let max: Someone;
let offers: { readonly mia: Made; readonly max: Made };
beforeAll(async () => {
  world = await openWorld();
  manager = await world.person();
  mia = await world.person();
  max = await world.person();
  const levels = { dough: 4, ovens: 4 };
  offers = { mia: await world.mentor(mia, { levels }), max: await world.mentor(max, { levels }) };
});
beforeEach(async () => {
  await world.query("UPDATE mentorship SET status = 'COMPLETED'");
  lea = await world.person({ manager, stage: "master" });
});
afterAll(() => world.close());

const DOCUMENT = `query Steps($person: ID!, $from: ID!, $to: ID!) {
  person(id: $person) {
    gapAnalysis { gaps { ...Step } }
    compareTargets(from: $from, to: $to) { widenedGaps { ...Step } }
  }
}
fragment Step on Gap { competency { key } step { id plan { id } } }`;

/** The step of the gap in dough, the same wherever that gap is shown. */
async function stepSeenBy(viewer: Someone): Promise<unknown> {
  const from = await world.idOf("Stage", "baker");
  const to = await world.idOf("Stage", "master");
  const { data } = await world.ask(viewer, DOCUMENT, { person: lea.id, from, to });
  const seen = (way: string) =>
    [pick(data, way)]
      .flat()
      .filter((gap) => pick(gap, "competency.key") === "dough")
      .map((gap) => pick(gap, "step"));
  const [alone, compared] = [
    seen("person.gapAnalysis.gaps"),
    seen("person.compareTargets.widenedGaps"),
  ];
  expect(compared).toEqual(alone);
  expect(alone).toHaveLength(1);
  return alone[0];
}

const dough = { competency: "dough", target: "master" };
const mentoredBy = (mentor: Made, status: "PROPOSED" | "ACCEPTED" | "COMPLETED" = "ACCEPTED") =>
  world.mentorship(mentor, lea, { status, competencies: ["dough"] });

test("a mentor sees the step that is their own mentorship, and no other mentor does", async () => {
  const mentorship = await mentoredBy(offers.mia);
  await mentoredBy(offers.max);
  const step = await world.step(lea, { ...dough, mentorship });
  const whole = { id: step.id, plan: { id: step.plan } };
  expect(await stepSeenBy(mia)).toEqual(whole);
  expect(await stepSeenBy(max)).toBeNull();
  expect(await stepSeenBy(lea)).toEqual(whole);
  expect(await stepSeenBy(manager)).toEqual(whole);
});

test("a mentor sees no step of training, though it is for the mentored competency", async () => {
  await mentoredBy(offers.mia);
  const resource = await world.resource();
  const step = await world.step(lea, { ...dough, resource });
  expect(await stepSeenBy(mia)).toBeNull();
  expect(await stepSeenBy(lea)).toMatchObject({ id: step.id });
});

test("where another step is the gap's, a mentor is not shown an older one of their own", async () => {
  const mentorship = await mentoredBy(offers.mia);
  await world.step(lea, { ...dough, mentorship, plan: "DRAFT" });
  await world.step(lea, { ...dough, resource: await world.resource() });
  expect(await stepSeenBy(mia)).toBeNull();
});

test.each(["PROPOSED", "COMPLETED"] as const)(
  "a mentor sees no step of a mentorship that is %s, beside one that is accepted",
  async (status) => {
    await mentoredBy(offers.mia);
    const step = await world.step(lea, {
      ...dough,
      mentorship: await mentoredBy(offers.mia, status),
    });
    expect(await stepSeenBy(mia)).toBeNull();
    expect(await stepSeenBy(manager)).toMatchObject({ id: step.id });
  },
);

test("an assessor sees the gap to review, and not what the plan does about it", async () => {
  const assessor = await world.person();
  await world.grant(assessor, "ASSESSOR", { framework: "bakery", competencies: ["dough"] });
  await world.evidence(lea, { levels: { dough: 2 }, status: "SUBMITTED" });
  await world.step(lea, { ...dough, mentorship: await mentoredBy(offers.mia) });
  expect(await stepSeenBy(assessor)).toBeNull();
});
