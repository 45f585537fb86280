import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { teamCoverage } from "../../server/insight/coverage.ts";
import type { TeamRow } from "../../server/insight/coverage.ts";
import { itemId } from "../support/ids.ts";

const ONE = itemId(1);

/** One English reader at level 1 where 2 is required in competency 1, but for what is said. */
const row = (said: Partial<TeamRow> = {}): TeamRow => ({
  competency: ONE,
  requiredLevel: 2,
  currentLevel: 1,
  languages: ["en"],
  count: 1,
  ...said,
});
const covered = (...rows: TeamRow[]) => teamCoverage(rows).get(ONE);

test("counts those of whom it is required, and those below", () => {
  const rows = [
    row({ count: 3 }),
    row({ count: 2, currentLevel: 2 }),
    row({ count: 5, currentLevel: 4 }),
    row({ count: 7, requiredLevel: 0, currentLevel: 0 }),
  ];
  expect(covered(...rows)).toMatchObject({ peopleCount: 10, belowCount: 3, averageGap: 0.3 });
});

test("gives nobody's strength to another's gap", () => {
  const rows = [row({ currentLevel: 4 }), row({ currentLevel: 0 })];
  expect(covered(...rows)?.averageGap).toBe(1);
});

test("does not round the average", () => {
  expect(covered(row(), row({ currentLevel: 2, count: 2 }))?.averageGap).toBe(1 / 3);
});

test("is nought where it is required of nobody", () => {
  expect(covered(row({ requiredLevel: 0 }))).toEqual({
    competency: ONE,
    peopleCount: 0,
    belowCount: 0,
    averageGap: 0,
    lowestRequiredBelow: null,
    below: [],
  });
  expect(teamCoverage([]).size).toBe(0);
});

test("names the lowest level required among those below only", () => {
  const met = row({ requiredLevel: 1, currentLevel: 1 });
  const rows = [row({ requiredLevel: 4 }), row({ requiredLevel: 3 }), met];
  expect(covered(...rows)?.lowestRequiredBelow).toBe(3);
  expect(covered(met)?.lowestRequiredBelow).toBeNull();
});

test("takes no account of a row that counts nobody", () => {
  expect(covered(row({ requiredLevel: 4 }), row({ count: 0 }))?.lowestRequiredBelow).toBe(4);
  expect(covered(row({ count: 0 }))).toMatchObject({ peopleCount: 0, below: [] });
});

test("names each kind of person below once, whatever the order of their languages", () => {
  const rows = [
    row({ languages: ["en", "fr"] }),
    row({ languages: ["fr", "en"], requiredLevel: 3 }),
    row({ languages: ["fr"] }),
    row({ languages: ["fr"], currentLevel: 0 }),
    row({ languages: ["iu"], currentLevel: 3 }),
  ];
  const below = covered(...rows)?.below.map(({ currentLevel, languages }) => [
    currentLevel,
    languages.toSorted().join(),
  ]);
  expect(below).toEqual([
    [1, "en,fr"],
    [1, "fr"],
    [0, "fr"],
  ]);
});

test("keeps competencies apart, in the order in which they are first named", () => {
  const rows = [row({ competency: itemId(9) }), row(), row({ competency: itemId(9) })];
  const found = [...teamCoverage(rows).values()];
  expect(found.map(({ competency, peopleCount }) => [competency, peopleCount])).toEqual([
    [9, 2],
    [1, 1],
  ]);
});

const person = fc.record({
  competency: fc.constantFrom(1, 2).map(itemId),
  requiredLevel: fc.nat({ max: 4 }),
  currentLevel: fc.nat({ max: 4 }),
  languages: fc.subarray(["en", "fr"], { minLength: 1 }),
  count: fc.constant(1),
});

test("sums people up as if each were looked at alone", () => {
  fc.assert(
    fc.property(fc.array(person), (people) => {
      for (const [competency, found] of teamCoverage(people)) {
        const own = people.filter((one) => one.competency === competency && one.requiredLevel > 0);
        const below = own.filter((one) => one.currentLevel < one.requiredLevel);
        const sizes = below.map((one) => one.requiredLevel - one.currentLevel);
        const lowest = Math.min(...below.map((one) => one.requiredLevel));
        const missing = sizes.reduce((sum, size) => sum + size, 0);
        expect(found.peopleCount).toBe(own.length);
        expect(found.belowCount).toBe(below.length);
        expect(found.averageGap).toBe(missing / Math.max(1, own.length));
        expect(found.lowestRequiredBelow ?? Infinity).toBe(lowest);
      }
    }),
  );
});

test("answers the same for people one by one as for people grouped", () => {
  fc.assert(
    fc.property(fc.array(person), fc.nat({ max: 5 }), (people, times) => {
      const grouped = people.map((one) => ({ ...one, count: times }));
      const apart = people.flatMap((one) => Array.from({ length: times }, () => one));
      for (const [competency, found] of teamCoverage(apart)) {
        expect(teamCoverage(grouped).get(competency)).toEqual(found);
      }
      expect(teamCoverage(apart).size).toBe(times === 0 ? 0 : teamCoverage(people).size);
    }),
  );
});
