import { expect, test } from "@jest/globals";
import { names } from "../../seeds/texts.ts";

test("there are names enough for people who are not all called alike", () => {
  expect(new Set(names.givenNames).size).toBe(names.givenNames.length);
  expect(new Set(names.familyNames).size).toBe(names.familyNames.length);
  expect(names.givenNames.length * names.familyNames.length).toBeGreaterThan(20_000);
});

test("names are written as people write them", () => {
  const people = [...names.givenNames, ...names.familyNames];
  expect(people.filter((name) => !/^\p{Lu}[\p{L}’ -]+$/u.test(name))).toEqual([]);
  expect(people.filter((name) => name !== name.normalize("NFC"))).toEqual([]);
});

test("the units are a department, three branches and eight teams", () => {
  const parents = new Map(names.orgUnits.map(({ key, parent }) => [key, parent]));
  const depth = (key: string | null): number =>
    key === null ? 0 : 1 + depth(parents.get(key) ?? null);
  const depths = names.orgUnits.map(({ key }) => depth(key));
  expect(depths).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3]);
  expect(names.orgUnits.filter(({ parent }) => parent !== null && !parents.has(parent))).toEqual(
    [],
  );
});

test("the time zones are known ones, from coast to coast", () => {
  const canonical = names.timeZones.map(
    (timeZone) => new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone,
  );
  expect(new Set(canonical).size).toBe(10);
});
