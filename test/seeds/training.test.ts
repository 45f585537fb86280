import { expect, test } from "@jest/globals";
import type { Language, Level } from "../../server/level.ts";
import { framework, resources } from "../../seeds/texts.ts";
import { LANGUAGES, highest } from "./seed-texts.ts";
import type { SeededOutcome, SeededResource } from "../../seeds/texts.ts";

const FORMATS = "COURSE WORKSHOP BOOK VIDEO PROJECT COACHING CERTIFICATION OTHER".split(" ");
const always = resources.filter((one) => one.availableFrom === null && one.availableUntil === null);
const inLanguage = (language: Language) => always.filter((one) => one.languages.includes(language));
const steps = [...highest].flatMap(([competency, top]) =>
  Array.from({ length: top }, (_, level) => ({ competency, level })),
);

test("there are 120 resources, each with a key and a title of its own", () => {
  expect(resources).toHaveLength(120);
  expect(new Set(resources.map(({ key }) => key)).size).toBe(120);
  for (const language of LANGUAGES) {
    expect(new Set(resources.map(({ title }) => title[language])).size).toBe(120);
  }
});

test.each(LANGUAGES)("every gap has a choice of training in %s, on any day", (language) => {
  const offered = inLanguage(language);
  const bare = steps.filter(({ competency, level }) => {
    const fitting = offered.filter((one) => one.outcomes.some(lifts(competency, level)));
    return fitting.length < 2;
  });
  expect(steps).toHaveLength(46);
  expect(bare).toEqual([]);
});

test.each(LANGUAGES)("whoever has shown nothing can learn everything in %s", (language) => {
  const { levels, done } = carriedOut(inLanguage(language));
  expect([...highest].filter(([key, top]) => (levels.get(key) ?? 0) < top)).toEqual([]);
  expect(inLanguage(language).filter(({ key }) => !done.has(key))).toEqual([]);
});

test("prerequisites are resources that come in every language of what they lead to", () => {
  for (const { key, languages, prerequisiteGroups } of resources) {
    for (const group of prerequisiteGroups) {
      const options = always.filter((one) => group.includes(one.key) && one.key !== key);
      const spoken = options.flatMap((option) => option.languages);
      expect(group.filter((one) => !resources.some((resource) => resource.key === one))).toEqual(
        [],
      );
      expect({ key, lacking: languages.filter((one) => !spoken.includes(one)) }).toEqual({
        key,
        lacking: [],
      });
    }
  }
});

test("prerequisites lead back to nothing that needs them", () => {
  const open = new Map(resources.map((one) => [one.key, one.prerequisiteGroups.flat()]));
  for (let before = -1; before !== open.size;) {
    before = open.size;
    const free = [...open].filter(([, needs]) => !needs.some((need) => open.has(need)));
    for (const [key] of free) open.delete(key);
  }
  expect([...open.keys()]).toEqual([]);
});

test("outcomes rise from one level of a known competency to another on the scale", () => {
  const keys = framework.competencies.map(({ key }) => key);
  const odd = resources.filter(
    ({ outcomes }) =>
      outcomes.length === 0 ||
      new Set(outcomes.map(({ competency }) => competency)).size < outcomes.length ||
      !outcomes.every(
        ({ competency, fromLevel, toLevel }) =>
          keys.includes(competency) && fromLevel >= 0 && fromLevel < toLevel && toLevel <= 4,
      ),
  );
  expect(odd).toEqual([]);
});

test("hours come in halves, costs with two decimals, ratings between one and five", () => {
  for (const { key, hours, cost, ratingSum, ratingCount } of resources) {
    const fits = {
      hours: hours === null || (hours > 0 && Number.isInteger(hours * 2)),
      cost: cost === null || /^\d+\.\d\d$/.test(cost),
      rating: ratingSum >= ratingCount && ratingSum <= 5 * ratingCount,
    };
    expect({ key, ...fits }).toEqual({ key, hours: true, cost: true, rating: true });
  }
});

test("forms, languages, addresses and days are of the known kinds", () => {
  for (const one of resources) {
    const days = [one.availableFrom, one.availableUntil, ...one.sessions].filter((d) => d !== null);
    expect(FORMATS).toContain(one.format);
    expect(one.languages.length).toBeGreaterThan(0);
    expect(one.languages.filter((language) => !LANGUAGES.includes(language))).toEqual([]);
    expect(one.url).toBe(`https://learn.example.org/${one.key}`);
    expect(days.filter((day) => new Date(day).toISOString().slice(0, 10) !== day)).toEqual([]);
    expect([...new Set(one.sessions)].sort()).toEqual(one.sessions);
    expect((one.availableFrom ?? "") <= (one.availableUntil ?? "9")).toBe(true);
  }
});

test("the choice is of many kinds", () => {
  const count = (wanted: (one: SeededResource) => boolean) => resources.filter(wanted).length;
  const all = (one: SeededResource) => one.outcomes;
  expect(new Set(resources.map(({ format }) => format)).size).toBe(FORMATS.length);
  expect(count((one) => all(one).length > 1)).toBeGreaterThan(20);
  expect(count((one) => all(one).some((o) => o.toLevel > o.fromLevel + 1))).toBeGreaterThan(20);
  expect(count(({ prerequisiteGroups }) => prerequisiteGroups.length > 0)).toBeGreaterThan(15);
  expect(count(({ languages }) => languages.length === 1)).toBeGreaterThan(10);
  expect(count(({ hours }) => hours === null)).toBeGreaterThan(0);
  expect(count(({ cost }) => cost === null)).toBeGreaterThan(0);
  expect(count(({ cost }) => cost === "0.00")).toBeGreaterThan(20);
  expect(resources.length - always.length).toBeGreaterThan(5);
});

/** Whether an outcome takes someone at that level of the competency further. */
function lifts(wanted: string, level: Level) {
  return ({ competency, fromLevel, toLevel }: SeededOutcome) =>
    competency === wanted && fromLevel <= level && level < toLevel;
}

/** Starting from nothing, does whatever can be done, until there is nothing more to do. */
function carriedOut(offered: readonly SeededResource[]) {
  const levels = new Map<string, Level>();
  const done = new Set<string>();
  const reached = (competency: string) => levels.get(competency) ?? 0;
  const isReady = ({ key, outcomes, prerequisiteGroups }: SeededResource) =>
    !done.has(key) &&
    outcomes.every(({ competency, fromLevel }) => reached(competency) >= fromLevel) &&
    prerequisiteGroups.every((group) => group.some((one) => done.has(one)));
  for (let next = offered.find(isReady); next; next = offered.find(isReady)) {
    done.add(next.key);
    for (const { competency, toLevel } of next.outcomes) {
      levels.set(competency, Math.max(reached(competency), toLevel));
    }
  }
  return { levels, done };
}
