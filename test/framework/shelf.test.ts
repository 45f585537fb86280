import { expect, test } from "@jest/globals";
import type { ItemId } from "../../server/level.ts";
import { shelve } from "../../server/framework/shelf.ts";
import { itemId } from "../support/ids.ts";
import { shelfOf } from "./built.ts";
import { workshop } from "./workshop.ts";

const now = workshop({ novice: [1, 1, 1, 1], joiner: [2, 2, 2, 2] });
const before = { ...workshop(), freshnessMonths: 6 };
const other = { ...workshop({ hand: [1] }, "other"), freshnessMonths: 12 };
const shelf = shelfOf(
  { content: now, version: 2 },
  { content: before, status: "RETIRED" },
  { content: other },
);

test("finds every thing of every version by the id of its row", () => {
  const versions = [...shelf.frameworks.values()].flatMap((one) => one.versions);
  expect(versions).toHaveLength(3);
  for (const version of versions) {
    expect(shelf.versions.get(version.id)).toBe(version);
    for (const one of version.groups) expect(shelf.groups.get(one.id)).toBe(one);
    for (const one of version.competencies) {
      expect(shelf.competencies.get(one.id)).toBe(one);
      for (const shown of one.indicators) expect(shelf.indicators.get(shown.id)).toBe(shown);
    }
    for (const one of version.profiles) {
      expect(shelf.profiles.get(one.id)).toBe(one);
      for (const duty of one.responsibilities)
        expect(shelf.responsibilities.get(duty.id)).toBe(duty);
      for (const stage of one.stages) expect(shelf.stages.get(stage.id)).toBe(stage);
    }
  }
});

test("counts nothing twice and leaves nothing out", () => {
  const sizes = [
    shelf.versions,
    shelf.groups,
    shelf.competencies,
    shelf.indicators,
    shelf.profiles,
  ];
  expect(sizes.map(({ size }) => size)).toEqual([3, 6, 12, 48, 3]);
  expect(shelf.stages.size).toBe(2 + 3 + 1);
});

test("leads an item of an older version to the same key in the newest", () => {
  const retired = [...shelf.stages.values()].find(
    ({ key, profile }) => key === "novice" && profile.framework.status === "RETIRED",
  );
  const newest = retired && shelf.stageOf.get(retired.item);
  expect(newest?.key).toBe("novice");
  expect(newest?.profile.framework.version).toBe(2);
  for (const [item, competency] of shelf.competencyOf) {
    expect(competency.item).toBe(item);
    expect(shelf.frameworks.get("workshop")?.versions[1]?.competencies).not.toContain(competency);
  }
  for (const [item, indicator] of shelf.indicatorOf) {
    expect(shelf.competencyOf.get(indicator.competency.item)).toBe(indicator.competency);
    expect(indicator.item).toBe(item);
  }
});

test("knows no newest of what the newest version left out", () => {
  const master = [...shelf.stages.values()].find(({ key }) => key === "master");
  expect(master?.profile.framework.version).toBe(1);
  expect(shelf.stageOf.get(master?.item ?? none())).toBeUndefined();
});

test("leads a stage of older versions to the first that it became", () => {
  const [first, second] = [...shelf.stageOf.values()];
  const former = [1001, 1002].map(itemId);
  const [split, ended] = former;
  if (!first || !second || !split || !ended) throw new Error("There are two stages.");
  const heirs = [second, first].map(({ item }) => ({ item, levels: null }));
  const successions = [
    [split, heirs],
    [ended, []],
  ] as const;
  const led = shelfOf({ content: now, version: 2, successions });
  expect(led.stageOf.get(split)).toEqual(led.stageOf.get(second.item));
  expect(led.stageOf.has(ended)).toBe(false);
  expect(led.successions.get(split)).toBe(heirs);
  expect(led.competencySuccessions.size).toBe(0);
});

test("takes the freshness of the newest version of each framework, null included", () => {
  const of = (key: string) =>
    new Set(
      shelf.frameworks.get(key)?.latest.competencies.map((one) => shelf.freshnessOf.get(one.item)),
    );
  expect(of("workshop")).toEqual(new Set([null]));
  expect(of("other")).toEqual(new Set([12]));
  expect(shelf.freshnessOf.size).toBe(8);
});

test("is empty where there are no frameworks", () => {
  const sizes = Object.values(shelve([])).map(({ size }: { size: number }) => size);
  expect(new Set(sizes)).toEqual(new Set([0]));
});

function none(): ItemId {
  throw new Error("There is no master.");
}
