import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { dailyOf } from "../../server/catalogue/daily.ts";
import { analysisOf } from "../../server/gap/analysis.ts";
import type { PersonalGap } from "../../server/gap/analysis.ts";
import { indicatorsOf, stepFor, trainingFor } from "../../server/gap/closing.ts";
import type { ItemId } from "../../server/level.ts";
import type { Person } from "../../server/person/person.ts";
import type { PlanStatus, StepStatus, StepSummary } from "../../server/person/personal.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { catalogueOf } from "../catalogue/catalogue-of.ts";
import { competencyNamed, stageNamed, workshopShelf } from "../framework/workshop.ts";
import { nothingPersonal } from "../person/somebody.ts";
import { outcome, resource } from "../resource/generated.ts";
import { assessmentId, personId, resourceId } from "../support/ids.ts";
import { levelsAt, subject } from "./subject.ts";

const TODAY = "2026-11-23";
const shelf = workshopShelf();
const { item: SAWS } = competencyNamed("saws", shelf);
const { item: GLUE } = competencyNamed("glue", shelf);

/** The gap of somebody at that level in saws, of which the master asks 4. */
function gapAt(level: number | null, person: Partial<Person> = {}, stage = "master"): PersonalGap {
  const { gaps } = analysisOf(stageNamed(stage, shelf), {
    subject: subject(person),
    levels: levelsAt({ saws: level }, shelf),
    rule: "LATEST_CONFIRMED",
    inSight: new Set([SAWS]),
  });
  const [gap] = gaps;
  if (gap === undefined) throw new Error("No gap.");
  return gap;
}

describe("indicators of a gap", () => {
  test("are those at levels 1 up to the one required, whatever the level reached", () => {
    const levels = (stage: string) =>
      indicatorsOf(gapAt(2, {}, stage), nothingPersonal()).map(({ indicator }) => indicator.level);
    expect(levels("master")).toEqual([1, 2, 3, 4]);
    expect(levels("joiner")).toEqual([1, 2]);
  });

  test("are shown by evidence or by a mark, and by no level", () => {
    const gap = gapAt(4);
    const [one, two, three] = gap.requirement.indicatorsUpTo.map(({ item }) => item);
    if (one === undefined || two === undefined || three === undefined) throw new Error("Few.");
    const marked = (indicator: ItemId, demonstrated: boolean) =>
      [
        indicator,
        { indicator, assessment: assessmentId(1), source: "MANAGER", assessedAt: 0, demonstrated },
      ] as const;
    const shown = indicatorsOf(
      gap,
      nothingPersonal({
        marks: new Map([marked(one, true), marked(two, false)]),
        evidenceCounts: new Map([[three, 2]]),
      }),
    );
    expect(shown.map((each) => [each.demonstrated, each.evidenceCount])).toEqual([
      [true, 0],
      [false, 0],
      [true, 2],
      [false, 0],
    ]);
  });
});

