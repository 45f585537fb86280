import { describe, expect, test } from "@jest/globals";
import type { ReadingOfMany } from "../../server/assessment/assessment.ts";
import { startOf } from "../../server/day.ts";
import { weekOf } from "../../server/mentoring/availability.ts";
import { mentorDirectory, offerToday } from "../../server/mentoring/directory.ts";
import type { Mentor } from "../../server/mentoring/mentor.ts";
import { somebody } from "../person/somebody.ts";
import { assessmentId, itemId, mentorId, orgUnitId, personId } from "../support/ids.ts";
import { TODAY } from "./generated.ts";
import { confirmed, offer } from "./offers.ts";

const [ONE, TWO] = [itemId(1), itemId(2)];

/** The directory of these mentors on a day. */
function directory(mentors: readonly Mentor[], said: Partial<ReadingOfMany> = {}) {
  const how = { rule: "LATEST_CONFIRMED", today: TODAY, freshnessOf: () => 24, ...said } as const;
  const byId = new Map(mentors.map((one) => [one.id, one]));
  return mentorDirectory(byId, how.today, (mentor) => offerToday(mentor, how));
}
const levelsOn = (mentor: Mentor, said: Partial<ReadingOfMany> = {}) =>
  Object.fromEntries(directory([mentor], said).offer(mentor.id)?.levels ?? []);

describe("an offer", () => {
  test("says who offers what, as the person and the offer have it", () => {
    const person = somebody({
      id: personId(5),
      managerId: personId(6),
      orgUnitId: orgUnitId(2),
      languages: ["iu"],
    });
    const offered = offer({
      id: 1,
      person,
      languages: ["fr"],
      capacity: 3,
      records: [confirmed(ONE, 3)],
    });
    expect(directory([offered]).offer(mentorId(1))).toEqual({
      id: 1,
      person: 5,
      manager: 6,
      orgUnit: 2,
      active: true,
      capacity: 3,
      freeCapacity: 2,
      languages: ["fr"],
      pausedUntil: null,
      levels: new Map([[ONE, 3]]),
      week: [],
    });
  });

  test("of nobody is null", () => {
    expect(directory([]).offer(mentorId(1))).toBeNull();
  });

  test("is found also while it is paused, full or its mentor has left", () => {
    const gone = somebody({ active: false });
    const found = directory([
      offer({ id: 1, pausedUntil: TODAY }),
      offer({ id: 2, freeCapacity: 0 }),
      offer({ id: 3, person: gone }),
    ]);
    expect(found.offer(mentorId(1))?.pausedUntil).toBe(TODAY);
    expect(found.offer(mentorId(2))?.freeCapacity).toBe(0);
    expect(found.offer(mentorId(3))?.active).toBe(false);
  });

  test("has its hours in its own zone, not the person's", () => {
    const availability = [{ weekday: 3, from: 600, to: 660 }];
    const person = somebody({ timeZone: "Asia/Tokyo", availability: [] });
    const offered = offer({ id: 1, person, timeZone: "America/Halifax", availability });
    const week = directory([offered]).offer(mentorId(1))?.week;
    expect(week).toEqual(weekOf(availability, "America/Halifax", TODAY));
  });
});

describe("levels", () => {
  test("are those of the day", () => {
    const mentor = offer({
      id: 1,
      records: [
        confirmed(ONE, 2),
        confirmed(ONE, 4, { assessedAt: startOf("2026-11-01"), validUntil: "2026-11-23" }),
        confirmed(ONE, 3, { assessedAt: startOf("2026-11-24") }),
      ],
    });
    expect(levelsOn(mentor, { today: "2026-10-31" })).toEqual({ 1: 2 });
    expect(levelsOn(mentor)).toEqual({ 1: 4 });
    expect(levelsOn(mentor, { today: "2026-11-24" })).toEqual({ 1: 3 });
  });

  test("follow the rule in force", () => {
    const records = [
      confirmed(ONE, 4),
      confirmed(ONE, 2, { id: assessmentId(2), assessedAt: startOf("2026-11-01") }),
    ];
    const mentor = offer({ id: 1, records });
    expect(levelsOn(mentor)).toEqual({ 1: 2 });
    expect(levelsOn(mentor, { rule: "HIGHEST_CONFIRMED" })).toEqual({ 1: 4 });
  });

  test("are 0 in what is offered without a record, and unknown in what is not offered", () => {
    const mentor = offer({ id: 1, competencies: [TWO], records: [confirmed(ONE, 4)] });
    expect(levelsOn(mentor)).toEqual({ 2: 0 });
  });
});

describe("open", () => {
  const found = (mentors: Mentor[], said?: Partial<ReadingOfMany>) =>
    directory(mentors, said).open.offers.map(({ id }) => id);
  const records = [confirmed(ONE, 3)];

  test("are offers with a free place today", () => {
    const gone = somebody({ active: false });
    const mentors = [
      offer({ id: 1, records }),
      offer({ id: 2, records, freeCapacity: 0 }),
      offer({ id: 3, records, pausedUntil: TODAY }),
      offer({ id: 4, records, person: gone }),
      offer({ id: 5, records, pausedUntil: "2026-11-22", freeCapacity: 1 }),
      offer({ id: 6, records: [confirmed(TWO, 3)] }),
    ];
    expect(found(mentors)).toEqual([1, 6, 5]);
    expect(found(mentors, { today: "2026-11-24" })).toEqual([1, 3, 6, 5]);
  });

  test("are found in what they are offered in, at the levels of the day", () => {
    const expiring = confirmed(ONE, 4, { validUntil: TODAY });
    const mentors = [
      offer({ id: 1, records }),
      offer({ id: 2, records: [expiring, confirmed(TWO, 2)] }),
      offer({ id: 3, competencies: [ONE] }),
    ];
    const { open } = directory(mentors);
    expect([...open.levelsIn(ONE)]).toEqual([3, 4, 0]);
    expect([0, 1, 4].map((level) => open.placesIn(ONE, level))).toEqual([[0, 1, 2], [0, 1], [1]]);
    expect(open.placesIn(TWO, 0)).toEqual([1]);
    const tomorrow = directory(mentors, { today: "2026-11-24" }).open;
    expect([...tomorrow.levelsIn(ONE)]).toEqual([3, 0, 0]);
  });

  test("are none where nobody offers anything", () => {
    expect(found([])).toEqual([]);
  });

  test("are arranged once", () => {
    const listed = directory([offer({ id: 1, records })]);
    expect(listed.open.offers).toEqual([listed.offer(mentorId(1))]);
    expect(listed.open).toBe(listed.open);
  });
});
