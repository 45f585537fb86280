import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import frameworkFile from "../../seeds/data-science-engineer.json" with { type: "json" };
import { framework, names, resources } from "../../seeds/texts.ts";
import { readFramework } from "../../server/framework/importing/read-framework.ts";
import { LANGUAGES, highest, saidIn, textsIn } from "./seed-texts.ts";

const { competencies, groups, levels } = framework;
const [profile] = framework.profiles;
const requirements = profile?.requirements ?? [];
const indicators = competencies.flatMap((competency) => competency.indicators);

/** Indicators by level, 1 to 4, as the profile document has them. */
const CELLS = {
  communication: [4, 4, 5, 0],
  teamwork: [0, 3, 2, 2],
  "analytical-thinking": [0, 4, 3, 3],
  "ethics-and-privacy": [0, 4, 2, 4],
  "promote-innovation-and-guide-change": [0, 3, 3, 0],
  "achieving-results": [0, 4, 2, 4],
  "data-management": [0, 4, 3, 3],
  programming: [0, 3, 4, 4],
  "mathematics-and-statistics": [4, 4, 2, 0],
  "project-management": [3, 3, 3, 0],
  "machine-learning": [2, 3, 3, 0],
  "data-visualization": [3, 6, 0, 0],
  storytelling: [2, 2, 0, 0],
  "business-acumen": [0, 3, 4, 0],
};

test("the framework's file is one that `npm run import` reads, and holds the same there", () => {
  const read = readFramework(readFileSync("seeds/data-science-engineer.json"));
  const { format: _named, ...content } = frameworkFile;
  expect(read).toMatchObject({ format: "JSON", findings: [], content });
});

test("the framework holds as much as the profile document", () => {
  expect(
    groups.map(({ key }) => [key, competencies.filter((c) => c.group === key).length]),
  ).toEqual([
    ["behavioural", 6],
    ["technical", 8],
  ]);
  expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  expect(profile?.stages.map(({ key }) => key)).toEqual(["foundation", "intermediate", "advanced"]);
  expect(profile?.responsibilities.map(({ key }) => key)).toEqual(
    Array.from({ length: 9 }, (_, place) => `responsibility-${place + 1}`),
  );
  expect(indicators).toHaveLength(124);
});

test("every cell holds as many indicators as in the profile document", () => {
  const counted = competencies.map(({ key, indicators }) => [
    key,
    [1, 2, 3, 4].map((level) => indicators.filter((one) => one.level === level).length),
  ]);
  expect(counted).toEqual(Object.entries(CELLS));
});

test("every stage asks a level of every competency, in order; three do not apply", () => {
  expect(requirements.map(({ stage, competency }) => `${stage}: ${competency}`)).toEqual(
    profile?.stages.flatMap((stage) => competencies.map(({ key }) => `${stage.key}: ${key}`)),
  );
  expect(requirements).toHaveLength(42);
  expect(requirements.filter(({ level }) => level === 0)).toHaveLength(3);
});

test("the stages ask 17, 33 and 46 levels in all", () => {
  const sums = profile?.stages.map(({ key }) =>
    requirements
      .filter(({ stage }) => stage === key)
      .reduce((sum, requirement) => sum + requirement.level, 0),
  );
  expect(sums).toEqual([17, 33, 46]);
});

test("indicators stand at levels that a stage asks, under keys that count within their cell", () => {
  for (const { key, indicators } of competencies) {
    const asked = requirements.filter(({ competency }) => competency === key);
    for (const level of [1, 2, 3, 4]) {
      const cell = indicators.filter((indicator) => indicator.level === level);
      expect(cell.map((indicator) => indicator.key)).toEqual(
        cell.map((_, place) => `${key}/${level}/${place + 1}`),
      );
      expect(cell.length > 0).toBe(asked.some((requirement) => requirement.level === level));
    }
  }
  expect(indicators.every(({ stages }) => stages.length === 0)).toBe(true);
  expect([...highest.values()].every((level) => level >= 2)).toBe(true);
});

test("every text comes in English and in French, and in nothing else", () => {
  const texts = textsIn([framework, resources, names]);
  expect(texts.length).toBeGreaterThan(124 + 2 * 120);
  expect(texts.filter((text) => Object.keys(text).join() !== LANGUAGES.join())).toEqual([]);
  expect(competencies.filter((one) => one.definition === null || one.rationale === null)).toEqual(
    [],
  );
});

test("a statement is translated one way, wherever it stands", () => {
  const english = new Set(indicators.map(({ statement }) => statement["en"]));
  const pairs = new Set(indicators.map(({ statement }) => Object.values(statement).join("|")));
  expect(pairs.size).toBe(english.size);
});

test.each(LANGUAGES)("texts in %s are typeset cleanly", (language) => {
  const untidy = /['"<>]|\.\.\.|^\s|\s$|\s\s|\s[,;.!?]|[,;][^\s\d]/u;
  const colon = language === "fr" ? /[^\u00a0]:/u : /\s:/u;
  const said = saidIn(language);
  expect(said.filter((text) => text === "" || untidy.test(text) || colon.test(text))).toEqual([]);
});

test("statements, definitions and reasons are whole sentences in both languages", () => {
  const whole = competencies.flatMap(({ definition, rationale, indicators }) => [
    ...Object.values(definition ?? {}),
    ...Object.values(rationale ?? {}),
    ...indicators.flatMap(({ statement }) => Object.values(statement)),
  ]);
  expect(whole.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([]);
});
