import { daysAfter } from "../../server/day.ts";
import type { ConsideredGap } from "../../server/mentoring/considered.ts";
import type { Lift, MentoringQuestion } from "../../server/mentoring/eligibility.ts";
import type { Match, Weights } from "../../server/mentoring/match.ts";
import type { Rapport } from "../../server/mentoring/rapport.ts";

/** An exact value of 0..1: `top` ÷ `bottom`, of whatever size. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The exact values of the five parts. */
export type Values = Readonly<Record<keyof Weights, Fraction>>;

const fraction = (top: number, bottom: number): Fraction => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});
const plus = (one: Fraction, other: Fraction): Fraction => ({
  top: one.top * other.bottom + other.top * one.bottom,
  bottom: one.bottom * other.bottom,
});
export const inDoubles = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom);

/** The match of a pair as the rules read, whether it is eligible or not. */
export function matchByTheBook(question: MentoringQuestion, weights: Weights): Match {
  const rapport = rapportByTheBook(question);
  const lifts = liftsByTheBook(question);
  const values = { ...helpByTheBook(question.considered, lifts), ...rapportValues(rapport) };
  return {
    score: scoreByTheBook(values, weights),
    mentor: question.mentor,
    rapport,
    lifts,
    parts: {
      coverage: inDoubles(values.coverage),
      overlap: inDoubles(values.overlap),
      lead: inDoubles(values.lead),
      language: inDoubles(values.language),
      perspective: inDoubles(values.perspective),
    },
  };
}

/** 1000 times the sum of weight times value, weights in hundredths, half up. */
export function scoreByTheBook(values: Values, weights: Weights): number {
  const { top, bottom } = [
    { weight: weights.coverage, value: values.coverage },
    { weight: weights.overlap, value: values.overlap },
    { weight: weights.lead, value: values.lead },
    { weight: weights.language, value: values.language },
    { weight: weights.perspective, value: values.perspective },
  ]
    .map(({ weight, value }) => ({ ...value, top: value.top * BigInt(weight) * 10n }))
    .reduce(plus);
  const whole = top / bottom;
  return Number((top - whole * bottom) * 2n >= bottom ? whole + 1n : whole);
}

/** Coverage by size, and the mean lead of what can be lifted. */
export function helpByTheBook(
  considered: readonly Pick<ConsideredGap, "size">[],
  lifts: readonly Lift[],
): Pick<Values, "coverage" | "lead"> {
  const sizeOf = (gaps: readonly Pick<ConsideredGap, "size">[]): number =>
    gaps.reduce((sum, { size }) => sum + size, 0);
  const sum = lifts
    .map(({ mentorLevel, currentLevel }) => Math.max(0, mentorLevel - currentLevel - 2))
    .reduce((sum, beyond) => plus(sum, fraction(1, 1 + beyond)), fraction(0, 1));
  return {
    coverage:
      considered.length === 0 ? fraction(0, 1) : fraction(sizeOf(lifts), sizeOf(considered)),
    lead: { top: sum.top, bottom: sum.bottom * BigInt(Math.max(1, lifts.length)) },
  };
}

/** Ten common hours are enough; half where hours are not known, or another language is shared. */
export function rapportValues(
  rapport: Rapport,
): Pick<Values, "overlap" | "language" | "perspective"> {
  const { commonMinutes, sharedLanguage, isElsewhere } = rapport;
  const languages = { PREFERRED: fraction(1, 1), ANOTHER: fraction(1, 2), NONE: fraction(0, 1) };
  return {
    overlap: commonMinutes === null ? fraction(1, 2) : fraction(Math.min(600, commonMinutes), 600),
    language: languages[sharedLanguage],
    perspective: fraction(isElsewhere ? 1 : 0, 1),
  };
}

/** What lies between two people, minute by minute over the first 2,000. */
export function rapportByTheBook({
  mentee,
  mentor,
}: Pick<MentoringQuestion, "mentee" | "mentor">): Rapport {
  const [preferred = ""] = mentee.languages;
  const isShared = mentee.languages.some((language) => mentor.languages.includes(language));
  const minutes = Array.from({ length: 2000 }, (_, minute) => minute);
  const common = minutes.filter((minute) =>
    [mentee.week, mentor.week].every((week) =>
      week.some(({ from, to }) => from <= minute && minute < to),
    ),
  );
  const another = isShared ? "ANOTHER" : "NONE";
  return {
    commonMinutes: mentee.week.length * mentor.week.length === 0 ? null : common.length,
    sharedLanguage: mentor.languages.includes(preferred) ? "PREFERRED" : another,
    isElsewhere: Boolean(mentee.orgUnit && mentor.orgUnit && mentee.orgUnit !== mentor.orgUnit),
  };
}

/** What the mentor offers at a sufficient level, neither declined of late nor mentored already. */
export function liftsByTheBook({ mentee, mentor, considered, today }: MentoringQuestion): Lift[] {
  const declined = mentee.declined.filter(({ on }) => on >= daysAfter(today, -180));
  const asked = [...declined, ...mentee.mentoredBy].filter((one) => one.mentor === mentor.id);
  const ruledOut = new Set(asked.map(({ competency }) => competency));
  return considered
    .map((gap) => ({ ...gap, mentorLevel: mentor.levels.get(gap.competency) ?? -1 }))
    .filter((gap) => gap.mentorLevel >= gap.requiredLevel && gap.mentorLevel > gap.currentLevel)
    .filter(({ competency }) => !ruledOut.has(competency));
}
