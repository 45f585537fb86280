import type { ConsideredGap } from "./considered.ts";
import { isRuledOut, levelNeeded } from "./eligibility.ts";
import type { Mentee } from "./eligibility.ts";
import { HelpSum } from "./help.ts";
import { scoreOf } from "./match.ts";
import type { Weights } from "./match.ts";
import type { OpenOffers } from "./open-offers.ts";
import { CANNOT_MEET } from "./rapport-points.ts";
import type { Day } from "../level.ts";

/** In place of a score: the mentor cannot be asked. */
export const NOT_ELIGIBLE = -1;

/** Scores the mentor at a place of the open offers, 0..1000, or says `NOT_ELIGIBLE`. */
export type ScoreAt = (place: number) => number;

/**
 * Makes what scores open offers for a person, gaps by gaps, given the points of what lies between
 * them by place. It runs for thousands of mentors a request and makes nothing on the way.
 */
export function scorerFor(
  open: OpenOffers,
  points: Int32Array,
  question: { readonly mentee: Mentee; readonly today: Day; readonly weights: Weights },
): (considered: readonly ConsideredGap[]) => ScoreAt {
  const { mentee, today, weights } = question;
  // Hardly anybody was asked before, and nobody else can be ruled out.
  const asked = new Set([...mentee.declined, ...mentee.mentoredBy].map((one) => one.mentor));
  const isOut = (place: number, { competency }: ConsideredGap): boolean => {
    const mentor = open.offers[place];
    if (mentor === undefined || !asked.has(mentor.id)) return false;
    return isRuledOut({ mentee, mentor, today }, competency);
  };
  return (considered) => {
    const columns = considered.map((gap) => {
      return { gap, needed: levelNeeded(gap), levels: open.levelsIn(gap.competency) };
    });
    const help = new HelpSum(considered);
    return (place) => {
      const own = points[place] ?? CANNOT_MEET;
      if (own === CANNOT_MEET) return NOT_ELIGIBLE;
      help.clear();
      for (const { gap, needed, levels } of columns) {
        const level = levels[place] ?? -1;
        if (level >= needed && !(asked.size > 0 && isOut(place, gap))) help.add(gap, level);
      }
      return help.lifted === 0 ? NOT_ELIGIBLE : scoreOf(help, own, weights);
    };
  };
}
