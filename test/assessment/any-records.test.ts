import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { nothingShown, standingIn, standings } from "../../server/assessment/assessment.ts";
import type { CurrentLevelRule } from "../../server/assessment/assessment.ts";
import { monthsBefore, startOf } from "../../server/day.ts";
import { RULES, TODAY, levelRecords } from "./generated.ts";

const how = (rule: CurrentLevelRule) => ({ rule, today: TODAY, freshnessMonths: 24 });

test("any records stand as the rule says, read word by word", () => {
  fc.assert(
    fc.property(levelRecords, RULES, (records, rule) => {
      const made = records.filter(({ assessedAt }) => assessedAt < startOf("2026-11-24"));
      const confirmed = made.filter(({ source }) => source !== "SELF" && source !== "PEER");
      const valid = confirmed.filter(({ validUntil }) => (validUntil ?? TODAY) >= TODAY);
      const newest = Math.max(...valid.map(({ assessedAt }) => assessedAt));
      const highest = Math.max(0, ...valid.map(({ level }) => level));
      const among = valid.filter(({ assessedAt }) => assessedAt === newest);
      const level =
        rule === "HIGHEST_CONFIRMED" ? highest : Math.max(0, ...among.map(({ level }) => level));
      const standing = standingIn(records, how(rule));
      expect(standing.level).toBe(level);
      expect(standing.everConfirmed).toBe(confirmed.length > 0);
      expect(standing.decidedBy === null).toBe(valid.length === 0);
      const decidedAt = standing.decidedBy?.assessedAt ?? Infinity;
      expect(standing.isStale).toBe(decidedAt < monthsBefore(TODAY, 24));
    }),
  );
});

test("any records stand the same in any order", () => {
  const orders = levelRecords.chain((records) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
  );
  fc.assert(
    fc.property(orders, RULES, ([records, shuffled], rule) => {
      expect(standingIn(shuffled, how(rule))).toEqual(standingIn(records, how(rule)));
    }),
  );
});

test("any records never stand lower under HIGHEST_CONFIRMED", () => {
  fc.assert(
    fc.property(levelRecords, (records) => {
      const latest = standingIn(records, how("LATEST_CONFIRMED"));
      const highest = standingIn(records, how("HIGHEST_CONFIRMED"));
      expect(highest.level).toBeGreaterThanOrEqual(latest.level);
    }),
  );
});

test("any records of several competencies stand as those of each alone", () => {
  fc.assert(
    fc.property(levelRecords, RULES, (records, rule) => {
      const found = standings(records, { ...how(rule), freshnessOf: () => 24 });
      for (const [competency, standing] of found) {
        const own = records.filter((record) => record.competency === competency);
        expect(standing).toEqual(standingIn(own, how(rule)));
      }
      const absent = records.filter(({ competency }) => !found.has(competency));
      expect(standingIn(absent, how(rule))).toEqual(nothingShown);
    }),
  );
});
