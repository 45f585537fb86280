import { expect, test } from "@jest/globals";
import { menteeFrom } from "../../server/mentoring/mentee.ts";
import { weekOf } from "../../server/mentoring/availability.ts";
import { nothingPersonal, somebody } from "../person/somebody.ts";
import { itemId, mentorId, orgUnitId, personId } from "../support/ids.ts";
import { TODAY } from "./generated.ts";

const hours = [{ weekday: 1, from: 540, to: 600 }];

test("a mentee is the person with their managers, languages, unit and what is personal", () => {
  const person = somebody({ id: personId(7), languages: ["fr", "en"], orgUnitId: orgUnitId(3) });
  const past = {
    declined: [{ mentor: mentorId(2), competency: itemId(1), on: TODAY }],
    mentoredBy: [{ mentor: mentorId(3), competency: itemId(1) }],
    mentees: new Set([personId(9)]),
  };
  const above = [personId(8), personId(5)];
  const mentee = menteeFrom(person, above, { footing: nothingPersonal(past), today: TODAY });
  expect(mentee).toEqual({
    id: 7,
    managersAbove: new Set(above),
    languages: ["fr", "en"],
    orgUnit: 3,
    week: [],
    ...past,
  });
});

test("the week is that of the person's own zone, and the same whenever it is asked for", () => {
  const person = somebody({ timeZone: "America/Toronto", availability: hours });
  const mentee = menteeFrom(person, [], { footing: nothingPersonal(), today: TODAY });
  expect(mentee.week).toEqual(weekOf(hours, "America/Toronto", TODAY));
  expect(mentee.week).toBe(mentee.week);
  expect(mentee.week).not.toEqual(weekOf(hours, "UTC", TODAY));
});

test("nobody's week is worked out before it is asked for: a zone unknown fails only then", () => {
  const person = somebody({ timeZone: "Nowhere/Land", availability: hours });
  const mentee = menteeFrom(person, [], { footing: nothingPersonal(), today: TODAY });
  expect(mentee.languages).toEqual(["en"]);
  expect(() => mentee.week).toThrow(RangeError);
});
