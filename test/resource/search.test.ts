import { describe, expect, test } from "@jest/globals";
import { cents, resourceOrder, searchedResources } from "../../server/resource/search.ts";
import type { ResourceConditions } from "../../server/resource/search.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { itemId, resourceId } from "../support/ids.ts";
import { outcome, resource } from "./generated.ts";

const TODAY = "2026-11-23";
const anything: ResourceConditions = {
  search: null,
  competencies: null,
  fromLevel: null,
  toLevel: null,
  languages: null,
  formats: null,
  maxHours: null,
  maxCost: null,
  availableOn: TODAY,
  among: null,
};

/** Which of these, numbered from 1, are found; the first made first. */
function among(said: Partial<ResourceConditions>, ...all: Partial<Resource>[]): number[] {
  const resources = all.map((one, at) => resource({ ...one, id: at + 1 }));
  const newestFirst = resourceOrder("NEWEST", resources, TODAY);
  const found = searchedResources(resources, { ...anything, ...said }, newestFirst);
  return found.map(({ id }) => id).reverse();
}

describe("words", () => {
  const texts = [
    { title: { en: "Évaluation of C++", fr: "Bases" } },
    { title: { en: "Basics" }, description: { en: "To evaluate", fr: "L’ÉVALUATION" } },
    { title: { en: "Nothing of it" }, key: "evaluation", provider: "evaluation" },
  ];

  test("are found in any language of title and description, whatever case and accents", () => {
    expect(among({ search: "evaluation" }, ...texts)).toEqual([1, 2]);
    expect(among({ search: "ÉVALUATION" }, ...texts)).toEqual([1, 2]);
    expect(among({ search: "e\u0301valuation" }, ...texts)).toEqual([1, 2]);
  });

  test("are all to be found, in any order, also within words", () => {
    expect(among({ search: "bases  eval" }, ...texts)).toEqual([1]);
    expect(among({ search: "valuat\nbasic" }, ...texts)).toEqual([2]);
    expect(among({ search: "c++" }, ...texts)).toEqual([1]);
  });

  test("do not run on from one text into the next", () => {
    expect(among({ search: "basicsto" }, ...texts)).toEqual([]);
  });

  test.each([null, "", "  \t"])("that are %j leave all in", (search) => {
    expect(among({ search }, ...texts)).toEqual([1, 2, 3]);
  });
});

describe("conditions", () => {
  test("leave out what is not in the catalogue on that day, first and last day included", () => {
    const offers = [
      { availableFrom: TODAY, availableUntil: TODAY },
      { availableFrom: "2026-11-24" },
      { availableUntil: "2026-11-22" },
      { retired: true },
    ];
    expect(among({}, ...offers)).toEqual([1]);
    expect(among({ availableOn: "2026-11-24" }, ...offers)).toEqual([2]);
    expect(among({ availableOn: "2026-11-22" }, ...offers)).toEqual([3]);
  });

  test("ask for any of some languages and of some formats", () => {
    const some: Partial<Resource>[] = [
      { languages: ["en"], format: "BOOK" },
      { languages: ["en", "fr"], format: "VIDEO" },
      { languages: ["iu"], format: "COURSE" },
    ];
    expect(among({ languages: ["fr", "iu"] }, ...some)).toEqual([2, 3]);
    expect(among({ formats: ["BOOK", "VIDEO"] }, ...some)).toEqual([1, 2]);
    expect(among({ languages: ["en"], formats: ["VIDEO"] }, ...some)).toEqual([2]);
    expect(among({ languages: [] }, ...some)).toEqual([]);
    expect(among({ formats: [] }, ...some)).toEqual([]);
  });

  test("ask for so many hours at most, which what is unknown does not promise", () => {
    const some = [{ hours: 1 }, { hours: 1.5 }, { hours: null }];
    expect(among({ maxHours: 1 }, ...some)).toEqual([1]);
    expect(among({ maxHours: 1.5 }, ...some)).toEqual([1, 2]);
  });

  test("ask for so much money at most, to the cent", () => {
    const some = [{ cost: "0.00" }, { cost: "1.10" }, { cost: "1.11" }, { cost: null }];
    expect(among({ maxCost: 110 }, ...some)).toEqual([1, 2]);
    expect(among({ maxCost: 0 }, ...some)).toEqual([1]);
  });

  test("ask for one and the same outcome to fit", () => {
    const some = [
      { outcomes: [outcome(1, 0, 2)] },
      { outcomes: [outcome(1, 1, 3), outcome(2, 0, 4)] },
      { outcomes: [outcome(2, 2, 3)] },
      { outcomes: [] },
    ];
    expect(among({ competencies: [itemId(1)] }, ...some)).toEqual([1, 2]);
    expect(among({ fromLevel: 0 }, ...some)).toEqual([1, 2]);
    expect(among({ fromLevel: 2 }, ...some)).toEqual([1, 2, 3]);
    expect(among({ toLevel: 3 }, ...some)).toEqual([2, 3]);
    expect(among({ competencies: [itemId(1)], toLevel: 4 }, ...some)).toEqual([]);
    expect(among({ competencies: [itemId(1)], fromLevel: 0, toLevel: 3 }, ...some)).toEqual([]);
  });

  test("ask for these resources alone", () => {
    expect(among({ among: new Set([2, 3, 9].map(resourceId)) }, {}, {}, {})).toEqual([2, 3]);
    expect(among({ among: new Set() }, {}, {})).toEqual([]);
  });
});

test.each([
  ["0.00", 0],
  ["0.29", 29],
  ["1.10", 110],
  ["1234567.89", 123_456_789],
])("%s is %i cents", (amount, hundredths) => {
  expect(cents(amount)).toBe(hundredths);
});
