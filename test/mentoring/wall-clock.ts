import type { Instant, WeeklyHours } from "../../server/level.ts";

const quarter = 900_000;

/** The reading of a zone's clock: date, weekday 1 to 7, minutes from midnight. */
interface Reading {
  readonly at: number;
  readonly date: string;
  readonly weekday: number;
  readonly minute: number;
}

/**
 * Every quarter of an hour, in minutes since 1970, at which the clock on the wall reads within the
 * hours, in the seven local dates from the Monday after the UTC day that begins at `today`.
 */
export function minutesReading(
  hours: readonly WeeklyHours[],
  timeZone: string,
  today: Instant,
): number[] {
  const dates = Array.from(
    { length: 14 },
    (_, ahead) => new Date(today + (ahead + 1) * 86_400_000),
  );
  const monday = dates.findIndex((date) => date.getUTCDay() === 1);
  const week = dates.slice(monday, monday + 7).map((date) => date.toISOString().slice(0, 10));
  return readings(timeZone, today)
    .filter(({ date }) => week.includes(date))
    .filter(({ weekday, minute }) =>
      hours.some((own) => own.weekday === weekday && own.from <= minute && minute < own.to),
    )
    .map(({ at }) => at);
}

const read = new Map<string, Reading[]>();

/** The zone's clock at every quarter of an hour for two weeks and more. */
function readings(timeZone: string, today: Instant): Reading[] {
  const key = `${timeZone} ${today}`;
  const known = read.get(key) ?? readAll(timeZone, today);
  read.set(key, known);
  return known;
}

function readAll(timeZone: string, today: Instant): Reading[] {
  const date = { year: "numeric", month: "2-digit", day: "2-digit", weekday: "short" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, ...date, ...time });
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  return Array.from({ length: 17 * 96 }, (_, step) => {
    const at = today - 86_400_000 + step * quarter;
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const [year, month, day] = [parts.get("year"), parts.get("month"), parts.get("day")];
    const weekday = days.indexOf((parts.get("weekday") ?? "").slice(0, 3)) + 1;
    const minute = Number(parts.get("hour")) * 60 + Number(parts.get("minute"));
    return { at: at / 60_000, date: `${year}-${month}-${day}`, weekday, minute };
  });
}
