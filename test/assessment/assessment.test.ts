import { describe, expect, test } from "@jest/globals";
import {
  confirms,
  nothingShown,
  standingIn,
  standings,
} from "../../server/assessment/assessment.ts";
import type { LevelRecord } from "../../server/assessment/assessment.ts";
import { startOf } from "../../server/day.ts";
import { assessmentId, itemId } from "../support/ids.ts";

const TODAY = "2026-11-23";
const LATEST = { rule: "LATEST_CONFIRMED", today: TODAY, freshnessMonths: 24 } as const;
const HIGHEST = { ...LATEST, rule: "HIGHEST_CONFIRMED" } as const;

/** A manager's record of level 2 a year ago, but for what a test says. */
function record(said: Partial<Omit<LevelRecord, "id">> & { id?: number } = {}): LevelRecord {
  const made = { competency: itemId(1), source: "MANAGER", level: 2, validUntil: null } as const;
  const by = { assessor: null, evidence: null };
  return { ...made, ...by, assessedAt: at("2025-11-23"), ...said, id: assessmentId(said.id ?? 1) };
}

const at = (day: string): number => startOf(day);

describe("sources", () => {
  test.each(["MANAGER", "ASSESSOR", "EVIDENCE", "COURSE", "CREDENTIAL"] as const)(
    "a record from %s counts",
    (source) => {
      expect(confirms(source)).toBe(true);
      expect(standingIn([record({ source })], LATEST)).toMatchObject({
        level: 2,
        everConfirmed: true,
        selfAssessed: null,
      });
    },
  );

  test("what the person says is shown and does not count", () => {
    const claimed = standingIn([record({ source: "SELF", level: 4 })], LATEST);
    expect(claimed).toEqual({ ...nothingShown, selfAssessed: 4 });
  });

  test("what a peer says neither counts nor stands for the person's own view", () => {
    expect(standingIn([record({ source: "PEER", level: 4 })], LATEST)).toEqual(nothingShown);
  });

  test("without any record nothing is shown", () => {
    expect(standingIn([], LATEST)).toEqual(nothingShown);
    expect(standings([], { ...LATEST, freshnessOf: () => 24 }).size).toBe(0);
  });
});

describe("LATEST_CONFIRMED", () => {
  test("takes the newest, also where it is lower", () => {
    const old = record({ id: 2, level: 4 });
    const young = record({ id: 1, level: 1, assessedAt: at("2026-11-01") });
    expect(standingIn([old, young], LATEST).decidedBy).toBe(young);
  });

  test("takes the higher level of two at the same time, whichever id is later", () => {
    const high = record({ id: 1, level: 3 });
    expect(standingIn([record({ id: 2, level: 2 }), high], LATEST).decidedBy).toBe(high);
  });

  test("takes the later id of two alike", () => {
    const later = record({ id: 9 });
    expect(standingIn([later, record({ id: 8 })], LATEST).decidedBy).toBe(later);
  });
});

describe("HIGHEST_CONFIRMED", () => {
  test("takes the highest, also where it is older", () => {
    const old = record({ level: 4 });
    const young = record({ id: 2, level: 1, assessedAt: at("2026-11-01") });
    expect(standingIn([old, young], HIGHEST).decidedBy).toBe(old);
  });

  test("takes the newest of the highest, and the later id of two alike", () => {
    const young = record({ id: 2, assessedAt: at("2026-11-01") });
    const later = record({ id: 3, assessedAt: at("2026-11-01") });
    expect(standingIn([later, record({ id: 7 }), young], HIGHEST).decidedBy).toBe(later);
  });

  test("passes over a higher one that has run out", () => {
    const expired = record({ level: 4, validUntil: "2026-11-22" });
    expect(standingIn([expired, record({ id: 2, level: 1 })], HIGHEST).level).toBe(1);
  });
});

describe("validity", () => {
  test("counts through its last day", () => {
    expect(standingIn([record({ validUntil: TODAY })], LATEST).level).toBe(2);
  });

  test("is over the day after, which leaves level 0 and remembers the confirmation", () => {
    const standing = standingIn([record({ validUntil: "2026-11-22" })], LATEST);
    expect(standing).toEqual({ ...nothingShown, everConfirmed: true });
  });

  test("gives way to an older record that still holds", () => {
    const young = record({ id: 2, assessedAt: at("2026-11-01"), validUntil: "2026-11-20" });
    const old = record({ id: 1, level: 1 });
    expect(standingIn([young, old], LATEST).decidedBy).toBe(old);
  });
});

describe("the person's own view", () => {
  test("is the newest, and the later id of two at the same time", () => {
    const one = record({ id: 1, source: "SELF", level: 3 });
    const two = record({ id: 2, source: "SELF", level: 1 });
    const old = record({ id: 3, source: "SELF", level: 4, assessedAt: at("2025-01-01") });
    expect(standingIn([two, one, old], LATEST).selfAssessed).toBe(1);
  });

  test("is shown after its validity has run out", () => {
    const claim = record({ source: "SELF", level: 3, validUntil: "2026-01-01" });
    expect(standingIn([claim], LATEST).selfAssessed).toBe(3);
  });
});

describe("today", () => {
  test("ends with its last millisecond", () => {
    const last = at("2026-11-24") - 1;
    const records = [record({ assessedAt: last }), record({ source: "SELF", assessedAt: last })];
    expect(standingIn(records, LATEST)).toMatchObject({ level: 2, selfAssessed: 2 });
  });

  test("knows nothing of a record dated after it", () => {
    const assessedAt = at("2026-11-24");
    const records = [record({ assessedAt }), record({ source: "SELF", assessedAt })];
    expect(standingIn(records, LATEST)).toEqual(nothingShown);
  });
});

describe("staleness", () => {
  test.each([
    ["2024-11-23", false],
    ["2024-11-22", true],
  ])("a level decided on %s: %p", (day, isStale) => {
    expect(standingIn([record({ assessedAt: at(day) })], LATEST).isStale).toBe(isStale);
  });

  test("begins with the millisecond before the day so many months ago", () => {
    const assessedAt = at("2024-11-23") - 1;
    expect(standingIn([record({ assessedAt })], LATEST).isStale).toBe(true);
  });

  test("is counted to the last day of a shorter month", () => {
    const how = { ...LATEST, today: "2026-03-31", freshnessMonths: 1 };
    expect(standingIn([record({ assessedAt: at("2026-02-28") })], how).isStale).toBe(false);
    expect(standingIn([record({ assessedAt: at("2026-02-27") })], how).isStale).toBe(true);
  });

  test("is each framework's own", () => {
    const records = [record(), record({ id: 2, competency: itemId(2) })];
    const freshnessOf = (competency: number): number => (competency === 1 ? 6 : 24);
    const found = standings(records, { ...LATEST, freshnessOf });
    expect([found.get(itemId(1))?.isStale, found.get(itemId(2))?.isStale]).toEqual([true, false]);
  });
});
