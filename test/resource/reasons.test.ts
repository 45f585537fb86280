import { describe, expect, test } from "@jest/globals";
import { trainingReasons } from "../../server/resource/reasons.ts";
import type { ReasonGrounds } from "../../server/resource/reasons.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { inLanguage } from "../../server/words/worded.ts";
import { resourceId } from "../support/ids.ts";
import { resource } from "./generated.ts";

type Said = Parameters<typeof resource>[0];

const others = [
  resource({ id: 2, title: { en: "Knots", fr: "Nœuds" } }),
  resource({ id: 3, title: { en: "Ropes" } }),
  resource({ id: 4, title: { fr: "Voiles" } }),
];
const resources = new Map(others.map((one) => [one.id, one]));

/** Why a resource that leads to level 2 is suggested where 3 is asked, but for what is said. */
function reasons(said: Said = {}, grounds: Partial<ReasonGrounds> = {}, language = "en"): string[] {
  const training = { resource: resource(said), fromLevel: 0, toLevel: 2 };
  const about = { requiredLevel: 3, completed: new Set<never>(), resources, ...grounds };
  return trainingReasons(training, about).map((one) => inLanguage(one, language, new Set()));
}
const groups = (...all: number[][]): Pick<Resource, "prerequisiteGroups"> => ({
  prerequisiteGroups: all.map((group) => group.map(resourceId)),
});

const all: Said = {
  hours: 1.5,
  cost: "0.00",
  ratingCount: 3,
  ratingSum: 14,
  ...groups([2, 3], []),
};

test("the reasons for training are how far it leads, what it takes, and what comes first", () => {
  expect(reasons(all)).toEqual([
    "Leads to level 2 of the 3 asked.",
    "Takes 1.5 h.",
    "Costs nothing.",
    "Rated 4.67 of 5 by 3.",
    "First needs one of these: Knots or Ropes.",
    "Has a prerequisite that nothing can meet.",
  ]);
});

test("the reasons for training are told in French", () => {
  expect(reasons({ ...all, ratingCount: 1200, ratingSum: 5400 }, {}, "fr")).toEqual([
    "Mène au niveau 2 sur les 3 demandés.",
    "Demande 1,5 h.",
    "Ne coûte rien.",
    "Note de 4,5 sur 5, 1\u202F200 avis.",
    "Exige d’abord l’une de ces formations : Nœuds ou Ropes.",
    "Comporte un préalable que rien ne peut satisfaire.",
  ]);
});

describe("a reason", () => {
  test.each([
    [1, "Leads to level 2, all that is asked."],
    [2, "Leads to level 2, all that is asked."],
    [3, "Leads to level 2 of the 3 asked."],
  ])("says how far level 2 goes where %i is asked", (requiredLevel, words) => {
    expect(reasons({}, { requiredLevel })).toEqual([words]);
  });

  test("says nothing of hours, cost and rating that nobody knows", () => {
    expect(reasons({ hours: null, cost: null, ratingCount: 0 })).toHaveLength(1);
  });

  test.each(["0.01", "10.00", "100.00"])("does not call %s nothing", (cost) => {
    expect(reasons({ cost })).not.toContain("Costs nothing.");
  });

  test("names every group of which nothing is done, each by itself", () => {
    const told = (...completed: number[]) =>
      reasons(groups([2, 3], [4]), { completed: new Set(completed.map(resourceId)) }).slice(1);
    expect(told()).toEqual([
      "First needs one of these: Knots or Ropes.",
      "First needs one of these: Voiles.",
    ]);
    expect(told(3)).toEqual(["First needs one of these: Voiles."]);
    expect(told(2, 4)).toEqual([]);
  });

  test("leaves out of a group what nobody knows, and says so where that is all of it", () => {
    expect(reasons(groups([9, 2]))[1]).toBe("First needs one of these: Knots.");
    expect(reasons(groups([9]))[1]).toBe("Has a prerequisite that nothing can meet.");
  });
});
