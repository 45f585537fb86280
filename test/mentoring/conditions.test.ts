import { expect, test } from "@jest/globals";
import { meets } from "../../server/mentoring/conditions.ts";
import type { MentorConditions } from "../../server/mentoring/conditions.ts";
import type { MentorOffer } from "../../server/mentoring/eligibility.ts";
import { mentorId, orgUnitId } from "../support/ids.ts";
import { mentee, mentor } from "./generated.ts";

const anything: MentorConditions = {
  languages: null,
  orgUnits: null,
  minimumFreeCapacity: null,
  minimumOverlapHours: null,
};
const numbered = (id: number, said: Partial<MentorOffer> = {}): MentorOffer =>
  mentor({ id: mentorId(id), ...said });

/** The numbers of the offers that meet what is said. */
const under = (said: Partial<MentorConditions>, offers: MentorOffer[], person = mentee()) =>
  offers.filter((one) => meets(person, one, { ...anything, ...said })).map(({ id }) => id);

test("conditions that are all null leave everyone in", () => {
  expect(under({}, [numbered(1), numbered(2, { languages: [], freeCapacity: 0 })])).toEqual([1, 2]);
});

test("conditions ask for any one of some languages", () => {
  const offers = [
    numbered(1),
    numbered(2, { languages: ["en", "fr"] }),
    numbered(3, { languages: ["fr"] }),
  ];
  expect(under({ languages: ["fr", "iu"] }, offers)).toEqual([2, 3]);
  expect(under({ languages: [] }, offers)).toEqual([]);
});

test("conditions ask for one of some units, which those without a unit are not in", () => {
  const offers = [
    numbered(1),
    numbered(2, { orgUnit: orgUnitId(2) }),
    numbered(3, { orgUnit: orgUnitId(3) }),
  ];
  expect(under({ orgUnits: new Set([orgUnitId(3), orgUnitId(4)]) }, offers)).toEqual([3]);
});

test("conditions ask for so many free places or more", () => {
  const offers = [1, 2, 3].map((free) => numbered(free, { capacity: 3, freeCapacity: free }));
  expect(under({ minimumFreeCapacity: 2 }, offers)).toEqual([2, 3]);
  expect(under({ minimumFreeCapacity: 0 }, offers)).toEqual([1, 2, 3]);
});

test("conditions ask for so many common hours or more, which nobody without hours has", () => {
  const week = (minutes: number) => [{ from: 0, to: minutes }];
  const offers = [numbered(1, { week: week(89) }), numbered(2, { week: week(90) }), numbered(3)];
  const person = mentee({ week: week(600) });
  expect(under({ minimumOverlapHours: 1.5 }, offers, person)).toEqual([2]);
  expect(under({ minimumOverlapHours: 0 }, offers, person)).toEqual([1, 2]);
  expect(under({ minimumOverlapHours: 0 }, offers)).toEqual([]);
});

test("conditions hold together", () => {
  const french = { languages: ["fr"], orgUnits: new Set([orgUnitId(2)]) };
  const offers = [
    numbered(1, { languages: ["fr"] }),
    numbered(2, { orgUnit: orgUnitId(2) }),
    numbered(3, { languages: ["fr"], orgUnit: orgUnitId(2) }),
  ];
  expect(under(french, offers)).toEqual([3]);
  expect(under({ ...french, minimumFreeCapacity: 3 }, offers)).toEqual([]);
  expect(under({ ...french, minimumOverlapHours: 1 }, offers)).toEqual([]);
});
