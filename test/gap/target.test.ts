import { describe, expect, test } from "@jest/globals";
import { defaultTarget, teamTargetOf } from "../../server/gap/target.ts";
import type { ItemId } from "../../server/level.ts";
import { shelfOf } from "../framework/built.ts";
import { stageNamed, workshop, workshopShelf } from "../framework/workshop.ts";
import { itemId } from "../support/ids.ts";

const shelf = workshopShelf();
/** The item of a stage by its key; `gone` is one that no version in force has any more. */
const item = (key: string | null): ItemId | null => {
  if (key === null) return null;
  return key === "gone" ? itemId(999) : stageNamed(key, shelf).item;
};
const aims = (held: string | null, objective: string | null) => ({
  stageId: item(held),
  objectiveId: item(objective),
});

test.each([
  ["novice", "master", "master"],
  ["novice", null, "novice"],
  [null, "joiner", "joiner"],
  [null, null, undefined],
  ["novice", "gone", "novice"],
  ["gone", null, undefined],
])("who holds %p and aims at %p is measured against %p", (held, objective, target) => {
  expect(defaultTarget(aims(held, objective), shelf)?.key).toBe(target);
});

describe("a member of a team", () => {
  test.each([
    ["novice", "master", { OWN_STAGE: "novice", NEXT_STAGE: "joiner", CAREER_OBJECTIVE: "master" }],
    ["master", null, { OWN_STAGE: "master", NEXT_STAGE: "master", CAREER_OBJECTIVE: "master" }],
    ["joiner", "gone", { OWN_STAGE: "joiner", NEXT_STAGE: "master", CAREER_OBJECTIVE: "joiner" }],
    [null, "joiner", { OWN_STAGE: null, NEXT_STAGE: null, CAREER_OBJECTIVE: "joiner" }],
    [null, null, { OWN_STAGE: null, NEXT_STAGE: null, CAREER_OBJECTIVE: null }],
    ["gone", null, { OWN_STAGE: null, NEXT_STAGE: null, CAREER_OBJECTIVE: null }],
  ])("who holds %p and aims at %p is measured against %j", (held, objective, targets) => {
    const found = (["OWN_STAGE", "NEXT_STAGE", "CAREER_OBJECTIVE"] as const).map((target) => [
      target,
      teamTargetOf(aims(held, objective), target, shelf)?.key ?? null,
    ]);
    expect(Object.fromEntries(found)).toEqual(targets);
  });
});

test("a stage held under an older version is the same key in the newest", () => {
  const twice = shelfOf(
    { content: workshop({ novice: [4], joiner: [4] }), version: 2 },
    { content: workshop(), status: "RETIRED" },
  );
  const retired = [...twice.stages.values()].find(
    ({ key, profile }) => key === "novice" && profile.framework.version === 1,
  );
  const target = defaultTarget({ stageId: retired?.item ?? null, objectiveId: null }, twice);
  expect(target?.profile.framework.version).toBe(2);
  expect(target?.requirements[0]?.level).toBe(4);
});
