import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { standingIn } from "../../server/assessment/assessment.ts";
import { followedRecords } from "../../server/assessment/followed-records.ts";
import type { Successions } from "../../server/framework/publishing/following.ts";
import { itemId } from "../support/ids.ts";
import { RULES, TODAY, levelRecords } from "./generated.ts";

const [ONE, TWO, THREE, FOUR] = [itemId(1), itemId(2), itemId(3), itemId(4)];
const as = (item: typeof ONE) => ({ item, levels: null });

test("without successions records are the very same", () => {
  fc.assert(
    fc.property(levelRecords, (records) => {
      expect(followedRecords(records, new Map())).toBe(records);
    }),
  );
});

test("each target of a split inherits every record, and nobody keeps the old name", () => {
  const split: Successions = new Map([[ONE, [as(THREE), as(FOUR)]]]);
  fc.assert(
    fc.property(levelRecords, (records) => {
      const read = followedRecords(records, split);
      const ids = (item: typeof ONE) =>
        read.filter(({ competency }) => competency === item).map(({ id }) => id);
      const own = records.filter(({ competency }) => competency === ONE).map(({ id }) => id);
      expect(ids(FOUR)).toEqual(own);
      expect(ids(THREE)).toEqual(expect.arrayContaining(own));
      expect(ids(ONE)).toEqual([]);
    }),
  );
});

test("histories that are united stand as the level rule says of all of them", () => {
  const merged: Successions = new Map([[TWO, [as(ONE)]]]);
  fc.assert(
    fc.property(levelRecords, RULES, (records, rule) => {
      const how = { rule, today: TODAY, freshnessMonths: 24 };
      const read = followedRecords(records, merged).filter(({ competency }) => competency === ONE);
      const union = records.filter(({ competency }) => competency !== THREE);
      const { decidedBy, ...standing } = standingIn(union, how);
      const found = standingIn(read, how);
      expect(found).toMatchObject(standing);
      expect(found.decidedBy?.id).toBe(decidedBy?.id);
    }),
  );
});

test("a level that leads nowhere leaves no record, and the others are read at theirs", () => {
  const smaller: Successions = new Map([[ONE, [{ item: ONE, levels: [0, null, 1, 1, 2] }]]]);
  fc.assert(
    fc.property(levelRecords, (records) => {
      const read = followedRecords(records, smaller).filter((one) => one.competency === ONE);
      const left = records.filter(({ competency, level }) => competency === ONE && level !== 1);
      expect(read.map(({ id, level }) => [id, level])).toEqual(
        left.map(({ id, level }) => [id, [0, 1, 1, 1, 2][level]]),
      );
    }),
  );
});
