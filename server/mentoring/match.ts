import type { Lift, MentorOffer } from "./eligibility.ts";
import type { Help } from "./help.ts";
import type { Rapport } from "./rapport.ts";

/** A mentor with a score for a person, 0..1000. */
export interface Scored {
  readonly score: number;
  readonly mentor: MentorOffer;
}

/** The same with everything that explains the score. */
export interface Match extends Scored {
  readonly rapport: Rapport;
  readonly lifts: readonly Lift[];
  readonly parts: Parts;
}

/** How much each part of a score counts, in hundredths that sum to 100. */
export interface Weights {
  readonly coverage: number;
  readonly overlap: number;
  readonly lead: number;
  readonly language: number;
  readonly perspective: number;
}

/** What a score is made of: values of 0..1. */
export type Parts = Readonly<Record<keyof Weights, number>>;

/** What somebody scores of whom every part is 1. */
export const HIGHEST_SCORE = 1000;

/** Common minutes a week that count in full: ten hours. */
const enoughMinutes = 600;

/** What a value of 1 makes in points: every value of a rapport is whole in them. */
const WHOLE = 2 * enoughMinutes;

const languagePoints = { PREFERRED: WHOLE, ANOTHER: WHOLE / 2, NONE: 0 } as const;

/** The weighted values of a rapport in points, 0..100 · WHOLE: a whole number. */
export function pointsOf(rapport: Rapport, weights: Weights): number {
  return (
    weights.overlap * overlapPoints(rapport) +
    weights.language * languagePoints[rapport.sharedLanguage] +
    weights.perspective * (rapport.isElsewhere ? WHOLE : 0)
  );
}

/** Half where either gave no hours, or none that exist in the week looked at. */
function overlapPoints({ commonMinutes }: Rapport): number {
  if (commonMinutes === null) return WHOLE / 2;
  return (WHOLE / enoughMinutes) * Math.min(commonMinutes, enoughMinutes);
}

/** Below it quotients of whole numbers keep their whole part; see `scoreOf`. */
const LARGEST_BOTTOM = 2 ** 40;

/**
 * The score, 0..1000: 1000 times the sum of weight times value, rounded half up, exactly.
 *
 * Over the common bottom B of all values, with weights in hundredths, it is ⌊(20·N + B) ÷ 2B⌋ for a
 * whole N ≤ 100·B. While B < 2^40 all of these are safe integers, and the quotient, if not whole,
 * lies at least 2^-41 below the next whole number, which is more than a double below 1024 is
 * rounded by (2^-44). The few cases beyond are worked out in BigInt.
 */
export function scoreOf(help: Help, points: number, weights: Weights): number {
  const { lifted, considered, leads, leadsOf } = help;
  const bottom = considered * leadsOf * WHOLE;
  if (bottom >= LARGEST_BOTTOM) return scoreInBigInt(help, points, weights);
  const top =
    weights.coverage * lifted * leadsOf * WHOLE +
    weights.lead * leads * considered * WHOLE +
    points * considered * leadsOf;
  return Math.floor((20 * top + bottom) / (2 * bottom));
}

function scoreInBigInt(help: Help, points: number, weights: Weights): number {
  const [lifted, considered] = [BigInt(help.lifted), BigInt(help.considered)];
  const [leads, leadsOf] = [BigInt(help.leads), BigInt(help.leadsOf)];
  const bottom = considered * leadsOf * BigInt(WHOLE);
  const top =
    BigInt(weights.coverage * WHOLE) * lifted * leadsOf +
    BigInt(weights.lead * WHOLE) * leads * considered +
    BigInt(points) * considered * leadsOf;
  return Number((20n * top + bottom) / (2n * bottom));
}

/** The values that a score is the weighted sum of. */
export function partsOf(help: Help, rapport: Rapport): Parts {
  return {
    coverage: help.lifted / help.considered,
    overlap: overlapPoints(rapport) / WHOLE,
    lead: help.leads / help.leadsOf,
    language: languagePoints[rapport.sharedLanguage] / WHOLE,
    perspective: rapport.isElsewhere ? 1 : 0,
  };
}
