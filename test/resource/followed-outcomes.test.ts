import { expect, test } from "@jest/globals";
import type {
  LevelMap,
  Successions,
  Successor,
} from "../../server/framework/publishing/following.ts";
import type { ItemId } from "../../server/level.ts";
import { followedOutcomes } from "../../server/resource/followed-outcomes.ts";
import { itemId } from "../support/ids.ts";
import { outcome } from "./generated.ts";

/** Competency 1 leads to 2 and 3, on a scale of three levels. */
const LEVELS: LevelMap = [0, 1, 1, 2, null];
const successions: Successions = new Map<ItemId, Successor[]>([
  [itemId(1), [2, 3].map((item) => ({ item: itemId(item), levels: LEVELS }))],
  [itemId(4), [{ item: itemId(3), levels: null }]],
]);
const read = (...given: Parameters<typeof outcome>[]) =>
  followedOutcomes(
    given.map((one) => outcome(...one)),
    successions,
  );

test("an outcome is one for each competency that its own leads to", () => {
  expect(read([1, 0, 3])).toEqual([outcome(2, 0, 2), outcome(3, 0, 2)]);
  expect(read([5, 0, 4])).toEqual([outcome(5, 0, 4)]);
});

test("what lifts nobody any more, or to a level that is gone, is left out", () => {
  expect(read([1, 1, 2], [1, 3, 4])).toEqual([]);
});

test("outcomes that have become the same are one", () => {
  expect(read([1, 0, 1], [1, 0, 2], [4, 0, 1])).toEqual([outcome(2, 0, 1), outcome(3, 0, 1)]);
});
