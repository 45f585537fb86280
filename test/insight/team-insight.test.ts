import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { dailyOf } from "../../server/catalogue/daily.ts";
import { groupedBy } from "../../server/grouping.ts";
import { gapBetween } from "../../server/gap/gap.ts";
import { nothingShown } from "../../server/assessment/assessment.ts";
import { teamTargetOf } from "../../server/gap/target.ts";
import { teamInsight } from "../../server/insight/team-insight.ts";
import type { TeamInsight } from "../../server/insight/team-insight.ts";
import type { ItemId, Language, Level } from "../../server/level.ts";
import type { TeamTarget } from "../../server/person/person.ts";
import type { TeamGroup } from "../../server/person/team.ts";
import { catalogueOf } from "../catalogue/catalogue-of.ts";
import type { Competency } from "../../server/framework/version.ts";
import { competencyNamed, stageNamed, workshopShelf } from "../framework/workshop.ts";
import { confirmed, offer } from "../mentoring/offers.ts";
import { outcome, resource } from "../resource/generated.ts";

const TODAY = "2026-11-23";
const shelf = workshopShelf();
const KEYS = ["saws", "planes", "glue", "talks"] as const;
const [SAWS, PLANES, GLUE, TALKS] = KEYS.map((key) => competencyNamed(key, shelf).item);
if (SAWS === undefined || PLANES === undefined || GLUE === undefined || TALKS === undefined) {
  throw new Error("The workshop lacks a competency.");
}
const stage = (key: string | null): ItemId | null =>
  key === null ? null : stageNamed(key, shelf).item;

/** A carver of level 4 and another of 2 in saws, one who has no place left, one who is away. */
const mentors = [
  offer({ id: 1, records: [confirmed(SAWS, 4)] }),
  offer({ id: 2, records: [confirmed(SAWS, 2), confirmed(GLUE, 1)] }),
  offer({ id: 3, records: [confirmed(SAWS, 4)], freeCapacity: 0 }),
  offer({ id: 4, records: [confirmed(SAWS, 4)], pausedUntil: TODAY }),
];
const resources = [
  resource({ id: 1, outcomes: [outcome(SAWS, 0, 1)] }),
  resource({ id: 2, outcomes: [outcome(SAWS, 1, 4)], languages: ["fr"] }),
  resource({ id: 3, outcomes: [outcome(GLUE, 0, 2), outcome(PLANES, 2, 4)] }),
];
const catalogue = catalogueOf({ shelf, mentors, resources });
const around = { catalogue, daily: dailyOf(catalogue, TODAY) };

const group = (said: Partial<TeamGroup> = {}): TeamGroup => ({
  stageId: stage("joiner"),
  objectiveId: null,
  languages: ["en"],
  people: 1,
  levels: [],
  ...said,
});
const insights = (groups: TeamGroup[], target: TeamTarget = "OWN_STAGE"): TeamInsight[] =>
  teamInsight(groups, target, around);
const insight = (key: string, ...groups: TeamGroup[]): TeamInsight | undefined =>
  insights(groups).find(({ competency }) => competency.key === key);

test("sums up every competency that the target names, in the framework's order", () => {
  const found = insights([
    group({
      people: 3,
      levels: [
        [SAWS, 2, 1],
        [SAWS, 1, 1],
      ],
    }),
  ]);
  expect(
    found.map(({ competency, peopleCount, belowCount, averageGap }) => [
      competency.key,
      peopleCount,
      belowCount,
      averageGap,
    ]),
  ).toEqual([
    ["saws", 3, 2, 1],
    ["planes", 3, 3, 1],
    ["glue", 3, 3, 2],
    ["talks", 0, 0, 0],
  ]);
});

test("answers nothing for a team of nobody, or of people who hold no stage", () => {
  expect(insights([])).toEqual([]);
  expect(insights([group({ stageId: null, people: 5 })], "NEXT_STAGE")).toEqual([]);
});

test("measures each group against its own target", () => {
  const novice = group({ stageId: stage("novice"), objectiveId: stage("master") });
  const required = (target: TeamTarget) => insights([novice], target)[0]?.averageGap;
  expect(required("OWN_STAGE")).toBe(1);
  expect(required("NEXT_STAGE")).toBe(2);
  expect(required("CAREER_OBJECTIVE")).toBe(4);
});

test("counts mentors with a free place today at the lowest level asked of those below", () => {
  const master = group({ stageId: stage("master") });
  expect(insight("saws", master)?.mentorsAvailable).toBe(1);
  expect(insight("saws", master, group())?.mentorsAvailable).toBe(2);
  // Who stands where it is asked is not among those below.
  expect(insight("saws", master, group({ levels: [[SAWS, 2, 1]] }))?.mentorsAvailable).toBe(1);
  expect(insight("glue", group())?.mentorsAvailable).toBe(0);
});

