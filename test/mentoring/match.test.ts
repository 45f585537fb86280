import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { helpOf } from "../../server/mentoring/help.ts";
import type { Help } from "../../server/mentoring/help.ts";
import { liftingLevel } from "../../server/mentoring/eligibility.ts";
import { partsOf, pointsOf, scoreOf } from "../../server/mentoring/match.ts";
import type { Weights } from "../../server/mentoring/match.ts";
import { rapportOf } from "../../server/mentoring/rapport.ts";
import type { Rapport } from "../../server/mentoring/rapport.ts";
import { inDoubles, matchByTheBook, rapportValues, scoreByTheBook } from "./by-the-book.ts";
import type { Values } from "./by-the-book.ts";
import { TODAY, WEIGHTS, gaps, mentors, people, weightings } from "./generated.ts";

const NO_HELP: Help = { lifted: 0, considered: 1, leads: 0, leadsOf: 1 };
const ALL_HELP: Help = { lifted: 1, considered: 1, leads: 1, leadsOf: 1 };
const NO_RAPPORT: Rapport = { commonMinutes: 0, sharedLanguage: "NONE", isElsewhere: false };
const ALL_RAPPORT: Rapport = { commonMinutes: 600, sharedLanguage: "PREFERRED", isElsewhere: true };

const score = (help: Partial<Help>, rapport: Partial<Rapport>, weights: Weights = WEIGHTS) =>
  scoreOf({ ...NO_HELP, ...help }, pointsOf({ ...NO_RAPPORT, ...rapport }, weights), weights);

describe("a score", () => {
  test("goes from 0 to 1000", () => {
    expect(score({}, {})).toBe(0);
    expect(score(ALL_HELP, ALL_RAPPORT)).toBe(1000);
  });

  test.each<{ help?: Partial<Help>; rapport?: Partial<Rapport>; gives: number }>([
    { help: { lifted: 1 }, gives: 550 },
    { rapport: { commonMinutes: 600 }, gives: 150 },
    { help: { leads: 1 }, gives: 120 },
    { rapport: { sharedLanguage: "PREFERRED" }, gives: 100 },
    { rapport: { isElsewhere: true }, gives: 80 },
  ])("gives each part alone what it weighs: $help $rapport is $gives", (given) => {
    expect(score(given.help ?? {}, given.rapport ?? {})).toBe(given.gives);
  });

  test.each([
    [30, { leads: 1, leadsOf: 3 }, 48],
    [90, { leads: 1, leadsOf: 2 }, 83],
    [450, { leads: 1, leadsOf: 1 }, 233],
  ])("rounds half up, where doubles fall short: %i minutes and %j are %i", (minutes, lead, up) => {
    const inDoubles = 1000 * (0.15 * (minutes / 600) + 0.12 * (lead.leads / lead.leadsOf));
    expect(inDoubles).toBeLessThan(up - 0.5);
    expect(score(lead, { commonMinutes: minutes })).toBe(up);
  });

  test("stays below where half is not reached", () => {
    expect(score({ leads: 1, leadsOf: 3 }, { commonMinutes: 29 })).toBe(47);
  });

  test("counts what lies between two people where nothing is considered", () => {
    expect(
      scoreOf(
        helpOf([], () => null),
        pointsOf(ALL_RAPPORT, WEIGHTS),
        WEIGHTS,
      ),
    ).toBe(330);
  });
});

const rapports: fc.Arbitrary<Rapport> = fc.record({
  commonMinutes: fc.option(fc.nat({ max: 1300 })),
  sharedLanguage: fc.constantFrom("PREFERRED", "ANOTHER", "NONE"),
  isElsewhere: fc.boolean(),
});
const share = (largest: number) =>
  fc
    .integer({ min: 1, max: largest })
    .chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));
// Up to 1,000 each stays within plain numbers; up to 10,000,000,000 each does not.
const helps: fc.Arbitrary<Help> = fc
  .constantFrom(10, 1000, 100_000, 10_000_000_000)
  .chain((largest) => fc.tuple(share(largest), share(largest)))
  .map(([[lifted, considered], [leads, leadsOf]]) => ({ lifted, considered, leads, leadsOf }));