describe("training for a gap", () => {
  const offers = [
    resource({ id: 1, outcomes: [outcome(SAWS, 1, 4)], hours: 20 }),
    resource({
      id: 2,
      outcomes: [outcome(SAWS, 0, 2)],
      hours: 1,
      prerequisiteGroups: [[resourceId(4)]],
    }),
    resource({ id: 3, outcomes: [outcome(SAWS, 0, 4)], hours: 30, languages: ["fr"] }),
    resource({ id: 4, outcomes: [outcome(GLUE, 0, 4)] }),
  ];
  const training = (gap: PersonalGap, limit = 3, completed: number[] = []) => {
    const catalogue = catalogueOf({ shelf, resources: offers });
    const personal = nothingPersonal({ completed: new Set(completed.map(resourceId)) });
    return trainingFor(gap, { personal, catalogue, daily: dailyOf(catalogue, TODAY), limit });
  };
  const ids = (found: readonly { resource: Resource }[]) =>
    found.map(({ resource }) => resource.id);

  test("is what lifts the person from their level, in their languages, best first", () => {
    expect(ids(training(gapAt(1)))).toEqual([1, 2]);
    expect(ids(training(gapAt(1, { languages: ["fr", "en"] })))).toEqual([1, 3, 2]);
    expect(ids(training(gapAt(2)))).toEqual([1]);
    expect(ids(training(gapAt(1, { languages: ["iu"] })))).toEqual([]);
  });

  test("is found for a gap never assessed as for one open", () => {
    expect(ids(training(gapAt(null)))).toEqual([2]);
  });

  test("is given for no gap that is met or that nothing is asked of", () => {
    expect(training(gapAt(4))).toEqual([]);
    expect(training(gapAt(2, {}, "joiner"))).toEqual([]);
  });

  test("is as much as was asked for", () => {
    expect(ids(training(gapAt(1), 1))).toEqual([1]);
  });

  test("says why, and what has to come first until it is done", () => {
    const codes = (completed?: number[]) =>
      training(gapAt(1), 3, completed)[1]?.reasons.map(({ code }) => code);
    expect(codes()).toEqual(["REACHES_PART", "TAKES_HOURS", "NEEDS_FIRST"]);
    expect(codes([4])).toEqual(["REACHES_PART", "TAKES_HOURS"]);
  });
});

const STEPS = ["PLANNED", "STARTED", "DONE", "DROPPED"] as const;
const PLANS = ["DRAFT", "SUBMITTED", "RETURNED", "ACTIVE", "COMPLETED"] as const;
type Standing = readonly [StepStatus, PlanStatus];
const step = (id: number, [status, plan]: Standing, competencies = [SAWS]): StepSummary => ({
  id,
  plan: {
    id: 1,
    person: personId(1),
    status: plan,
    revision: 1,
    startOn: TODAY,
    dueOn: TODAY,
    target: SAWS,
    version: null,
  },
  status,
  progress: 0,
  startOn: null,
  dueOn: null,
  competencies,
  mentor: null,
});
const stepIn = (...steps: StepSummary[]) =>
  stepFor(gapAt(1), nothingPersonal({ steps }))?.id ?? null;

describe("the step of a gap", () => {
  test("is the newest in the active plan, though another plan has a newer one", () => {
    const steps = [
      step(9, ["PLANNED", "DRAFT"]),
      step(8, ["DONE", "ACTIVE"]),
      step(7, ["STARTED", "ACTIVE"]),
    ];
    expect(stepIn(...steps)).toBe(8);
  });

  test("is the newest of all where the active plan has none for it", () => {
    const elsewhere = step(7, ["STARTED", "ACTIVE"], [GLUE]);
    expect(
      stepIn(step(9, ["PLANNED", "COMPLETED"]), step(8, ["PLANNED", "DRAFT"]), elsewhere),
    ).toBe(9);
  });

  test("is never one that was dropped", () => {
    expect(stepIn(step(9, ["DROPPED", "ACTIVE"]), step(8, ["PLANNED", "DRAFT"]))).toBe(8);
    expect(stepIn(step(9, ["DROPPED", "ACTIVE"]))).toBeNull();
  });

  test("is one that is for that competency, perhaps among others", () => {
    expect(stepIn(step(9, ["PLANNED", "ACTIVE"], [GLUE]))).toBeNull();
    expect(stepIn(step(8, ["PLANNED", "ACTIVE"], [GLUE, SAWS]))).toBe(8);
    expect(stepIn()).toBeNull();
  });

  test("is the one that the rule names, for any steps", () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom(...PLANS), fc.subarray([SAWS, GLUE])),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (some) => {
        const steps = some.map(([status, plan, items], at) =>
          step(100 - at, [status, plan], items),
        );
        const own = steps.filter(
          (one) => one.status !== "DROPPED" && one.competencies.includes(SAWS),
        );
        const active = own.filter(({ plan }) => plan.status === "ACTIVE");
        const ids = (active.length > 0 ? active : own).map(({ id }) => id);
        expect(stepIn(...steps)).toBe(ids.length === 0 ? null : Math.max(...ids));
      }),
    );
  });
});
