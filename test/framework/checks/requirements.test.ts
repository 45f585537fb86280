import { expect, test } from "@jest/globals";
import { checksOf } from "../../../server/framework/checks/checks.ts";
import { workshop } from "../workshop.ts";
import { alone, found, sound, withFirst, withProfile } from "./sound.ts";

test("a level with no indicator at or below it is found, and level 0 is not", () => {
  const saws = sound.competencies[0]?.indicators.filter(({ level }) => level > 1) ?? [];
  expect(found(withFirst({ indicators: saws }))).toEqual([
    "LEVEL_WITHOUT_INDICATOR requirements novice saws",
  ]);
  expect(found(withFirst({ indicators: [] }))).toHaveLength(2);
  const applicable = workshop({ novice: [0, 1, 1, 1], master: [0, 2, 2, 2] });
  const none = { ...applicable, languages: ["en"] };
  expect(
    found({
      ...none,
      competencies: none.competencies.map((one, at) =>
        at === 0 ? { ...one, indicators: [] } : one,
      ),
    }),
  ).toEqual([]);
});

test("one that falls from one stage to the next is found, also to nothing", () => {
  const falling = workshop({ novice: [2, 1, 1, 1], master: [1, 2, 2, null] });
  expect(found({ ...falling, languages: ["en"] })).toEqual([
    "REQUIREMENT_FALLS requirements master saws",
    "REQUIREMENT_FALLS requirements master talks",
  ]);
});

test("a competency without a cell, a stage that asks nothing and an empty group are found", () => {
  const [profile] = sound.profiles;
  const content = {
    ...withProfile({
      stages: [...(profile?.stages ?? []), { key: "guest", name: { en: "Guest" } }],
      requirements: profile?.requirements.filter(({ competency }) => competency !== "glue") ?? [],
    }),
    groups: [...sound.groups, { key: "feet", name: { en: "Feet" } }],
  };
  expect(found(content)).toEqual(
    expect.arrayContaining([
      "NOT_REQUIRED competencies glue",
      "STAGE_ASKS_NOTHING stages guest",
      "EMPTY_GROUP groups feet",
    ]),
  );
});

test("levels off the scale keep the draft from being published", () => {
  const content = { ...sound, levels: sound.levels.slice(0, 2) };
  const errors = checksOf(content, alone).filter(({ severity }) => severity === "ERROR");
  expect(errors.map(({ code, path }) => `${code} ${path?.join(" ")}`)).toEqual(
    expect.arrayContaining([
      "LEVEL_OFF_SCALE indicators saws/2/1 level",
      "LEVEL_OFF_SCALE requirements master saws",
    ]),
  );
});
