import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withRequirements } from "../../../server/framework/editing/requirements.ts";
import type { CellEdit } from "../../../server/framework/editing/requirements.ts";
import { bakery } from "../../support/bakery.ts";
import { anyDraft, expectWhole, refusalOf } from "./edits.ts";

const anySetting = anyDraft.chain((draft) => {
  const cells = draft.profiles.flatMap(({ key: profile, stages }) =>
    stages.flatMap(({ key: stage }) =>
      draft.competencies.map(({ key: competency }) => ({ profile, stage, competency })),
    ),
  );
  const level = fc.integer({ min: 0, max: draft.levels.length - 1 });
  return fc
    .shuffledSubarray(cells)
    .chain((some) =>
      fc.tuple(
        fc.constant(draft),
        fc.tuple(...some.map((cell) => level.map((asked) => ({ ...cell, level: asked })))),
      ),
    );
});

test("setting cells changes these cells alone, and doing it twice is doing it once", () => {
  fc.assert(
    fc.property(anySetting, ([draft, cells]) => {
      const after = withRequirements(draft, cells);
      expectWhole(after);
      const named = new Set(cells.map(({ stage, competency }) => `${stage} ${competency}`));
      const others = ({ profiles }: typeof draft) =>
        profiles.map((one) => ({
          ...one,
          requirements: one.requirements.filter(
            ({ stage, competency }) => !named.has(`${stage} ${competency}`),
          ),
        }));
      expect(others(after)).toEqual(others(draft));
      expect({ ...after, profiles: [] }).toEqual({ ...draft, profiles: [] });
      for (const { profile, ...cell } of cells) {
        const saved = after.profiles.find(({ key }) => key === profile);
        expect(saved?.requirements).toContainEqual(cell);
      }
      expect(withRequirements(after, cells)).toEqual(after);
    }),
  );
});

const cell: CellEdit = { profile: "bread", stage: "baker", competency: "dough", level: 3 };

test.each<[string, CellEdit[]]>([
  ["NOT_FOUND NO_PROFILE requirements/0/profile", [{ ...cell, profile: "glazier" }]],
  ["NOT_FOUND NO_STAGE_IN requirements/1/stage", [cell, { ...cell, stage: "chef" }]],
  ["NOT_FOUND NO_COMPETENCY requirements/0/competency", [{ ...cell, competency: "glazing" }]],
  ["BAD_USER_INPUT RANGE requirements/0/level", [{ ...cell, level: 5 }]],
  ["BAD_USER_INPUT RANGE requirements/0/level", [{ ...cell, level: -1 }]],
  ["BAD_USER_INPUT TWICE requirements/1", [cell, { ...cell, level: 2 }]],
])("%s for what does not fit", (refusal, cells) => {
  expect(refusalOf(() => withRequirements(bakery, cells))).toBe(refusal);
});

test("no cell at all changes nothing", () => {
  expect(withRequirements(bakery, [])).toEqual(bakery);
});
