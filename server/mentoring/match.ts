import type { PersonId } from "../level.ts";
import { commonMinutes } from "./availability.ts";
import type { ConsideredGap } from "./considered.ts";
import type { Lift, Mentee, MentorOffer } from "./eligibility.ts";

/** How much each part of a score counts, in hundredths that sum to 100. */
export interface Weights {
  readonly coverage: number;
  readonly overlap: number;
  readonly lead: number;
  readonly language: number;
  readonly perspective: number;
}

/** An exact value of 0..1: `top` ÷ `bottom`, both whole, `bottom` at least 1. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** What a score is made of. */
export type Parts = Readonly<Record<keyof Weights, Fraction>>;

/** An eligible pair, with what the mentor was found to lift. */
export interface Pair {
  readonly mentee: Mentee;
  readonly mentor: MentorOffer;
  readonly considered: readonly ConsideredGap[];
  readonly lifts: readonly Lift[];
}

/** A mentor with a score, as far as the order of matches needs it. */
export interface Scored {
  readonly score: number;
  readonly mentor: { readonly freeCapacity: number; readonly person: PersonId };
}

const none: Fraction = { top: 0, bottom: 1 };
const half: Fraction = { top: 1, bottom: 2 };
const whole: Fraction = { top: 1, bottom: 1 };

/** Common minutes a week that count in full: ten hours. */
const enoughMinutes = 600;

/**
 * The score, 0..1000: 1000 times the sum of weight times value, rounded half up, exactly.
 *
 * Over the common bottom B of all parts, with weights in hundredths, it is ⌊(20·N + B) ÷ 2B⌋ for a
 * whole N ≤ 100·B. So no number exceeds 2001·B, and where that is a safe integer plain numbers are
 * exact; the few cases beyond it are worked out in BigInt.
 */
export function scoreOf(parts: Parts, weights: Weights): number {
  const { coverage, overlap, lead, language, perspective } = parts;
  const bottom =
    coverage.bottom * overlap.bottom * lead.bottom * language.bottom * perspective.bottom;
  if (bottom > Number.MAX_SAFE_INTEGER / 2001) return scoreInBigInt(parts, weights);
  const top =
    weights.coverage * coverage.top * (bottom / coverage.bottom) +
    weights.overlap * overlap.top * (bottom / overlap.bottom) +
    weights.lead * lead.top * (bottom / lead.bottom) +
    weights.language * language.top * (bottom / language.bottom) +
    weights.perspective * perspective.top * (bottom / perspective.bottom);
  const twice = 20 * top + bottom;
  // Less its remainder it divides without rounding.
  return (twice - (twice % (2 * bottom))) / (2 * bottom);
}

/** The parts that lie between two people, whatever the mentoring would be about. */
export interface Rapport {
  readonly overlap: Fraction;
  readonly language: Fraction;
  readonly perspective: Fraction;
  /** Common minutes a week; null where either gave no hours. */
  readonly commonMinutes: number | null;
}

/** The five parts of a match; what lies between the two may be handed in where it is known. */
export function partsFor(
  { mentee, mentor, considered, lifts }: Pair,
  { overlap, language, perspective }: Rapport = rapportOf(mentee, mentor),
): Parts {
  const coverage = coverageOf(considered, lifts);
  return { coverage, overlap, lead: leadOf(lifts), language, perspective };
}

/** What lies between a mentee and a mentor. */
export function rapportOf(mentee: Mentee, mentor: MentorOffer): Rapport {
  const gaveHours = mentee.week.length > 0 && mentor.week.length > 0;
  const minutes = gaveHours ? commonMinutes(mentee.week, mentor.week) : null;
  return {
    overlap: overlapOf(minutes),
    language: languageOf(mentee, mentor),
    perspective: perspectiveOf(mentee, mentor),
    commonMinutes: minutes,
  };
}

/** Sorts matches: the higher score, then more free places, then person id. */
export function bestFirst(one: Scored, other: Scored): number {
  return (
    other.score - one.score ||
    other.mentor.freeCapacity - one.mentor.freeCapacity ||
    one.mentor.person - other.mentor.person
  );
}

function scoreInBigInt(parts: Parts, weights: Weights): number {
  let top = 0n;
  let bottom = 1n;
  for (const name of ["coverage", "overlap", "lead", "language", "perspective"] as const) {
    const below = BigInt(parts[name].bottom);
    top = top * below + BigInt(weights[name]) * BigInt(parts[name].top) * bottom;
    bottom *= below;
  }
  return Number((20n * top + bottom) / (2n * bottom));
}

/** Share of what is considered, by size, that the mentor can lift. */
function coverageOf(considered: readonly ConsideredGap[], lifts: readonly Lift[]): Fraction {
  let all = 0;
  let lifted = 0;
  for (const { size } of considered) all += size;
  for (const { size } of lifts) lifted += size;
  return all === 0 ? none : { top: lifted, bottom: all };
}

/** Common time; half where either gave no hours, or none that exist in the week looked at. */
function overlapOf(minutes: number | null): Fraction {
  return minutes === null ? half : { top: Math.min(minutes, enoughMinutes), bottom: enoughMinutes };
}

/**
 * Mean over what can be lifted of 1 ÷ (1 + max(0, levels ahead − 2)). The bottom is the least
 * common one, so that it stays small: at most 6 times the lifts on a scale of 0..4.
 */
function leadOf(lifts: readonly Lift[]): Fraction {
  if (lifts.length === 0) return none;
  let { top, bottom } = none;
  for (const { mentorLevel, currentLevel } of lifts) {
    const part = 1 + Math.max(0, mentorLevel - currentLevel - 2);
    const common = bottom * (part / greatestCommonDivisor(bottom, part));
    top = top * (common / bottom) + common / part;
    bottom = common;
  }
  return { top, bottom: bottom * lifts.length };
}

function languageOf(mentee: Mentee, mentor: MentorOffer): Fraction {
  const [preferred] = mentee.languages;
  if (preferred !== undefined && mentor.languages.includes(preferred)) return whole;
  return mentee.languages.some((language) => mentor.languages.includes(language)) ? half : none;
}

function perspectiveOf(mentee: Mentee, mentor: MentorOffer): Fraction {
  const areKnown = mentee.orgUnit !== null && mentor.orgUnit !== null;
  return areKnown && mentee.orgUnit !== mentor.orgUnit ? whole : none;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
