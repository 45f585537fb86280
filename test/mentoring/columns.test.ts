import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { EndToEnd } from "../../server/mentoring/columns.ts";
import { columnsOf } from "../../server/mentoring/columns.ts";
import { stretchesOf } from "../../server/mentoring/common-minutes.ts";
import { offers } from "./generated.ts";

const pairs = (list: readonly number[]): (readonly number[])[] =>
  list.length === 0 ? [] : [list.slice(0, 2), ...pairs(list.slice(2))];

test("every offer finds what it brought at its place", () => {
  fc.assert(
    fc.property(offers, (offers) => {
      const { persons, managers, orgUnits, languages, hours, offered, numbers } = columnsOf(offers);
      const items = new Map([...numbers].map(([item, number]) => [number, item]));
      const listAt = ({ values, from }: EndToEnd, place: number) =>
        values.slice(from[place], from[place + 1]);
      const found = offers.map((_, place) => ({
        person: persons[place],
        manager: managers[place],
        orgUnit: orgUnits[place],
        languages: languages[place],
        week: listAt(hours, place),
        levels: pairs([...listAt(offered, place)]).map(([number, level]) => [
          items.get(number ?? -1),
          level,
        ]),
      }));
      expect(found).toEqual(
        offers.map(({ person, manager, orgUnit, languages, week, levels }) => {
          return {
            person,
            manager,
            orgUnit,
            languages,
            week: stretchesOf(week),
            levels: [...levels],
          };
        }),
      );
      expect(hours.from.at(-1)).toBe(hours.values.length);
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
