import { expect, test } from "@jest/globals";
import { checksOf } from "../../../server/framework/checks/checks.ts";
import type { CheckGrounds } from "../../../server/framework/checks/checks.ts";
import { found, sound, withFirst } from "./sound.ts";

test("one that changed by its case only is found, and so are two of one draft", () => {
  const before = { published: sound, mappings: [] };
  expect(found(withFirst({ key: "Saws", indicators: [] }), before)).toContain(
    "KEY_CHANGES_CASE COMPETENCY Saws",
  );
  const [first] = sound.competencies;
  const twins = first === undefined ? [] : [...sound.competencies, { ...first, key: "SAWS" }];
  expect(found({ ...sound, competencies: twins }, before)).toContain("KEYS_ALIKE COMPETENCY SAWS");
});

test("one that is gone is found until it is mapped; its indicators go along", () => {
  const content = {
    ...sound,
    competencies: sound.competencies.slice(1),
    profiles: sound.profiles.map((one) => ({
      ...one,
      requirements: one.requirements.filter(({ competency }) => competency !== "saws"),
    })),
  };
  const unmapped = found(content, { published: sound, mappings: [] });
  expect(unmapped).toEqual([
    "KEY_GONE COMPETENCY saws",
    ...[1, 2, 3, 4].map((level) => `KEY_GONE INDICATOR saws/${level}/1`),
  ]);
  const retired = { kind: "COMPETENCY", from: "saws", to: [], rule: "RETIRE" } as const;
  expect(found(content, { published: sound, mappings: [retired] })).toEqual(
    [1, 2, 3, 4].map((level) => `INDICATOR_GOES_ALONG INDICATOR saws/${level}/1`),
  );
});

test("a mapping to what the draft no longer has keeps it from being published", () => {
  const lost = { kind: "COMPETENCY", from: "saws", to: ["lathes"], rule: "KEEP" } as const;
  expect(checksOf(sound, { published: sound, mappings: [lost] })).toMatchObject([
    { severity: "ERROR", code: "MAPPING_TARGET_GONE", path: ["mappings", "COMPETENCY", "saws"] },
  ]);
});

test("a level off the new scale is found until it is mapped", () => {
  const shorter = {
    ...sound,
    levels: sound.levels.slice(0, 4),
    competencies: sound.competencies.map((one) => ({
      ...one,
      indicators: one.indicators.filter(({ level }) => level < 4),
    })),
  };
  const gone = (mappings: CheckGrounds["mappings"]) =>
    found(shorter, { published: shorter, mappings }).concat(
      found({ ...shorter }, { published: { ...shorter, levels: sound.levels }, mappings }),
    );
  expect(gone([])).toEqual(["KEY_GONE LEVEL 4"]);
  expect(gone([{ kind: "LEVEL", from: "4", to: ["3"], rule: "MERGE" }])).toEqual([]);
});
