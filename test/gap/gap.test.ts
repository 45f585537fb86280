import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { nothingShown } from "../../server/assessment/assessment.ts";
import type { CurrentLevel, Standing } from "../../server/assessment/assessment.ts";
import { countsOf, gapBetween, isOpen, readinessOf, widestFirst } from "../../server/gap/gap.ts";

/** Someone confirmed at a level; at level 0, someone whose record has run out or said 0. */
const confirmedAt = (level: number): CurrentLevel => ({ level, everConfirmed: true });

const level = fc.nat({ max: 4 });
const standing = fc.oneof(fc.constant(nothingShown), level.map(confirmedAt));
const gaps = fc.array(fc.tuple(level, standing).map(([required, at]) => gapBetween(required, at)));

describe("a gap", () => {
  test.each([
    { r: 0, at: nothingShown, status: "NOT_APPLICABLE", size: 0 },
    { r: 0, at: confirmedAt(3), status: "NOT_APPLICABLE", size: 0 },
    { r: 2, at: confirmedAt(2), status: "MET", size: 0 },
    { r: 2, at: confirmedAt(4), status: "MET", size: 0 },
    { r: 1, at: nothingShown, status: "UNASSESSED", size: 1 },
    { r: 3, at: nothingShown, status: "UNASSESSED", size: 3 },
    { r: 3, at: confirmedAt(1), status: "OPEN", size: 2 },
    { r: 4, at: confirmedAt(0), status: "OPEN", size: 4 },
  ])("to $r from $at.level is $status, $size wide", ({ r, at, status, size }) => {
    const currentLevel = at.level;
    expect(gapBetween(r, at)).toEqual({ status, size, requiredLevel: r, currentLevel });
  });

  test("is not closed by what the person says", () => {
    const claimed: Standing = { ...nothingShown, selfAssessed: 4 };
    expect(gapBetween(2, claimed).status).toBe("UNASSESSED");
  });

  test("is open exactly when something is missing", () => {
    fc.assert(
      fc.property(level, standing, (required, at) => {
        const { status, size } = gapBetween(required, at);
        expect(isOpen(status)).toBe(size > 0);
      }),
    );
  });

  test("never widens with a higher level, nor narrows with a higher requirement", () => {
    fc.assert(
      fc.property(level, level, (required, current) => {
        const { size } = gapBetween(required, confirmedAt(current));
        expect(gapBetween(required, confirmedAt(current + 1)).size).toBeLessThanOrEqual(size);
        expect(gapBetween(required + 1, confirmedAt(current)).size).toBeGreaterThanOrEqual(size);
      }),
    );
  });
});

describe("readiness", () => {
  test("is 1 where nothing is required", () => {
    expect(readinessOf([])).toBe(1);
    expect(readinessOf([gapBetween(0, confirmedAt(3))])).toBe(1);
  });

  test("is 0 where nothing of it is shown", () => {
    expect(readinessOf([gapBetween(2, nothingShown), gapBetween(0, confirmedAt(4))])).toBe(0);
  });

  test("gives no credit for more than is required", () => {
    expect(readinessOf([gapBetween(1, confirmedAt(4)), gapBetween(3, confirmedAt(1))])).toBe(0.5);
  });

  test("is not rounded", () => {
    expect(readinessOf([gapBetween(3, confirmedAt(1))])).toBe(1 / 3);
  });

  test("lies within 0..1, is 1 exactly when no gap is open, and does not mind the order", () => {
    fc.assert(
      fc.property(gaps, (gaps) => {
        const readiness = readinessOf(gaps);
        expect(readiness).toBeGreaterThanOrEqual(0);
        expect(readiness).toBeLessThanOrEqual(1);
        expect(readiness === 1).toBe(!gaps.some(({ status }) => isOpen(status)));
        expect(readinessOf(gaps.toReversed())).toBe(readiness);
      }),
    );
  });
});

describe("several gaps", () => {
  test("are counted by how they stand, the unassessed among the open", () => {
    const some = [
      gapBetween(2, nothingShown),
      gapBetween(2, confirmedAt(1)),
      gapBetween(2, confirmedAt(2)),
      gapBetween(0, nothingShown),
    ];
    expect(countsOf(some)).toEqual({ met: 1, open: 2, notApplicable: 1 });
    expect(countsOf([])).toEqual({ met: 0, open: 0, notApplicable: 0 });
  });

  test("are each counted once", () => {
    fc.assert(
      fc.property(gaps, (gaps) => {
        const { met, open, notApplicable } = countsOf(gaps);
        expect(met + open + notApplicable).toBe(gaps.length);
      }),
    );
  });

  test("come widest first, and of one size in the order given, which is left alone", () => {
    const given = [1, 3, 0, 3, 1].map((size, place) => ({ size, place }));
    expect(widestFirst(given).map(({ place }) => place)).toEqual([1, 3, 0, 4, 2]);
    expect(given.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
  });

  test("keep their order within a size, however many", () => {
    fc.assert(
      fc.property(fc.array(level), (sizes) => {
        const sorted = widestFirst(sizes.map((size, place) => ({ size, place })));
        for (const [at, gap] of sorted.slice(1).entries()) {
          const before = sorted[at] ?? gap;
          const inOrder = before.size > gap.size || before.place < gap.place;
          expect(before.size >= gap.size && inOrder).toBe(true);
        }
        expect(sorted.map(({ place }) => place).sort((a, b) => a - b)).toEqual([...sizes.keys()]);
      }),
    );
  });
});
