import { describe, expect, test } from "@jest/globals";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { lookIn } from "../../server/commands/look.ts";
import { planTable } from "../../server/commands/plan-table.ts";
import { anyPerson, gapOf, personWith } from "./any-plan.ts";

const training = {
  fromLevel: 1,
  toLevel: 2,
  reasons: ["Leads to level 2, all that is asked.", "Takes 7.5 h."],
  resource: { title: "Kneading", hours: 7.5 },
};
const mentor = {
  score: 925,
  reasons: ["Can help with Dough."],
  mentor: { freeCapacity: 2, person: { displayName: "Mo" } },
};
const person = personWith(
  gapOf({ training: [training, training], mentors: [mentor] }),
  gapOf({ status: "MET", competency: { name: "Ovens" }, currentLevel: 3, size: 0, isStale: true }),
);

const shown = (language: string, colours = false, someone = person): string =>
  planTable(someone, someone.gapAnalysis, lookIn(language, colours));

/** Lines with runs of spaces made one: what is said, and not where. */
const saidIn = (table: string): string[] =>
  table.split("\n").map((line) => line.trim().replace(/ +/g, " "));

test("says whose plan it is, towards what, how far it has come and by which rule", () => {
  expect(saidIn(shown("en")).slice(0, 5)).toEqual([
    "Development plan of Lea",
    "",
    "Target Baker — Bread maker",
    "Readiness 66.6% (met: 1, to close: 2, not applicable: 3)",
    "Level rule Latest confirmed level",
  ]);
});

test("puts training beside mentors under an open gap, and why the best come first", () => {
  expect(saidIn(shown("en")).slice(6)).toEqual([
    "Competency Status Required Current Gap",
    "Training Hours Levels Mentors Score Places",
    "─".repeat(99),
    "Dough Open 2 1 1",
    "Kneading 7.5 1 → 2 Mo 925 2",
    "Kneading 7.5 1 → 2",
    "Kneading — Leads to level 2, all that is asked. Takes 7.5 h.",
    "Mo — Can help with Dough.",
    "Ovens Met 2 3* 0",
    "",
    "* confirmed so long ago that it should be looked at again",
    "",
  ]);
});

test("speaks French in headings, statuses and numbers", () => {
  const lines = saidIn(shown("fr-CA"));
  expect(lines).toContain("Plan de perfectionnement de Lea");
  expect(lines).toContain("Compétence État Requis Actuel Écart");
  expect(lines).toContain("Dough À combler 2 1 1");
  expect(lines).toContain("Kneading 7,5 1 → 2 Mo 925 2");
  expect(lines).toContain("Règle de niveau Dernier niveau confirmé");
  expect(shown("fr")).toMatch(/Préparation +66,6\s%/);
});

test("says so where nothing closes a gap, and shows nothing under one that is closed", () => {
  const table = shown("en", false, personWith(gapOf(), gapOf({ status: "MET" })));
  expect(saidIn(table).slice(9)).toEqual([
    "Dough Open 2 1 1",
    "no training found no mentor found",
    "Dough Met 2 1 1",
    "",
  ]);
});

test("leaves hours open that nobody knows", () => {
  const unknown = { ...training, resource: { title: "Book", hours: null } };
  const table = shown("en", false, personWith(gapOf({ training: [unknown] })));
  expect(saidIn(table)).toContain("Book ? 1 → 2 no mentor found");
});

test("never calls a plan ready that is not", () => {
  const almost = personWith();
  const gapAnalysis = { ...almost.gapAnalysis, readiness: 0.999_99 };
  expect(shown("en", false, { ...almost, gapAnalysis })).toContain("99.9%");
});

describe.each(["en", "fr"])("in %s, whatever is in the plan,", (language) => {
  test("no line is wider than 100 columns, and none ends in spaces", () => {
    fc.assert(
      fc.property(anyPerson, (someone) => {
        const lines = shown(language, false, someone).split("\n");
        expect(lines.filter((line) => stringWidth(line) > 100 || /\s$/.test(line))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("nothing steers the terminal without colours, and colours add nothing to read", () => {
    fc.assert(
      fc.property(anyPerson, (someone) => {
        const bare = shown(language, false, someone);
        expect(bare).not.toMatch(/[^\P{Cc}\n]/u);
        const trimmed = stripVTControlCharacters(shown(language, true, someone)).split("\n");
        expect(trimmed.map((line) => line.trimEnd()).join("\n")).toBe(bare);
      }),
      { numRuns: 40 },
    );
  });
});

test("has colours where they are asked for", () => {
  expect(shown("en", true)).toContain("\u001b[33mOpen\u001b[39m");
});
