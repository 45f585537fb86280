import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { unitAndBelow } from "../../server/person/org-unit.ts";
import type { OrgUnit } from "../../server/person/org-unit.ts";
import { orgUnitId } from "../support/ids.ts";

/** Units by number, each with the number of the one above it or null. */
function units(parents: readonly (number | null)[]): Map<OrgUnit["id"], OrgUnit> {
  return new Map(
    parents.map((parent, at) => {
      const id = orgUnitId(at + 1);
      const parentId = parent === null ? null : orgUnitId(parent);
      return [id, { id, parentId, revision: 1, name: { en: `Unit ${id}` } }];
    }),
  );
}
const below = (parents: readonly (number | null)[], top: number): number[] =>
  [...unitAndBelow(units(parents), orgUnitId(top))].sort((a, b) => a - b);

test("a unit without others below is alone", () => {
  expect(below([null, 1], 2)).toEqual([2]);
});

test("every level below belongs to it, and neither what is above nor beside", () => {
  //  1 ─ 2 ─ 4 ─ 5, 1 ─ 3
  const parents = [null, 1, 1, 2, 4];
  expect(below(parents, 1)).toEqual([1, 2, 3, 4, 5]);
  expect(below(parents, 2)).toEqual([2, 4, 5]);
  expect(below(parents, 3)).toEqual([3]);
});

test("levels are found though the units come deepest first", () => {
  expect(below([2, 3, 4, null], 4)).toEqual([1, 2, 3, 4]);
});

test("a circle of units ends", () => {
  expect(below([3, 1, 2, 1, null], 2)).toEqual([1, 2, 3, 4]);
  expect(below([1], 1)).toEqual([1]);
});

test("a unit that nobody knows is alone", () => {
  expect(below([null], 9)).toEqual([9]);
});

test("one is below exactly where going up comes by the top", () => {
  const parents = fc.array(fc.option(fc.integer({ min: 1, max: 8 })), {
    maxLength: 8,
    minLength: 1,
  });
  fc.assert(
    fc.property(parents, fc.integer({ min: 1, max: 8 }), (parents, top) => {
      const isBelow = (unit: number): boolean => {
        let at: number | null = unit;
        // Whoever has gone up as often as there are units goes round in a circle.
        for (let steps = 0; at !== null && steps <= parents.length; steps += 1) {
          if (at === top) return true;
          at = parents[at - 1] ?? null;
        }
        return false;
      };
      const expected = [...parents.keys()].map((at) => at + 1).filter(isBelow);
      const known = top <= parents.length ? expected : [...expected, top];
      expect(below(parents, top)).toEqual(known.sort((a, b) => a - b));
    }),
  );
});
