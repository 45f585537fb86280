import { expect, test } from "@jest/globals";
import { nothingShown } from "../../server/assessment/assessment.ts";
import { gapBetween } from "../../server/gap/gap.ts";
import { consideredGaps } from "../../server/mentoring/considered.ts";
import type { CompetencyGap } from "../../server/mentoring/considered.ts";
import { itemId } from "../support/ids.ts";

const [OPEN, MET, UNASSESSED, UNASKED, ELSEWHERE] = [1, 2, 3, 4, 5].map(itemId);

const gap = (competency: number, requiredLevel: number, level: number): CompetencyGap => ({
  competency: itemId(competency),
  ...gapBetween(requiredLevel, { ...nothingShown, level, everConfirmed: level > 0 }),
});
const GAPS = [gap(3, 3, 0), gap(1, 3, 1), gap(2, 2, 2), gap(4, 0, 1)];

const considered = (named: (number | undefined)[] | null) =>
  consideredGaps(GAPS, named?.map((one = 0) => itemId(one)) ?? null, () => 3).map(
    ({ competency, requiredLevel, currentLevel, size }) => ({
      competency,
      levels: [currentLevel, requiredLevel],
      size,
    }),
  );

test("where nothing is named, the open gaps are considered, in the order given", () => {
  expect(considered(null)).toEqual([
    { competency: UNASSESSED, levels: [0, 3], size: 3 },
    { competency: OPEN, levels: [1, 3], size: 2 },
  ]);
});

test("what is named is considered alone, in the order of the gaps", () => {
  expect(considered([OPEN, UNASSESSED]).map(({ size }) => size)).toEqual([3, 2]);
  expect(considered([OPEN])).toEqual([{ competency: OPEN, levels: [1, 3], size: 2 }]);
});

test("what is named without an open gap weighs 1", () => {
  expect(considered([MET, UNASKED])).toEqual([
    { competency: MET, levels: [2, 2], size: 1 },
    { competency: UNASKED, levels: [1, 0], size: 1 },
  ]);
});

test("what the target does not know comes last, at the person's level", () => {
  expect(considered([ELSEWHERE, OPEN]).at(-1)).toEqual({
    competency: ELSEWHERE,
    levels: [3, 0],
    size: 1,
  });
});

test("what is named twice is considered once", () => {
  expect(considered([OPEN, ELSEWHERE, OPEN, ELSEWHERE])).toHaveLength(2);
});

test("an empty list of names considers nothing", () => {
  expect(considered([])).toEqual([]);
});
