import { expect, test } from "@jest/globals";
import { partsOf } from "../../server/framework/parts.ts";
import { shelfOf } from "./built.ts";
import { workshop } from "./workshop.ts";

test("everything in the versions is found by its id in its version, and nothing else is", () => {
  const { frameworks } = shelfOf(
    { content: workshop(), version: 2 },
    { content: workshop(), version: 1, status: "RETIRED" },
  );
  const [newest, oldest] = frameworks.get("workshop")?.versions ?? [];
  if (newest === undefined || oldest === undefined) throw new Error("There are two versions.");
  const parts = partsOf([newest]);
  for (const one of newest.competencies) expect(parts.competencies.get(one.id)).toBe(one);
  for (const one of oldest.competencies) expect(parts.competencies.has(one.id)).toBe(false);
  const stages = newest.profiles.flatMap((profile) => profile.stages);
  for (const one of stages) expect(parts.stages.get(one.id)).toBe(one);
  expect(parts.versions).toEqual(new Map([[newest.id, newest]]));
  expect(parts.indicators.size).toBe(16);
  expect(partsOf([newest, oldest]).indicators.size).toBe(32);
});
