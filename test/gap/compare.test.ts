import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { nothingShown } from "../../server/assessment/assessment.ts";
import { compareGaps } from "../../server/gap/compare.ts";
import { gapBetween, isOpen, readinessOf } from "../../server/gap/gap.ts";
import type { Gap } from "../../server/gap/gap.ts";
import type { ItemId } from "../../server/level.ts";
import { itemId } from "../support/ids.ts";

interface KeyedGap extends Gap {
  readonly key: string;
  readonly competency: ItemId;
}

/** A gap in the competency of that key. */
function gap(key: string, requiredLevel: number, currentLevel: number): KeyedGap {
  const competency = itemId(key.charCodeAt(0));
  const standing = { ...nothingShown, level: currentLevel, everConfirmed: currentLevel > 0 };
  return { key, competency, ...gapBetween(requiredLevel, standing) };
}

const keyOf = ({ key }: KeyedGap): string => key;
const keys = (gaps: readonly KeyedGap[]): string[] => gaps.map(keyOf);

test("tells new, closed, widened and narrowed gaps apart", () => {
  const from = [gap("a", 1, 1), gap("b", 2, 1), gap("c", 2, 1), gap("d", 4, 1), gap("e", 2, 1)];
  const to = [gap("a", 2, 1), gap("b", 1, 1), gap("c", 3, 1), gap("d", 3, 1), gap("e", 2, 1)];
  const compared = compareGaps(from, to, keyOf);
  expect(keys(compared.newGaps)).toEqual(["a"]);
  expect(keys(compared.closedGaps)).toEqual(["b"]);
  expect(keys(compared.widenedGaps)).toEqual(["c"]);
  expect(keys(compared.narrowedGaps)).toEqual(["d"]);
});

test("answers levels and sizes as they stand at the second target", () => {
  const { widenedGaps, closedGaps } = compareGaps(
    [gap("a", 2, 1), gap("b", 3, 1)],
    [gap("a", 4, 1), gap("b", 1, 1)],
    keyOf,
  );
  expect(widenedGaps).toMatchObject([{ requiredLevel: 4, currentLevel: 1, size: 3 }]);
  expect(closedGaps).toMatchObject([{ requiredLevel: 1, size: 0, status: "MET" }]);
});

test("closes what the second target does not ask for, with nothing required", () => {
  const { closedGaps } = compareGaps([gap("a", 3, 1), gap("b", 2, 2)], [], keyOf);
  const unasked = { status: "NOT_APPLICABLE", size: 0, requiredLevel: 0, currentLevel: 1 };
  expect(closedGaps).toEqual([{ ...gap("a", 3, 1), ...unasked }]);
});

test("puts what the second target does not ask for after what it does", () => {
  const from = [gap("z", 3, 0), gap("b", 2, 0), gap("a", 1, 0)];
  const { closedGaps } = compareGaps(from, [gap("a", 0, 0), gap("b", 0, 0)], keyOf);
  expect(keys(closedGaps)).toEqual(["a", "b", "z"]);
});

test("knows a competency of another framework by its key and answers the second one's item", () => {
  const elsewhere = { ...gap("a", 3, 1), competency: itemId(9000) };
  const { newGaps, widenedGaps } = compareGaps([gap("a", 2, 1)], [elsewhere], keyOf);
  expect(newGaps).toEqual([]);
  expect(widenedGaps).toEqual([elsewhere]);
});

test("counts a gap as new where the first target does not ask for it at all", () => {
  expect(keys(compareGaps([], [gap("b", 1, 0), gap("a", 1, 1)], keyOf).newGaps)).toEqual(["b"]);
});

test("tells no change where a gap only goes from unassessed to open", () => {
  const unassessed = gap("a", 2, 0);
  const open: KeyedGap = { ...unassessed, status: "OPEN" };
  const { readinessFrom, readinessTo, ...lists } = compareGaps([unassessed], [open], keyOf);
  expect(Object.values(lists).flat()).toEqual([]);
  expect([readinessFrom, readinessTo]).toEqual([0, 0]);
});

const KEYS = ["a", "b", "c", "d", "e"];
const levels = fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 });
const target = fc
  .tuple(fc.shuffledSubarray(KEYS), levels, levels)
  .map(([keys, required, current]) =>
    keys.map((key, at) => gap(key, required[at] ?? 0, current[at] ?? 0)),
  );
const openAt = (gaps: readonly KeyedGap[], key: string): KeyedGap | undefined =>
  gaps.find((gap) => gap.key === key && isOpen(gap.status));

test("puts each competency where the words of the rule put it", () => {
  fc.assert(
    fc.property(target, target, (from, to) => {
      const compared = compareGaps(from, to, keyOf);
      for (const key of KEYS) {
        const [before, now] = [openAt(from, key), openAt(to, key)];
        const grown = before && now ? now.size - before.size : 0;
        expect(keys(compared.newGaps).includes(key)).toBe(!before && now !== undefined);
        expect(keys(compared.closedGaps).includes(key)).toBe(before !== undefined && !now);
        expect(keys(compared.widenedGaps).includes(key)).toBe(grown > 0);
        expect(keys(compared.narrowedGaps).includes(key)).toBe(grown < 0);
      }
      expect(compared.readinessFrom).toBe(readinessOf(from));
      expect(compared.readinessTo).toBe(readinessOf(to));
    }),
  );
});

test("turned round, new and closed change places, and so do widened and narrowed", () => {
  fc.assert(
    fc.property(target, target, (from, to) => {
      const there = compareGaps(from, to, keyOf);
      const back = compareGaps(to, from, keyOf);
      expect(keys(back.closedGaps).sort()).toEqual(keys(there.newGaps).sort());
      expect(keys(back.narrowedGaps).sort()).toEqual(keys(there.widenedGaps).sort());
    }),
  );
});
