import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Level } from "../../server/level.ts";
import { helpOf } from "../../server/mentoring/help.ts";
import type { Help } from "../../server/mentoring/help.ts";
import { helpByTheBook } from "./by-the-book.ts";
import { considered } from "./generated.ts";

/** What can be done about gaps from one level to another, given the mentor's level in each. */
const help = (...gaps: [from: number, to: number, has: Level | null][]): Help =>
  helpOf(
    gaps.map(([from, to], at) => considered(at + 1, from, to)),
    (_, place) => gaps[place]?.[2] ?? null,
  );
const leadOf = ({ leads, leadsOf }: Help): number => leads / leadsOf;

describe("coverage", () => {
  test("is the share by size of what the mentor can lift", () => {
    expect(help([0, 3, 3], [2, 4, null], [1, 2, 4])).toMatchObject({ lifted: 4, considered: 6 });
  });

  test("is 1 where all can be lifted, and 0 where nothing can or is considered", () => {
    expect(help([1, 3, 3])).toMatchObject({ lifted: 2, considered: 2 });
    expect(help([0, 3, null])).toMatchObject({ lifted: 0, considered: 3, leads: 0 });
    expect(help()).toMatchObject({ lifted: 0, considered: 1, leads: 0 });
  });
});

describe("lead", () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 1 / 2],
    [4, 1 / 3],
    [5, 1 / 4],
    [6, 1 / 5],
    [9, 1 / 8],
  ])("of %i levels is %d", (ahead, lead) => {
    expect(leadOf(help([0, 1, ahead]))).toBe(lead);
    expect(leadOf(help([2, 3, 2 + ahead]))).toBe(lead);
  });

  test("is the mean over what can be lifted, exactly", () => {
    expect(leadOf(help([0, 1, 4], [0, 1, 3], [0, 4, null], [1, 2, 2]))).toBe(11 / 18);
    expect(leadOf(help([0, 1, 5], [0, 1, 7], [0, 1, 9]))).toBe((1 / 4 + 1 / 6 + 1 / 8) / 3);
  });

  test("keeps its bottom small, however many lifts", () => {
    const many = (levels: number) =>
      Array.from({ length: 60 }, (_, at): [number, number, number] => [0, 1, (at % levels) + 1]);
    expect(help(...many(4))).toMatchObject({ leads: 255, leadsOf: 360 });
    expect(help(...many(10)).leadsOf).toBe(60 * 2520);
  });
});

test("the level is asked for each gap in turn, with its place", () => {
  const gaps = [considered(3, 0, 1), considered(1, 2, 4)];
  const asked: unknown[] = [];
  helpOf(gaps, (gap, place) => {
    asked.push([gap, place]);
    return null;
  });
  expect(asked).toEqual([
    [gaps[0], 0],
    [gaps[1], 1],
  ]);
});

const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_000_000_000 }));
const cases = fc.array(
  fc.record({ from: fc.nat({ max: 9 }), has: fc.option(fc.nat({ max: 9 })), size }),
  { maxLength: 8 },
);

test("any help is that of the table, in whole numbers, on scales of up to nine levels", () => {
  fc.assert(
    fc.property(cases, (cases) => {
      const gaps = cases.map(({ from, size }, at) => ({ ...considered(at + 1, from, from), size }));
      const found = helpOf(gaps, (_, place) => cases[place]?.has ?? null);
      const lifts = gaps.flatMap((gap, place) => {
        const mentorLevel = cases[place]?.has ?? null;
        return mentorLevel === null ? [] : [{ ...gap, mentorLevel }];
      });
      const { coverage, lead } = helpByTheBook(gaps, lifts);
      const [lifted, all] = [BigInt(found.lifted), BigInt(found.considered)];
      const [leads, leadsOf] = [BigInt(found.leads), BigInt(found.leadsOf)];
      expect(lifted * coverage.bottom).toBe(coverage.top * all);
      expect(leads * lead.bottom).toBe(lead.top * leadsOf);
    }),
    { numRuns: 2000 },
  );
});
