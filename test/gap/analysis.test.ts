import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { analysisOf } from "../../server/gap/analysis.ts";
import type { GapAnalysis, Grounds } from "../../server/gap/analysis.ts";
import { competencyNamed, stageNamed, workshopShelf } from "../framework/workshop.ts";
import { levelsAt, subject } from "./subject.ts";

const KEYS = ["saws", "planes", "glue", "talks"];
const shelf = workshopShelf();
const sam = subject();
const itemsOf = (...keys: string[]) => new Set(keys.map((key) => competencyNamed(key, shelf).item));

/** Sam laid against a stage, standing at these levels. */
function analysis(
  shown: Readonly<Record<string, number | null>>,
  stage = "master",
  said: Partial<Grounds> = {},
): GapAnalysis {
  const levels = levelsAt(shown, shelf);
  const grounds: Grounds = { subject: sam, levels, rule: "LATEST_CONFIRMED", inSight: "all" };
  return analysisOf(stageNamed(stage, shelf), { ...grounds, ...said });
}
const keysOf = ({ gaps }: GapAnalysis): string[] => gaps.map(({ competency }) => competency.key);

describe("the whole of an analysis", () => {
  // The master asks 4, 3, 2 and 3; the joiner 2, 1, 2 and 0.
  test("lays every requirement against what is confirmed, widest first, then in order", () => {
    const found = analysis({ saws: 3, planes: 1, glue: 2, talks: null });
    expect(
      found.gaps.map(({ competency, status, size }) => [competency.key, status, size]),
    ).toEqual([
      ["talks", "UNASSESSED", 3],
      ["planes", "OPEN", 2],
      ["saws", "OPEN", 1],
      ["glue", "MET", 0],
    ]);
  });

  test("sums up how ready the person is", () => {
    const found = analysis({ saws: 4, planes: 1, glue: 2, talks: 4 }, "joiner");
    expect(found).toMatchObject({ readiness: 1, metCount: 3, openCount: 0, notApplicableCount: 1 });
    const open = analysis({ saws: 1, glue: 4 }, "joiner");
    expect(open).toMatchObject({ readiness: 3 / 5, metCount: 1, openCount: 2 });
  });

  test("names its target and the rule it was read under", () => {
    const found = analysis({}, "novice", { rule: "HIGHEST_CONFIRMED" });
    expect(found.rule).toBe("HIGHEST_CONFIRMED");
    expect(found.target).toBe(stageNamed("novice", shelf));
  });

  test("is of somebody of whom nothing was recorded, too", () => {
    const found = analysis({}, "novice");
    expect(found).toMatchObject({ readiness: 0, metCount: 0, openCount: 3, notApplicableCount: 1 });
    expect(found.gaps.every(({ currentLevel }) => currentLevel === 0)).toBe(true);
  });

  test("is ready where nothing is asked", () => {
    const nothing = workshopShelf({ guest: [] });
    const levels = levelsAt({ saws: 1 }, nothing);
    const grounds = { subject: sam, levels, rule: "LATEST_CONFIRMED", inSight: "all" } as const;
    const found = analysisOf(stageNamed("guest", nothing), grounds);
    expect(found).toMatchObject({ readiness: 1, metCount: 0, openCount: 0, gaps: [] });
  });

  test("gives each gap its requirement and whose it is", () => {
    const [gap] = analysis({ saws: 2 }, "master").gaps;
    const target = stageNamed("master", shelf);
    expect(target.requirements).toContain(gap?.requirement);
    expect(gap?.competency).toBe(gap?.requirement.competency);
    expect(gap?.subject).toBe(sam);
  });
});

describe("an analysis in part", () => {
  const levels = { saws: 3, planes: 1, glue: 2, talks: null };

  test("holds the competencies in sight alone, in the same order, and no sum", () => {
    const found = analysis(levels, "master", { inSight: itemsOf("glue", "saws", "talks") });
    expect(keysOf(found)).toEqual(["talks", "saws", "glue"]);
    expect(found).toMatchObject({
      readiness: null,
      metCount: null,
      openCount: null,
      notApplicableCount: null,
    });
  });

  test("has no sum either where every competency happens to be in sight, or none is", () => {
    for (const inSight of [itemsOf(...KEYS), new Set<never>()]) {
      const { gaps, ...sums } = analysis(levels, "master", { inSight });
      expect(gaps).toHaveLength(inSight.size);
      expect(sums).toMatchObject({ readiness: null, metCount: null, openCount: null });
    }
  });

  test("shows nothing that the target does not ask", () => {
    const unasked = workshopShelf({ hand: [1] });
    const inSight = new Set([competencyNamed("talks", unasked).item]);
    const shown = levelsAt(levels, unasked);
    const grounds = { subject: sam, levels: shown, rule: "LATEST_CONFIRMED", inSight } as const;
    expect(analysisOf(stageNamed("hand", unasked), grounds).gaps).toEqual([]);
  });
});

const anyLevels = fc.dictionary(fc.constantFrom(...KEYS), fc.option(fc.nat({ max: 4 })));

test("what is seen in part is what is seen in whole, less what is out of sight", () => {
  const stages = fc.constantFrom("novice", "joiner", "master");
  fc.assert(
    fc.property(anyLevels, stages, fc.subarray(KEYS), (levels, stage, keys) => {
      const whole = analysis(levels, stage);
      const part = analysis(levels, stage, { inSight: itemsOf(...keys) });
      expect(part.gaps).toEqual(
        whole.gaps.filter(({ competency }) => keys.includes(competency.key)),
      );
    }),
  );
});

test("any analysis is that of each requirement by itself", () => {
  fc.assert(
    fc.property(anyLevels, fc.constantFrom("novice", "joiner", "master"), (levels, stage) => {
      const found = analysis(levels, stage);
      const { requirements } = stageNamed(stage, shelf);
      const sizes = requirements.map(({ level, competency }) =>
        Math.max(0, level - (levels[competency.key] ?? 0)),
      );
      const inOrder = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
      expect(keysOf(found)).toEqual(inOrder.map((at) => requirements[at]?.competency.key));
      const required = requirements.reduce((sum, { level }) => sum + level, 0);
      const missing = sizes.reduce((sum, size) => sum + size, 0);
      expect(found.readiness).toBe((required - missing) / required);
      expect(found.openCount).toBe(sizes.filter((size) => size > 0).length);
      expect(found.notApplicableCount).toBe(requirements.filter(({ level }) => level === 0).length);
    }),
  );
});