test("counts no help where nobody is below", () => {
  const met = insight("saws", group({ levels: [[SAWS, 4, 1]] }));
  expect(met).toMatchObject({ belowCount: 0, mentorsAvailable: 0, resourcesAvailable: 0 });
});

test("counts training for those below at their levels and in their languages", () => {
  expect(insight("saws", group())?.resourcesAvailable).toBe(1);
  const further = group({ levels: [[SAWS, 1, 1]] });
  expect(insight("saws", further)?.resourcesAvailable).toBe(0);
  expect(insight("saws", { ...further, languages: ["fr"] })?.resourcesAvailable).toBe(1);
  expect(insight("saws", group(), { ...further, languages: ["fr"] })?.resourcesAvailable).toBe(2);
});

/** One member alone: what they hold and aim at, read, and stand at. */
interface Member {
  readonly stageId: ItemId | null;
  readonly objectiveId: ItemId | null;
  readonly languages: readonly Language[];
  readonly levels: ReadonlyMap<ItemId, Level>;
}
const aStage = fc.constantFrom(null, "novice", "joiner", "master").map(stage);
const member: fc.Arbitrary<Member> = fc.record({
  stageId: aStage,
  objectiveId: aStage,
  languages: fc.constantFrom(["en"], ["fr"], ["en", "fr"]),
  levels: fc
    .array(fc.tuple(fc.constantFrom(SAWS, PLANES, GLUE, TALKS), fc.integer({ min: 1, max: 4 })))
    .map((pairs) => new Map(pairs)),
});

/** Members who are alike in all but their levels, as the database counts them. */
function grouped(members: readonly Member[]): TeamGroup[] {
  const alike = groupedBy(members, ({ stageId, objectiveId, languages }) =>
    JSON.stringify([stageId, objectiveId, languages]),
  );
  return [...alike.values()].flatMap(([one, ...others]) => {
    if (one === undefined) return [];
    const all = [one, ...others];
    const levels = all.flatMap((each) =>
      [...each.levels].map(([competency, level]) => [competency, level, 1] as const),
    );
    const { stageId, objectiveId, languages } = one;
    return [{ stageId, objectiveId, languages, people: all.length, levels }];
  });
}

/** The gaps of every member, each with whose it is. */
function gapsOf(members: readonly Member[], target: TeamTarget) {
  return members.flatMap((one) =>
    (teamTargetOf(one, target, shelf)?.requirements ?? []).map(({ competency, level }) => {
      const standing = { ...nothingShown, level: one.levels.get(competency.item) ?? 0 };
      return { one, competency, ...gapBetween(level, standing) };
    }),
  );
}

/** One competency, counted person by person. */
function byHand(competency: Competency, all: ReturnType<typeof gapsOf>): TeamInsight {
  const { daily } = around;
  const asked = all.filter((gap) => gap.competency === competency && gap.requiredLevel > 0);
  const below = asked.filter(({ size }) => size > 0);
  const missing = below.reduce((sum, { size }) => sum + size, 0);
  const lowest = Math.min(...below.map(({ requiredLevel }) => requiredLevel));
  const { item } = competency;
  const helpers = daily.mentors.open.offers;
  const useful = below.flatMap(({ one: { languages }, ...gap }) =>
    daily.training.suggest({ ...gap, competency: item, languages, limit: 99 }),
  );
  return {
    competency,
    peopleCount: asked.length,
    belowCount: below.length,
    averageGap: asked.length === 0 ? 0 : missing / asked.length,
    mentorsAvailable: helpers.filter(({ levels }) => (levels.get(item) ?? -1) >= lowest).length,
    resourcesAvailable: new Set(useful.map(({ resource }) => resource.id)).size,
  };
}

test("any team is summed up as if each person were looked at alone", () => {
  const targets = fc.constantFrom<TeamTarget>("OWN_STAGE", "NEXT_STAGE", "CAREER_OBJECTIVE");
  fc.assert(
    fc.property(fc.array(member, { maxLength: 6 }), targets, (members, target) => {
      const gaps = gapsOf(members, target);
      const found = insights(grouped(members), target);
      for (const one of found) expect(one).toEqual(byHand(one.competency, gaps));
      const named = new Set(gaps.map(({ competency }) => competency.key));
      expect(found.map(({ competency }) => competency.key)).toEqual(
        KEYS.filter((key) => named.has(key)),
      );
    }),
    { numRuns: 300 },
  );
});
