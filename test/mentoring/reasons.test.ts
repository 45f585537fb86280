import { describe, expect, test } from "@jest/globals";
import { matchReasons } from "../../server/mentoring/reasons.ts";
import type { Mentee, MentorOffer } from "../../server/mentoring/eligibility.ts";
import type { Match } from "../../server/mentoring/match.ts";
import { inLanguage } from "../../server/words/worded.ts";
import { competencyNamed, workshopShelf } from "../framework/workshop.ts";
import { orgUnitId } from "../support/ids.ts";
import { matchByTheBook } from "./by-the-book.ts";
import { TODAY, WEIGHTS, mentee, mentor } from "./generated.ts";

const shelf = workshopShelf();
const items = ["saws", "planes", "glue"].map((key) => competencyNamed(key, shelf).item);
const levels = (count: number) => new Map(items.slice(0, count).map((item) => [item, 4]));

interface Said {
  readonly mentee?: Partial<Mentee>;
  readonly mentor?: Partial<MentorOffer>;
}

/** A match over gaps in saws, planes and glue. */
function match(said: Said = {}): Match {
  const pair = {
    mentee: mentee(said.mentee),
    mentor: mentor({ levels: levels(1), ...said.mentor }),
  };
  const considered = items.map((competency) => {
    return { competency, currentLevel: 1, requiredLevel: 3, size: 2 };
  });
  return matchByTheBook({ ...pair, considered, today: TODAY }, WEIGHTS);
}
const reasons = (said?: Said, language = "en"): string[] =>
  matchReasons(match(said), shelf).map((reason) => inLanguage(reason, language, new Set()));

test("the reasons for a match come weightiest first", () => {
  expect(reasons({ mentee: { orgUnit: orgUnitId(1) }, mentor: { orgUnit: orgUnitId(2) } })).toEqual(
    [
      "Can help with The saws.",
      "Common hours are not known.",
      "Mentors in the preferred language.",
      "Works in another unit.",
      "Free places: 2.",
    ],
  );
});

test("the reasons for a match are told in French", () => {
  const week = [{ from: 0, to: 150 }];
  const said = {
    mentee: { week, languages: ["iu", "en"], orgUnit: orgUnitId(1) },
    mentor: { week, levels: levels(3), orgUnit: orgUnitId(2), freeCapacity: 1 },
  };
  expect(reasons(said, "fr")).toEqual([
    "Peut accompagner dans ces compétences : Les saws, Les planes et Les glue.",
    "2,5 h par semaine en commun.",
    "Partage une langue, mais pas la langue préférée.",
    "Travaille dans une autre unité.",
    "Places libres : 1.",
  ]);
});

describe("a reason", () => {
  test("names every competency that can be lifted, in the order of the gaps", () => {
    expect(reasons({ mentor: { levels: levels(2) } })[0]).toBe(
      "Can help with The saws and The planes.",
    );
    expect(reasons({ mentor: { levels: levels(3) } })[0]).toBe(
      "Can help with The saws, The planes, and The glue.",
    );
  });

  test.each([
    [[], [{ from: 0, to: 60 }], "Common hours are not known."],
    [[{ from: 0, to: 60 }], [], "Common hours are not known."],
    [[{ from: 0, to: 60 }], [{ from: 60, to: 90 }], "No hours a week in common."],
    [[{ from: 0, to: 60 }], [{ from: 0, to: 90 }], "1 h a week in common."],
    [[{ from: 0, to: 100 }], [{ from: 0, to: 100 }], "1.67 h a week in common."],
  ])("of hours %j and %j is %j", (own, theirs, words) => {
    expect(reasons({ mentee: { week: own }, mentor: { week: theirs } })[1]).toBe(words);
  });

  test("says whether the language shared is the preferred one", () => {
    const speaking = (...languages: string[]) =>
      reasons({ mentee: { languages }, mentor: { languages: ["fr", "en"] } })[2];
    expect(speaking("en", "fr")).toBe("Mentors in the preferred language.");
    expect(speaking("iu", "fr")).toBe("Shares a language, though not the preferred one.");
  });

  test("says nothing of units where they are the same, or one is not known", () => {
    const units = (own: number | null, theirs: number | null) => {
      const unit = (id: number | null) => ({ orgUnit: id === null ? null : orgUnitId(id) });
      return reasons({ mentee: unit(own), mentor: unit(theirs) });
    };
    for (const told of [units(1, 1), units(1, null), units(null, 1), units(null, null)]) {
      expect(told).toHaveLength(4);
      expect(told).not.toContain("Works in another unit.");
    }
  });
});
