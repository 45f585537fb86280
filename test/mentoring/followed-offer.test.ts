import { expect, test } from "@jest/globals";
import { followedOffer } from "../../server/mentoring/followed-offer.ts";
import { itemId } from "../support/ids.ts";
import { confirmed, offer } from "./offers.ts";

const [ONE, TWO, THREE, FOUR] = [itemId(1), itemId(2), itemId(3), itemId(4)];
const as = (item: typeof ONE) => ({ item, levels: null });
const made = offer({
  id: 1,
  competencies: [ONE, FOUR],
  records: [confirmed(ONE, 3), confirmed(TWO, 2), confirmed(FOUR, 1)],
});

test("an offer stays what it is where nothing leads anywhere", () => {
  expect(followedOffer(made, new Map())).toBe(made);
});

test("an offer is in all that its competencies became, with what is confirmed there", () => {
  const successions = new Map([
    [ONE, [as(THREE), as(FOUR)]],
    [TWO, [as(THREE)]],
  ]);
  const { competencies, records } = followedOffer(made, successions);
  expect(competencies).toEqual([THREE, FOUR]);
  expect(records.map(({ competency, level }) => [competency, level])).toEqual([
    [THREE, 3],
    [FOUR, 3],
    [THREE, 2],
    [FOUR, 1],
  ]);
});

test("what is confirmed in something else that a record leads to is not part of the offer", () => {
  const successions = new Map([[TWO, [as(FOUR), as(THREE)]]]);
  const { competencies, records } = followedOffer(made, successions);
  expect(competencies).toEqual([ONE, FOUR]);
  expect(records.map(({ competency }) => competency)).toEqual([ONE, FOUR, FOUR]);
});
