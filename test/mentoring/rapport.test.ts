import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Mentee, MentorOffer } from "../../server/mentoring/eligibility.ts";
import { commonMinutesOf, rapportOf } from "../../server/mentoring/rapport.ts";
import type { Rapport } from "../../server/mentoring/rapport.ts";
import { orgUnitId } from "../support/ids.ts";
import { rapportByTheBook } from "./by-the-book.ts";
import { mentee, mentor, mentors, people } from "./generated.ts";

const rapport = (person: Partial<Mentee>, offer: Partial<MentorOffer>): Rapport =>
  rapportOf(mentee(person), mentor(offer));

describe("common minutes", () => {
  const week = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ from, to }));

  test.each([
    { own: week([0, 60]), theirs: week([60, 90]), minutes: 0 },
    { own: week([0, 600]), theirs: week([300, 900]), minutes: 300 },
    { own: week([0, 5000]), theirs: week([0, 5000]), minutes: 5000 },
    { own: week([0, 60], [90, 100]), theirs: week([50, 95]), minutes: 15 },
    { own: week(), theirs: week([0, 600]), minutes: null },
    { own: week([0, 600]), theirs: week(), minutes: null },
    { own: week(), theirs: week(), minutes: null },
  ])("of $own and $theirs are $minutes", ({ own, theirs, minutes }) => {
    expect(rapport({ week: own }, { week: theirs }).commonMinutes).toBe(minutes);
    expect(commonMinutesOf(mentee({ week: own }), mentor({ week: theirs }))).toBe(minutes);
  });
});

test.each([
  { read: ["en", "fr"], given: ["en"], shared: "PREFERRED" },
  { read: ["en", "fr"], given: ["fr", "en"], shared: "PREFERRED" },
  { read: ["en", "fr"], given: ["fr"], shared: "ANOTHER" },
  { read: ["en", "fr", "iu"], given: ["iu"], shared: "ANOTHER" },
  { read: ["en"], given: ["fr"], shared: "NONE" },
  { read: [], given: ["fr"], shared: "NONE" },
  { read: ["en"], given: [], shared: "NONE" },
])("reading $read, mentored in $given: $shared", ({ read, given, shared }) => {
  expect(rapport({ languages: read }, { languages: given }).sharedLanguage).toBe(shared);
});

const [ONE, TWO] = [orgUnitId(1), orgUnitId(2)];

test.each([
  { own: ONE, theirs: TWO, isElsewhere: true },
  { own: ONE, theirs: ONE, isElsewhere: false },
  { own: null, theirs: TWO, isElsewhere: false },
  { own: ONE, theirs: null, isElsewhere: false },
  { own: null, theirs: null, isElsewhere: false },
])("from unit $own to unit $theirs, elsewhere is $isElsewhere", ({ own, theirs, isElsewhere }) => {
  expect(rapport({ orgUnit: own }, { orgUnit: theirs }).isElsewhere).toBe(isElsewhere);
});

test("any rapport is the one found minute by minute", () => {
  fc.assert(
    fc.property(people, mentors, (mentee, mentor) => {
      expect(rapportOf(mentee, mentor)).toEqual(rapportByTheBook({ mentee, mentor }));
    }),
  );
});