const valuesOf = ({ lifted, considered, leads, leadsOf }: Help, rapport: Rapport): Values => ({
  ...rapportValues(rapport),
  coverage: { top: BigInt(lifted), bottom: BigInt(considered) },
  lead: { top: BigInt(leads), bottom: BigInt(leadsOf) },
});

test("the score is exact, in plain numbers as beyond them", () => {
  fc.assert(
    fc.property(helps, rapports, weightings, (help, rapport, weights) => {
      const expected = scoreByTheBook(valuesOf(help, rapport), weights);
      expect(scoreOf(help, pointsOf(rapport, weights), weights)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
});

// The plain path ends where considered · leadsOf · 1200 reaches 2^40.
const LAST_PLAIN = Math.floor(2 ** 40 / 1200);

test.each([LAST_PLAIN - 1, LAST_PLAIN, LAST_PLAIN + 1, LAST_PLAIN * 2])(
  "the score is exact out of %i, where plain numbers end",
  (considered) => {
    fc.assert(
      fc.property(fc.nat({ max: considered }), rapports, weightings, (lifted, rapport, weights) => {
        for (const help of [
          { ...ALL_HELP, lifted, considered },
          { ...ALL_HELP, leads: lifted, leadsOf: considered },
        ]) {
          const expected = scoreByTheBook(valuesOf(help, rapport), weights);
          expect(scoreOf(help, pointsOf(rapport, weights), weights)).toBe(expected);
        }
      }),
    );
  },
);

test("just short of half it rounds down, however near", () => {
  const weights = { coverage: 100, overlap: 0, lead: 0, language: 0, perspective: 0 };
  const considered = 2_000_000_000_000;
  expect(score({ lifted: 999_000_000, considered }, {}, weights)).toBe(0);
  expect(score({ lifted: 999_999_999, considered }, {}, weights)).toBe(0);
  expect(score({ lifted: 1_000_000_000, considered }, {}, weights)).toBe(1);
});

describe("parts", () => {
  test.each<[number | null, number]>([
    [0, 0],
    [300, 0.5],
    [599, 599 / 600],
    [600, 1],
    [5000, 1],
    [null, 0.5],
  ])("of %j common minutes are an overlap of %d", (commonMinutes, overlap) => {
    expect(partsOf(NO_HELP, { ...NO_RAPPORT, commonMinutes })).toMatchObject({ overlap });
  });

  test("of the language are 1 where it is preferred, half where another is shared, else 0", () => {
    const of = (sharedLanguage: Rapport["sharedLanguage"]) =>
      partsOf(NO_HELP, { ...NO_RAPPORT, sharedLanguage }).language;
    expect([of("PREFERRED"), of("ANOTHER"), of("NONE")]).toEqual([1, 0.5, 0]);
  });

  test("of the perspective are 1 where somebody works elsewhere, else 0", () => {
    expect(partsOf(NO_HELP, ALL_RAPPORT).perspective).toBe(1);
    expect(partsOf(NO_HELP, NO_RAPPORT).perspective).toBe(0);
  });

  test("of no help are no coverage and no lead", () => {
    const nothing = helpOf([], () => null);
    expect(partsOf(nothing, ALL_RAPPORT)).toMatchObject({ coverage: 0, lead: 0 });
  });

  test("are the values that the score is the sum of", () => {
    fc.assert(
      fc.property(helps, rapports, (help, rapport) => {
        const values = Object.entries(valuesOf(help, rapport));
        const expected = values.map(([name, value]) => [name, inDoubles(value)]);
        expect(partsOf(help, rapport)).toEqual(Object.fromEntries(expected));
      }),
    );
  });
});

test("the score and the parts of any pair are those of the table, read line by line", () => {
  fc.assert(
    fc.property(people, mentors, fc.tuple(gaps, weightings), (mentee, mentor, [gaps, weights]) => {
      const pair = { mentee, mentor, today: TODAY };
      const help = helpOf(gaps, (gap) => liftingLevel(pair, gap));
      const rapport = rapportOf(mentee, mentor);
      const expected = matchByTheBook({ ...pair, considered: gaps }, weights);
      expect(scoreOf(help, pointsOf(rapport, weights), weights)).toBe(expected.score);
      expect(partsOf(help, rapport)).toEqual(expected.parts);
    }),
    { numRuns: 2000 },
  );
});
