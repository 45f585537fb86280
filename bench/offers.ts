import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { startOf } from "../server/day.ts";
import type { Day, WeeklyHours } from "../server/level.ts";
import { weekOf } from "../server/mentoring/availability.ts";

/** Minutes that one bit of a week stands for; everybody's hours begin and end at such a step. */
const STEP = 15;
/** A week wherever it is, in steps: seven local days, and a day before and after in UTC. */
const STEPS = (9 * 1440) / STEP;
const BATCH = 20_000;

/** Makes the tables that hand-written SQL would keep ready, as of that day. */
export async function prepareOffers(client: Client, today: Day): Promise<void> {
  await client.query(sqlFor("offers", today));
  const weeks = await weekRows(client, today);
  await pipeline(
    Readable.from(weeks),
    client.query(copyFrom("COPY bench.week (person_id, is_offer, hours) FROM STDIN")),
  );
  await client.query(sqlFor("mentor-offer", today));
  await client.query("VACUUM ANALYZE bench.mentor_offer");
  await client.query("VACUUM ANALYZE bench.week");
  await client.query("ANALYZE bench.training_offer, bench.requirement, bench.live");
}

function sqlFor(name: string, today: Day): string {
  const text = readFileSync(new URL(`sql/${name}.sql`, import.meta.url), "utf8");
  return text.replaceAll("$TODAY", today);
}

interface HoursRow {
  readonly person: number;
  readonly isOffer: boolean;
  readonly timeZone: string;
  readonly availability: readonly WeeklyHours[];
}

/** Reads all hours first: one connection cannot read and copy at the same time. */
async function weekRows(client: Client, today: Day): Promise<string[]> {
  const rows: string[] = [];
  for (let after = 0; ;) {
    const found = await client.query<HoursRow>(HOURS, [after, after + BATCH]);
    rows.push(found.rows.map((row) => lineOf(row, today)).join(""));
    after += BATCH;
    if (found.rows.length === 0) return rows;
  }
}

const HOURS = `
  SELECT id::int AS person, false AS "isOffer", time_zone AS "timeZone", availability
  FROM person WHERE id > $1 AND id <= $2 AND availability <> '[]'
  UNION ALL SELECT person_id::int, true, time_zone, availability
  FROM mentor WHERE person_id > $1 AND person_id <= $2 AND availability <> '[]'`;

function lineOf({ person, isOffer, timeZone, availability }: HoursRow, today: Day): string {
  const hours = hexOf(weekOf(availability, timeZone, today), today);
  return `${person}\t${isOffer}\tx${hours}\n`;
}

function hexOf(week: ReturnType<typeof weekOf>, today: Day): string {
  const bytes = Buffer.alloc(STEPS / 8);
  const begin = startOf(today) / 60_000 + (daysToMonday(today) - 1) * 1440;
  for (const { from, to } of week) {
    for (let at = (from - begin) / STEP; at < (to - begin) / STEP; at += 1) {
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7));
    }
  }
  return bytes.toString("hex");
}

function daysToMonday(today: Day): number {
  const weekday = new Date(startOf(today)).getUTCDay();
  return weekday === 0 ? 1 : 8 - weekday;
}
