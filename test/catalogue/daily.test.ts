import { expect, test } from "@jest/globals";
import { dailyOf } from "../../server/catalogue/daily.ts";
import { itemId, mentorId } from "../support/ids.ts";
import { confirmed, offer } from "../mentoring/offers.ts";
import { catalogueOf } from "./catalogue-of.ts";

const TODAY = "2026-11-23";
const one = offer({ id: 1, records: [confirmed(itemId(1), 3)] });
const two = offer({ id: 2, records: [confirmed(itemId(1), 2)] });

test("what stands in a catalogue on a day is worked out once", () => {
  const catalogue = catalogueOf({ mentors: [one, two] });
  const { training, mentors } = dailyOf(catalogue, TODAY);
  const again = dailyOf({ ...catalogue, revision: 2 }, TODAY);
  expect(again.training).toBe(training);
  expect(again.mentors).toBe(mentors);
  expect(mentors.offer(mentorId(1))).toBe(mentors.open.offers[0]);
});

test("another day, or other settings, are worked out anew", () => {
  const catalogue = catalogueOf({ mentors: [one] });
  const { mentors } = dailyOf(catalogue, TODAY);
  expect(dailyOf(catalogue, "2026-11-24").mentors).not.toBe(mentors);
  const settings = { ...catalogue.settings, freshnessMonths: 1 };
  expect(dailyOf({ ...catalogue, settings }, TODAY).mentors).not.toBe(mentors);
});

test("when one mentor changes, the offers of the others stay what they were", () => {
  const { settings, shelf } = catalogueOf();
  const before = dailyOf(catalogueOf({ mentors: [one, two], settings, shelf }), TODAY).mentors;
  const changed = { ...two, freeCapacity: 0 };
  const after = dailyOf(catalogueOf({ mentors: [one, changed], settings, shelf }), TODAY).mentors;
  expect(before.open.offers).toHaveLength(2);
  expect(after.open.offers).toHaveLength(1);
  expect(after.offer(mentorId(1))).toBe(before.offer(mentorId(1)));
  expect(after.offer(mentorId(2))?.freeCapacity).toBe(0);
});
