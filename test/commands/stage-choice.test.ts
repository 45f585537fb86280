import { expect, test } from "@jest/globals";
import { chooseStage, keysOf } from "../../server/commands/stage-choice.ts";
import type { OfferedStage } from "../../server/commands/stage-choice.ts";

const stage = (framework: string, profile: string, key: string): OfferedStage => ({
  id: `${framework}/${profile}/${key}`,
  path: [framework, profile, key],
  profileId: `${framework}/${profile}`,
});
const offered = [
  stage("bakery", "bread", "apprentice"),
  stage("bakery", "bread", "master"),
  stage("bakery", "pastry", "master"),
  stage("dairy", "pastry", "master"),
  stage("dairy", "cheese", "affineur"),
];
const chosen = (key: string, own: string[] = []) => {
  const choice = chooseStage(key, offered, own);
  return "found" in choice ? choice.found.id : choice;
};

test("a stage is found by its key, wherever it is", () => {
  expect(chosen("affineur", ["bakery/bread"])).toBe("dairy/cheese/affineur");
});

test("one's own profile goes first", () => {
  expect(chosen("master", ["bakery/bread"])).toBe("bakery/bread/master");
});

test("several of one key are told apart by what comes before it", () => {
  const keys = ["bread/master", "bakery/pastry/master", "dairy/pastry/master"];
  expect(chosen("master")).toEqual({ problem: "AMBIGUOUS_TARGET", keys });
  expect(chosen("bread/master")).toBe("bakery/bread/master");
  expect(chosen("pastry/master")).toEqual({ problem: "AMBIGUOUS_TARGET", keys: keys.slice(1) });
  expect(chosen("dairy/pastry/master")).toBe("dairy/pastry/master");
});

test.each(["", "aster", "pastry/", "read/master", "MASTER", "x/bakery/bread/master"])(
  "%j names nothing",
  (key) => {
    expect(chosen(key)).toMatchObject({
      problem: "UNKNOWN_TARGET",
      keys: keysOf(offered, offered),
    });
  },
);

test("a key is as long as it takes, and finds its own stage again", () => {
  const keys = keysOf(offered, offered);
  expect([keys[0], keys[1], keys[3]]).toEqual([
    "apprentice",
    "bread/master",
    "dairy/pastry/master",
  ]);
  expect(keys.map((key) => chosen(key))).toEqual(offered.map(({ id }) => id));
});
