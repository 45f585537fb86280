import type { Day, Level } from "../level.ts";
import type { ConsideredGap } from "./considered.ts";
import { isRuledOut, levelNeeded } from "./eligibility.ts";
import type { Mentee } from "./eligibility.ts";
import { HelpSum } from "./help.ts";
import { scoreOf } from "./match.ts";
import type { Weights } from "./match.ts";
import type { OpenOffers } from "./open-offers.ts";
import { CANNOT_MEET } from "./rapport-points.ts";

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
  const { values, from } = open.columns.offered;
  const isOut = ruledOut(open, question);
  return (considered) => {
    const gaps = gapsByNumber(open, considered);
    const help = new HelpSum(considered);
    return (place) => {
      const own = points[place] ?? CANNOT_MEET;
      if (own === CANNOT_MEET) return NOT_ELIGIBLE;
      help.clear();
      const end = from[place + 1] ?? 0;
      for (let at = from[place] ?? 0; at < end; at += 2) {
        const asked = gaps[values[at] ?? -1];
        const level = values[at + 1] ?? 0;
        if (asked === undefined || level < asked.needed || isOut(place, asked.gap)) continue;
        help.add(asked.gap, level);
      }
      return help.lifted === 0 ? NOT_ELIGIBLE : scoreOf(help, own, question.weights);
    };
  };
}

interface Asked {
  readonly gap: ConsideredGap;
  readonly needed: Level;
}

/** The gaps by the number of their competency; those in which nobody is a mentor are left out. */
function gapsByNumber(
  { columns: { numbers } }: OpenOffers,
  considered: readonly ConsideredGap[],
): (Asked | undefined)[] {
  const gaps = Array.from<Asked | undefined>({ length: numbers.size });
  for (const gap of considered) {
    const number = numbers.get(gap.competency);
    if (number !== undefined) gaps[number] = { gap, needed: levelNeeded(gap) };
  }
  return gaps;
}

/** Whether the mentor at a place is ruled out for a gap; hardly anybody was ever asked before. */
function ruledOut(
  { columns, offers }: OpenOffers,
  { mentee, today }: { readonly mentee: Mentee; readonly today: Day },
): (place: number, gap: ConsideredGap) => boolean {
  const asked = [...mentee.declined, ...mentee.mentoredBy].map((one) => one.mentor);
  const places = new Set(asked.map((id) => columns.placeOf.get(id)));
  return (place, { competency }) => {
    const mentor = places.has(place) ? offers[place] : undefined;
    return mentor !== undefined && isRuledOut({ mentee, mentor, today }, competency);
  };
}
