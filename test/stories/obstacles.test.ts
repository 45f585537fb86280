import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pick, pickList } from "../support/pick.ts";
import type { OfferTraits } from "../support/world.offers.ts";
import type { Made, PersonTraits, Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";

/** Lea lacks one level of dough and nothing else; whoever stands at 3 can help. */
let world: World;
let boss: Someone;
let manager: Someone;
let lea: Someone;
beforeAll(async () => {
  world = await openWorld();
  boss = await world.person();
  manager = await world.person({ manager: boss });
  lea = await world.person({ manager, stage: "baker" });
  await world.assess(lea, "dough", { level: 1 });
  await world.assess(lea, "ovens", { level: 1 });
  await world.assess(lea, "guests", { level: 1 });
});
afterAll(() => world.close());

/** What stands between Lea and that mentor. */
async function obstacles(mentor: Made, competencies?: readonly string[]): Promise<unknown> {
  const ids = competencies?.map((key) => world.idOf("Competency", key));
  const named = ids === undefined ? null : await Promise.all(ids);
  return ask(lea, { mentor: mentor.id, competencies: named });
}

async function ask(person: Someone, variables: object): Promise<unknown> {
  const asked = { person: person.id, ...variables };
  const { data } = await perform(world, person, ["WhyNotThisMentor", asked]);
  const codes = pickList(data, "person.mentorEligibility.obstacles[].code");
  expect(pick(data, "person.mentorEligibility.eligible")).toBe(codes.length === 0);
  return codes;
}

const able = { levels: { dough: 3 } };
const offer = async (traits: OfferTraits, who: PersonTraits = {}) =>
  world.mentor(await world.person(who), traits);

test("nothing stands in the way of whoever offers what is missing", async () => {
  expect(await obstacles(await offer(able))).toEqual([]);
  expect(await obstacles(await offer({ ...able, pausedUntil: "2026-03-03" }))).toEqual([]);
});

test.each<[string, OfferTraits, PersonTraits]>([
  ["NOT_OFFERING", { ...able, pausedUntil: "2026-03-04" }, {}],
  ["NOT_OFFERING", able, { active: false }],
  ["MENTOR_FULL", { ...able, capacity: 0 }, {}],
  ["NO_SHARED_LANGUAGE", { ...able, languages: ["fr"] }, {}],
  ["COMPETENCY_NOT_OFFERED", { levels: { ovens: 4 } }, {}],
  ["LEVEL_TOO_LOW", { levels: { dough: 1 } }, {}],
])("%s stands alone where it is all that stands in the way", async (code, traits, who) => {
  expect(await obstacles(await offer(traits, who))).toEqual([code]);
});

test("whoever stands above at any height, or directly below, is in the reporting line", async () => {
  expect(await obstacles(await world.mentor(boss, able))).toEqual(["REPORTING_LINE"]);
  const below = await world.person({ manager: lea });
  expect(await obstacles(await world.mentor(below, able))).toEqual(["REPORTING_LINE"]);
  const further = await world.person({ manager: below });
  expect(await obstacles(await world.mentor(further, able))).toEqual([]);
  expect(await obstacles(await offer(able, { manager }))).toEqual([]);
});

test("a refusal holds for 180 days and for what it was about", async () => {
  const declined = { status: "DECLINED", competencies: ["dough"] } as const;
  const lately = await offer({ levels: { dough: 3, ovens: 3 } });
  await world.mentorship(lately, lea, { ...declined, at: "2025-09-05T00:00:00Z" });
  expect(await obstacles(lately)).toEqual(["DECLINED_RECENTLY"]);
  expect(await obstacles(lately, ["ovens"])).toEqual([]);
  const before = await offer(able);
  await world.mentorship(before, lea, { ...declined, at: "2025-09-04T23:59:59Z" });
  expect(await obstacles(before)).toEqual([]);
});

test("a mentor is not asked again for the same, a request holds no place", async () => {
  const already = await offer({ levels: { dough: 3, guests: 2 } });
  await world.mentorship(already, lea, { competencies: ["dough"] });
  expect(await obstacles(already)).toEqual(["ALREADY_MENTOR"]);
  expect(await obstacles(already, ["guests"])).toEqual([]);
  const asked = await offer({ ...able, capacity: 1 });
  const other = await world.person();
  await world.mentorship(asked, other, { status: "REQUESTED", competencies: ["dough"] });
  expect(await obstacles(asked)).toEqual([]);
  await world.mentorship(asked, other, { competencies: ["dough"] });
  expect(await obstacles(asked)).toEqual(["MENTOR_FULL"]);
});

test("nobody mentors themselves, nor their own mentor", async () => {
  const own = await world.mentor(lea, { levels: { guests: 1 } });
  expect(await obstacles(own)).toEqual(["SAME_PERSON", "COMPETENCY_NOT_OFFERED"]);
  const mentee = await world.person();
  await world.mentorship(own, mentee, { competencies: ["guests"] });
  expect(await obstacles(await world.mentor(mentee, able))).toEqual(["RECIPROCAL"]);
});

test("without an open gap or a competency named there is nothing to mentor in", async () => {
  const done = await world.person({ stage: "apprentice" });
  await world.assess(done, "dough", { level: 1 });
  await world.assess(done, "guests", { level: 1 });
  const mentor = await offer(able);
  expect(await ask(done, { mentor: mentor.id })).toEqual(["NO_OPEN_GAP"]);
  const competencies = [await world.idOf("Competency", "dough")];
  expect(await ask(done, { mentor: mentor.id, competencies })).toEqual([]);
});

test("every obstacle comes with a sentence in the reader's language", async () => {
  const mentor = await offer({ capacity: 0, pausedUntil: "2026-12-31" });
  const messages = async (language: string) => {
    const variables = { person: lea.id, mentor: mentor.id };
    const asked = [variables, { language }] as const;
    const { data } = await perform(world, lea, ["WhyNotThisMentor", ...asked]);
    return pick(data, "person.mentorEligibility.obstacles[].message");
  };
  expect(await messages("en")).toEqual([
    "Does not offer mentoring today.",
    "Has no free place.",
    expect.stringMatching(/offer/),
  ]);
  expect(await messages("fr")).toEqual([
    "N’offre pas de mentorat aujourd’hui.",
    "N’a pas de place libre.",
    expect.stringMatching(/offre/),
  ]);
});
