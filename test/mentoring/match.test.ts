import { describe, expect, test } from "@jest/globals";
import type { Lift, Mentee, MentorOffer } from "../../server/mentoring/eligibility.ts";
import { bestFirst, partsFor } from "../../server/mentoring/match.ts";
import type { Fraction, Parts } from "../../server/mentoring/match.ts";
import { orgUnitId, personId } from "../support/ids.ts";
import { considered, mentee, mentor } from "./generated.ts";

const lift = (competency: number, [from, to, has]: [number, number, number]): Lift => ({
  ...considered(competency, from, to),
  mentorLevel: has,
});

interface Said {
  mentee?: Partial<Mentee>;
  mentor?: Partial<MentorOffer>;
  lifts?: Lift[];
}
const parts = ({ mentee: person, mentor: offer, lifts = [lift(1, [1, 3, 3])] }: Said = {}): Parts =>
  partsFor({ mentee: mentee(person), mentor: mentor(offer), considered: lifts, lifts });
const value = ({ top, bottom }: Fraction): number => top / bottom;

describe("coverage", () => {
  const all = [considered(1, 0, 3), considered(2, 2, 4), considered(3, 1, 2)];
  const pair = { mentee: mentee(), mentor: mentor(), considered: all };

  test("is the share by size of what the mentor can lift", () => {
    const { coverage } = partsFor({ ...pair, lifts: [lift(1, [0, 3, 3]), lift(3, [1, 2, 4])] });
    expect(coverage).toEqual({ top: 4, bottom: 6 });
  });

  test("is 1 where all can be lifted, and 0 where nothing can or is considered", () => {
    expect(value(parts().coverage)).toBe(1);
    expect(value(partsFor({ ...pair, lifts: [] }).coverage)).toBe(0);
    expect(value(partsFor({ ...pair, considered: [], lifts: [] }).coverage)).toBe(0);
  });
});

describe("overlap", () => {
  const week = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ from, to }));

  test.each([
    { own: week([0, 60]), theirs: week([60, 90]), overlap: 0 },
    { own: week([0, 600]), theirs: week([300, 900]), overlap: 0.5 },
    { own: week([0, 600]), theirs: week([0, 600]), overlap: 1 },
    { own: week([0, 5000]), theirs: week([0, 5000]), overlap: 1 },
    { own: week([0, 599]), theirs: week([0, 600]), overlap: 599 / 600 },
    { own: week(), theirs: week([0, 600]), overlap: 0.5 },
    { own: week([0, 600]), theirs: week(), overlap: 0.5 },
  ])("of $own and $theirs is $overlap", ({ own, theirs, overlap }) => {
    const found = parts({ mentee: { week: own }, mentor: { week: theirs } });
    expect(value(found.overlap)).toBe(overlap);
  });
});

describe("lead", () => {
  const leads: [number, Fraction][] = [
    [1, { top: 1, bottom: 1 }],
    [2, { top: 1, bottom: 1 }],
    [3, { top: 1, bottom: 2 }],
    [4, { top: 1, bottom: 3 }],
  ];
  test.each(leads)("of %i levels is %j", (ahead, lead) => {
    expect(parts({ lifts: [lift(1, [0, 1, ahead])] }).lead).toEqual(lead);
  });

  test("is the mean over what can be lifted, exactly", () => {
    const lifts = [lift(1, [0, 1, 4]), lift(2, [0, 1, 3]), lift(3, [1, 2, 2])];
    expect(parts({ lifts }).lead).toEqual({ top: 11, bottom: 18 });
  });

  test("keeps its bottom small, however many lifts", () => {
    const lifts = Array.from({ length: 60 }, (_, at) => lift(at + 1, [0, 1, (at % 4) + 1]));
    expect(parts({ lifts }).lead).toEqual({ top: 255, bottom: 360 });
  });
});

describe("language and perspective", () => {
  test.each([
    { read: ["en", "fr"], given: ["en"], language: 1 },
    { read: ["en", "fr"], given: ["fr", "en"], language: 1 },
    { read: ["en", "fr"], given: ["fr"], language: 0.5 },
    { read: ["en"], given: ["fr"], language: 0 },
  ])("reading $read, mentored in $given: $language", ({ read, given, language }) => {
    const found = parts({ mentee: { languages: read }, mentor: { languages: given } });
    expect(value(found.language)).toBe(language);
  });

  const [ONE, TWO] = [orgUnitId(1), orgUnitId(2)];
  test.each([
    { own: ONE, theirs: TWO, perspective: 1 },
    { own: ONE, theirs: ONE, perspective: 0 },
    { own: null, theirs: TWO, perspective: 0 },
    { own: ONE, theirs: null, perspective: 0 },
    { own: null, theirs: null, perspective: 0 },
  ])("from unit $own to unit $theirs: $perspective", ({ own, theirs, perspective }) => {
    const found = parts({ mentee: { orgUnit: own }, mentor: { orgUnit: theirs } });
    expect(value(found.perspective)).toBe(perspective);
  });
});

test("matches come by score, then more free places, then person id", () => {
  const match = (score: number, freeCapacity: number, person: number) => ({
    score,
    mentor: mentor({ freeCapacity, person: personId(person) }),
  });
  const [best, freer, first, last] = [
    match(900, 1, 9),
    match(500, 3, 8),
    match(500, 1, 4),
    match(500, 1, 40),
  ];
  expect([last, first, best, freer].sort(bestFirst)).toEqual([best, freer, first, last]);
});
