import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isOffered } from "../../server/resource/resource.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { trainingIndex, unmetPrerequisites } from "../../server/resource/training.ts";
import type { Training, TrainingQuestion } from "../../server/resource/training.ts";
import { itemId, resourceId } from "../support/ids.ts";
import { catalogue, languages, level, outcome, resource } from "./generated.ts";
import { trainingByTheBook } from "./by-the-book.ts";

const TODAY = "2026-11-23";

/** Ten places for an English reader with a gap from 1 to 3 in competency 1, but for what is said. */
const question = (said: Partial<TrainingQuestion> = {}): TrainingQuestion => ({
  competency: itemId(1),
  currentLevel: 1,
  requiredLevel: 3,
  languages: ["en"],
  limit: 10,
  ...said,
});

const suggested = (resources: Resource[], said?: Partial<TrainingQuestion>): Training[] =>
  trainingIndex(resources, TODAY).suggest(question(said));
const ids = (found: readonly Training[]): number[] => found.map(({ resource }) => resource.id);

describe("an outcome fits", () => {
  test.each([
    { from: 0, to: 2, fits: true },
    { from: 1, to: 2, fits: true },
    { from: 0, to: 1, fits: false },
    { from: 2, to: 4, fits: false },
  ])("someone at 1 when it leads from $from to $to: $fits", ({ from, to, fits }) => {
    expect(suggested([resource({ outcomes: [outcome(1, from, to)] })])).toHaveLength(fits ? 1 : 0);
  });

  test("in its own competency only", () => {
    expect(suggested([resource({ outcomes: [outcome(2, 1, 3)] })])).toEqual([]);
  });

  test("the one that goes highest, even beyond what is required", () => {
    const outcomes = [outcome(1, 1, 2), outcome(1, 0, 4), outcome(1, 1, 3), outcome(1, 2, 5)];
    expect(suggested([resource({ outcomes })])).toMatchObject([{ fromLevel: 0, toLevel: 4 }]);
  });

  test("and of two that go as high, the one that begins nearer to the person", () => {
    const outcomes = [outcome(1, 0, 3), outcome(1, 1, 3)];
    expect(suggested([resource({ outcomes })])).toMatchObject([{ fromLevel: 1, toLevel: 3 }]);
  });
});

describe("training", () => {
  const outcomes = [outcome(1, 1, 3)];

  test("is in one of the person's languages, by the same tag", () => {
    const french = resource({ outcomes, languages: ["fr", "iu"] });
    expect(suggested([french])).toEqual([]);
    expect(suggested([french], { languages: ["en", "iu"] })).toHaveLength(1);
    expect(suggested([french], { languages: ["fr-CA"] })).toEqual([]);
  });

  test("is in the catalogue from its first day through its last", () => {
    const offers = [
      resource({ id: 1, outcomes, availableFrom: TODAY }),
      resource({ id: 2, outcomes, availableUntil: TODAY }),
      resource({ id: 3, outcomes, availableFrom: "2026-11-24" }),
      resource({ id: 4, outcomes, availableUntil: "2026-11-22" }),
      resource({ id: 5, outcomes, retired: true }),
    ];
    expect(ids(suggested(offers))).toEqual([1, 2]);
  });

  test("that goes all the way comes first, though it takes longer", () => {
    const short = resource({ id: 1, outcomes: [outcome(1, 1, 2)], hours: 1 });
    const whole = resource({ id: 2, outcomes, hours: 90 });
    const more = resource({ id: 3, outcomes: [outcome(1, 1, 4)], hours: 91 });
    expect(ids(suggested([short, whole, more]))).toEqual([2, 3, 1]);
    expect(ids(suggested([short, whole, more], { limit: 2 }))).toEqual([2, 3]);
  });

  test("is not suggested where the level required is reached, or nothing is required", () => {
    const offers = [resource({ outcomes })];
    expect(suggested(offers, { currentLevel: 1, requiredLevel: 1 })).toEqual([]);
    expect(suggested(offers, { currentLevel: 2, requiredLevel: 1 })).toEqual([]);
    expect(suggested(offers, { currentLevel: 1, requiredLevel: 0 })).toEqual([]);
  });

  test("is rated against the mean of what is in the catalogue today only", () => {
    const good = { outcomes, ratingSum: 45, ratingCount: 10 };
    const few = { outcomes, ratingSum: 9, ratingCount: 2 };
    const gone = resource({ id: 3, ratingSum: 5000, ratingCount: 1000, retired: true });
    const low = resource({ id: 4, ratingSum: 100, ratingCount: 100 });
    const offers = [resource({ id: 1, ...few }), resource({ id: 2, ...good }), gone, low];
    expect(ids(suggested(offers))).toEqual([2, 1]);
  });

  test("needs no prerequisite to be suggested", () => {
    expect(suggested([resource({ outcomes, prerequisiteGroups: [[]] })])).toHaveLength(1);
  });
});

test("a group of prerequisites is met by any one of it, and a group of none by nothing", () => {
  const [one, two, three] = [resourceId(1), resourceId(2), resourceId(3)];
  const asking = resource({ prerequisiteGroups: [[one, two], [three], []] });
  expect(unmetPrerequisites(asking, new Set([two]))).toEqual([[three], []]);
  expect(unmetPrerequisites(asking, new Set())).toHaveLength(3);
  expect(unmetPrerequisites(resource(), new Set())).toEqual([]);
});

const asked = fc.record({
  competency: fc.constantFrom(1, 2, 3).map(itemId),
  currentLevel: level,
  requiredLevel: level,
  languages,
  limit: fc.integer({ min: 1, max: 10 }),
});

test("the index answers as the rule reads, word by word", () => {
  fc.assert(
    fc.property(catalogue, asked, (resources, question) => {
      const found = trainingIndex(resources, TODAY).suggest(question);
      expect(found).toEqual(trainingByTheBook(resources, TODAY, question));
    }),
    { numRuns: 1000 },
  );
});

test("a longer list begins with the shorter one", () => {
  fc.assert(
    fc.property(catalogue, asked, (resources, question) => {
      const index = trainingIndex(resources, TODAY);
      const all = index.suggest({ ...question, limit: 100 });
      expect(index.suggest(question)).toEqual(all.slice(0, question.limit));
    }),
  );
});

test("counts each resource once that helps anybody below", () => {
  const learners = fc.array(fc.record({ currentLevel: level, languages }), { maxLength: 4 });
  fc.assert(
    fc.property(catalogue, learners, (resources, learners) => {
      const helps = (one: Resource): boolean =>
        learners.some(({ currentLevel, languages }) => {
          const asked = question({ currentLevel, languages, requiredLevel: currentLevel + 1 });
          return isOffered(one, TODAY) && suggested([one], asked).length > 0;
        });
      const counted = trainingIndex(resources, TODAY).countFor(itemId(1), learners);
      expect(counted).toBe(resources.filter(helps).length);
    }),
  );
});
