import { expect, test } from "@jest/globals";
import { offersMentoring } from "../../server/mentoring/mentor.ts";
import { somebody } from "../person/somebody.ts";
import { TODAY } from "./generated.ts";
import { offer } from "./offers.ts";

test.each([
  [null, true],
  ["2026-11-22", true],
  [TODAY, false],
  ["2026-11-24", false],
])("a mentor paused until %p takes mentees today: %p", (pausedUntil, takes) => {
  expect(offersMentoring(offer({ id: 1, pausedUntil }), TODAY)).toBe(takes);
});

test("a mentor who has left takes nobody, paused or not", () => {
  const person = somebody({ active: false });
  expect(offersMentoring(offer({ id: 1, person }), TODAY)).toBe(false);
});

test("a mentor without a free place still offers: that is another matter", () => {
  expect(offersMentoring(offer({ id: 1, freeCapacity: 0 }), TODAY)).toBe(true);
});
