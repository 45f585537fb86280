import type { Pair } from "../../server/mentoring/match.ts";

/** A whole number that every bottom below divides, so that each value is whole in it. */
const ONE = 55_440n * 600n;

/** The score as the table of parts reads, with the weights it gives, in exact arithmetic. */
export function scoreByTheBook(pair: Pair): number {
  const { mentee, mentor } = pair;
  const [preferred = ""] = mentee.languages;
  const isShared = mentee.languages.some((language) => mentor.languages.includes(language));
  const language = mentor.languages.includes(preferred) ? ONE : isShared ? ONE / 2n : 0n;
  const isElsewhere = mentee.orgUnit && mentor.orgUnit && mentee.orgUnit !== mentor.orgUnit;
  const hundredths =
    55n * coverage(pair) +
    15n * overlap(pair) +
    12n * lead(pair) +
    10n * language +
    8n * (isElsewhere ? ONE : 0n);
  const score = (hundredths * 10n) / ONE;
  const rest = hundredths * 10n - score * ONE;
  return Number(rest * 2n >= ONE ? score + 1n : score);
}

function coverage({ considered, lifts }: Pair): bigint {
  const all = considered.reduce((sum, { size }) => sum + size, 0);
  const lifted = lifts.reduce((sum, { size }) => sum + size, 0);
  return all === 0 ? 0n : (ONE * BigInt(lifted)) / BigInt(all);
}

/** Minute by minute: common ones divided by 60 and by 10, at most 1. */
function overlap({ mentee, mentor }: Pair): bigint {
  if (mentee.week.length === 0 || mentor.week.length === 0) return ONE / 2n;
  const minutes = Array.from({ length: 2000 }, (_, minute) => minute);
  const common = minutes.filter((minute) =>
    [mentee.week, mentor.week].every((week) =>
      week.some(({ from, to }) => from <= minute && minute < to),
    ),
  );
  const value = (ONE * BigInt(common.length)) / 60n / 10n;
  return value > ONE ? ONE : value;
}

function lead({ lifts }: Pair): bigint {
  const values = lifts.map(
    ({ mentorLevel, currentLevel }) =>
      ONE / (1n + BigInt(Math.max(0, mentorLevel - currentLevel - 2))),
  );
  return values.reduce((sum, value) => sum + value, 0n) / BigInt(Math.max(1, values.length));
}
