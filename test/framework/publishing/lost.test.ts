import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { lostBetween } from "../../../server/framework/publishing/lost.ts";
import { anyContent } from "../any-content.ts";
import { workshop } from "../workshop.ts";

test("competencies, indicators, profiles, stages and levels are lost; what no record names is not", () => {
  const before = workshop({ novice: [1], master: [1] });
  const [profile] = before.profiles;
  const after = {
    ...before,
    levels: before.levels.slice(0, 3),
    groups: [],
    competencies: before.competencies.slice(1).map((one) => ({
      ...one,
      indicators: one.indicators.filter(({ level }) => level < 3),
    })),
    profiles: profile === undefined ? [] : [{ ...profile, stages: profile.stages.slice(1) }],
  };
  const { keys, levels } = lostBetween({ before, after, mappings: [] });
  expect(levels).toEqual([3, 4]);
  expect(keys.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    "COMPETENCY saws",
    ...[1, 2, 3, 4].map((level) => `INDICATOR saws/${level}/1`),
    ...["planes", "glue", "talks"].flatMap((name) =>
      [3, 4].map((level) => `INDICATOR ${name}/${level}/1`),
    ),
    "STAGE novice",
  ]);
});

test("a key that stays under another kind is lost under its own", () => {
  const before = workshop();
  const after = { ...before, profiles: before.profiles.map((one) => ({ ...one, key: "novice" })) };
  expect(lostBetween({ before, after, mappings: [] }).keys).toEqual([
    { kind: "PROFILE", key: "joiner" },
  ]);
});

test("a content loses nothing to itself, and all of its keys to nothing", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(lostBetween({ before: content, after: content, mappings: [] })).toEqual({
        keys: [],
        levels: [],
      });
      const nothing = { ...content, levels: [], groups: [], competencies: [], profiles: [] };
      const stages = content.profiles.flatMap((one) => one.stages);
      const indicators = content.competencies.flatMap((one) => one.indicators);
      const { keys, levels } = lostBetween({ before: content, after: nothing, mappings: [] });
      expect(levels).toHaveLength(content.levels.length);
      expect(keys).toHaveLength(
        content.competencies.length + indicators.length + content.profiles.length + stages.length,
      );
    }),
  );
});
