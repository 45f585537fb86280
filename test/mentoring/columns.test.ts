import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { columnsOf } from "../../server/mentoring/columns.ts";
import { stretchesOf } from "../../server/mentoring/common-minutes.ts";
import { offers } from "./generated.ts";

test("every offer finds what it brought at its place", () => {
  fc.assert(
    fc.property(offers, (offers) => {
      const { persons, managers, orgUnits, languages, hours, hoursFrom } = columnsOf(offers);
      const found = offers.map((_, place) => ({
        person: persons[place],
        manager: managers[place],
        orgUnit: orgUnits[place],
        languages: languages[place],
        week: hours.slice(hoursFrom[place], hoursFrom[place + 1]),
      }));
      expect(found).toEqual(
        offers.map(({ person, manager, orgUnit, languages, week }) => {
          return { person, manager, orgUnit, languages, week: stretchesOf(week) };
        }),
      );
      expect(hoursFrom.at(-1)).toBe(hours.length);
    }),
  );
});

test("equal lists of languages are the same list, and others are not", () => {
  fc.assert(
    fc.property(offers, (offers) => {
      const { languages } = columnsOf(offers);
      const lists = new Set(offers.map((one) => one.languages.join(" ")));
      expect(new Set(languages).size).toBe(lists.size);
    }),
  );
});
