import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { columnsOf } from "../../server/mentoring/columns.ts";
import { obstaclesFor } from "../../server/mentoring/eligibility.ts";
import type { Mentee, MentorOffer, ObstacleCode } from "../../server/mentoring/eligibility.ts";
import { pointsOf } from "../../server/mentoring/match.ts";
import { CANNOT_MEET, rapportPoints } from "../../server/mentoring/rapport-points.ts";
import { rapportOf } from "../../server/mentoring/rapport.ts";
import { personId } from "../support/ids.ts";
import { TODAY, WEIGHTS, mentee, mentor, offers, people, weightings } from "./generated.ts";

const SELF = personId(1);
const points = (said: Partial<MentorOffer>, person: Mentee = mentee()): number[] => [
  ...rapportPoints(columnsOf([mentor(said)]), person, WEIGHTS),
];

test("whoever can meet has points, if it were none", () => {
  expect(points({})).toEqual([(15 / 2 + 10) * 1200]);
  const onlyPerspective = { coverage: 0, overlap: 0, lead: 0, language: 0, perspective: 100 };
  expect([...rapportPoints(columnsOf([mentor()]), mentee(), onlyPerspective)]).toEqual([0]);
});

describe("nobody can meet", () => {
  test("oneself, somebody above or directly below, or one's own mentee", () => {
    const other = personId(2);
    expect(points({ person: SELF })).toEqual([CANNOT_MEET]);
    expect(points({ manager: SELF })).toEqual([CANNOT_MEET]);
    expect(points({}, mentee({ managersAbove: new Set([other]) }))).toEqual([CANNOT_MEET]);
    expect(points({}, mentee({ mentees: new Set([other]) }))).toEqual([CANNOT_MEET]);
  });

  test("somebody who speaks none of their languages", () => {
    expect(points({ languages: ["fr"] })).toEqual([CANNOT_MEET]);
    expect(points({}, mentee({ languages: [] }))).toEqual([CANNOT_MEET]);
  });
});

test("without offers there are no points", () => {
  expect(rapportPoints(columnsOf([]), mentee(), WEIGHTS)).toHaveLength(0);
});

const inTheWay: ReadonlySet<ObstacleCode> = new Set([
  "SAME_PERSON",
  "REPORTING_LINE",
  "NO_SHARED_LANGUAGE",
  "RECIPROCAL",
] as const);

test("at every place stand the points of that pair, unless something lies between the two", () => {
  fc.assert(
    fc.property(people, offers, weightings, (mentee, offers, weights) => {
      const expected = offers.map((mentor) => {
        const found = obstaclesFor({ mentee, mentor, considered: [], today: TODAY });
        return found.some((code) => inTheWay.has(code))
          ? CANNOT_MEET
          : pointsOf(rapportOf(mentee, mentor), weights);
      });
      expect([...rapportPoints(columnsOf(offers), mentee, weights)]).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
