import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  nextIndicatorKey,
  withIndicator,
  withoutIndicator,
} from "../../../server/framework/editing/indicator.ts";
import type { IndicatorEdit } from "../../../server/framework/editing/indicator.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, anyPosition, anyWords, butFor, expectWhole, refusalOf, words } from "./edits.ts";

const keysIn = ({ competencies }: FrameworkContent, competency: string) =>
  competencies.find(({ key }) => key === competency)?.indicators.map(({ key }) => key);

const anySaving = anyDraft
  .filter(({ competencies }) => competencies.length > 0)
  .chain((draft) => {
    const indicators = draft.competencies.flatMap((one) => one.indicators);
    const stages = draft.profiles.flatMap((one) => one.stages.map(({ key }) => key));
    return fc.record({
      draft: fc.constant(draft),
      key: fc.constantFrom("fresh/1/1", ...indicators.map(({ key }) => key)),
      edit: fc.record({
        competency: fc.constantFrom(...draft.competencies.map(({ key }) => key)),
        level: fc.integer({ min: 1, max: draft.levels.length - 1 }),
        statement: anyWords(draft),
        stages: fc.option(fc.shuffledSubarray(stages)),
        position: anyPosition,
      }),
    });
  });

test("saving an indicator changes nothing else, and doing it twice is doing it once", () => {
  fc.assert(
    fc.property(anySaving, ({ draft, key: own, edit }) => {
      const after = withIndicator(draft, own, edit);
      expectWhole(after);
      const others = ({ competencies }: FrameworkContent) =>
        competencies.map((one) => ({ ...one, indicators: butFor(one.indicators, own) }));
      expect(others(after)).toEqual(others(draft));
      expect({ ...after, competencies: [] }).toEqual({ ...draft, competencies: [] });
      const saved = after.competencies
        .find(({ key }) => key === edit.competency)
        ?.indicators.find(({ key }) => key === own);
      expect(saved?.level).toBe(edit.level);
      expect(saved?.stages.toSorted()).toEqual((edit.stages ?? []).toSorted());
      expect(withIndicator(after, own, edit)).toEqual(after);
    }),
  );
});

const statement = words("Shapes loaves.");
const dough: IndicatorEdit = { competency: "dough", level: 1, statement };
const save = ({ key = "dough/1/1", ...edit }: Partial<IndicatorEdit & { key: string }>) =>
  withIndicator(bakery, key, { ...dough, ...edit });

test("a place is counted within the competency and level", () => {
  expect(keysIn(save({ position: 1 }), "dough")).toEqual([
    "dough/1/2",
    "dough/1/1",
    "dough/2/1",
    "dough/4/1",
  ]);
});

test("an indicator can move to another level or competency, where it comes last", () => {
  expect(keysIn(save({ level: 2 }), "dough")).toEqual([
    "dough/1/2",
    "dough/2/1",
    "dough/1/1",
    "dough/4/1",
  ]);
  const moved = save({ competency: "ovens" });
  expect(keysIn(moved, "dough")).not.toContain("dough/1/1");
  expect(keysIn(moved, "ovens")).toEqual(["ovens/1/1", "dough/1/1", "ovens/3/1"]);
});

test("stages left out stay, and null means all", () => {
  const stagesOf = (content: FrameworkContent) => content.competencies[0]?.indicators[0]?.stages;
  const forBakers = save({ stages: ["baker"] });
  expect(stagesOf(forBakers)).toEqual(["baker"]);
  expect(stagesOf(withIndicator(forBakers, "dough/1/1", dough))).toEqual(["baker"]);
  expect(stagesOf(withIndicator(forBakers, "dough/1/1", { ...dough, stages: null }))).toEqual([]);
});

test.each<[string, Partial<IndicatorEdit & { key: string }>]>([
  ["NOT_FOUND NO_COMPETENCY competency", { competency: "glazing" }],
  ["BAD_USER_INPUT RANGE level", { level: 0 }],
  ["BAD_USER_INPUT RANGE level", { level: 5 }],
  ["NOT_FOUND NO_STAGE stages/1", { stages: ["baker", "boss"] }],
  ["BAD_USER_INPUT TWICE stages/1", { stages: ["baker", "baker"] }],
  ["BAD_USER_INPUT KEY key", { key: "a key" }],
  ["BAD_USER_INPUT TEXT_NEEDED statement", { key: "dough/1/9", statement: [] }],
  ["BAD_USER_INPUT POSITION position", { position: -1 }],
])("%s for what does not fit", (refusal, edit) => {
  expect(refusalOf(() => save(edit))).toBe(refusal);
});

test("the next key is one that the framework never gave", () => {
  const cell = { competency: "dough", level: 1 };
  expect(nextIndicatorKey(bakery, cell, new Set())).toBe("dough/1/3");
  expect(nextIndicatorKey(bakery, cell, new Set(["dough/1/7", "dough/2/9"]))).toBe("dough/1/8");
  expect(nextIndicatorKey(bakery, { ...cell, level: 3 }, new Set())).toBe("dough/3/1");
});

test("an indicator is taken out alone", () => {
  const after = withoutIndicator(bakery, "dough/1/1");
  expect(keysIn(after, "dough")).toEqual(["dough/1/2", "dough/2/1", "dough/4/1"]);
  expect({ ...after, competencies: [] }).toEqual({ ...bakery, competencies: [] });
  expect(refusalOf(() => withoutIndicator(after, "dough/1/1"))).toBe("NOT_FOUND NO_INDICATOR key");
});
