import { expect, test } from "@jest/globals";
import {
  HIGHEST_LEVEL,
  isUsualScale,
  usualScale,
} from "../../../server/framework/content/scale.ts";

test.each(["en", "fr", "iu"])("the usual scale goes from 0 to the highest level, in %s", (tag) => {
  const scale = usualScale(tag);
  expect(scale.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  expect(scale.at(-1)?.level).toBe(HIGHEST_LEVEL);
  const names = scale.map(({ name }) => name[tag]);
  expect(new Set(names).size).toBe(5);
  expect(names.every((name) => name !== undefined && name !== "")).toBe(true);
});

test("the usual scale has names of its own in French, and English ones where it has none", () => {
  const named = (tag: string) => usualScale(tag).map(({ name }) => name[tag]);
  expect(named("fr")).not.toEqual(named("en"));
  expect(named("iu")).toEqual(named("en"));
});

test("a scale is the usual one under its usual names in that language alone", () => {
  expect(isUsualScale(usualScale("fr"), "fr")).toBe(true);
  expect(isUsualScale(usualScale("fr"), "en")).toBe(false);
  const both = usualScale("en").map(({ level, name }) => ({ level, name: { ...name, fr: "x" } }));
  expect(isUsualScale(both, "en")).toBe(true);
});

test("a scale that is longer, shorter, renamed or numbered otherwise is not the usual one", () => {
  const usual = usualScale("en");
  const renamed = usual.map((step) =>
    step.level === 2 ? { ...step, name: { en: "Able" } } : step,
  );
  const numbered = usual.map(({ level, name }) => ({ level: level + 1, name }));
  const longer = [...usual, { level: 5, name: { en: "Master" } }];
  for (const scale of [renamed, numbered, longer, usual.slice(0, 4), []]) {
    expect(isUsualScale(scale, "en")).toBe(false);
  }
});
