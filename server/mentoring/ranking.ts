import type { Day } from "../level.ts";
import { meets } from "./conditions.ts";
import type { MentorConditions } from "./conditions.ts";
import type { ConsideredGap } from "./considered.ts";
import { levelNeeded, liftingLevel, liftsOf } from "./eligibility.ts";
import type { Mentee } from "./eligibility.ts";
import { helpOf } from "./help.ts";
import { highestFirst } from "./highest-first.ts";
import { HIGHEST_SCORE, partsOf } from "./match.ts";
import type { Match, Scored, Weights } from "./match.ts";
import type { OpenOffers } from "./open-offers.ts";
import { CANNOT_MEET, rapportPoints } from "./rapport-points.ts";
import { rapportOf } from "./rapport.ts";
import { NOT_ELIGIBLE, scorerFor } from "./scorer.ts";
import type { ScoreAt } from "./scorer.ts";

/** For whom mentors are ranked, when, and how much each part of a score counts. */
export interface RankingQuestion {
  readonly mentee: Mentee;
  readonly today: Day;
  readonly weights: Weights;
}

/** A ranking of which only the part that is looked at takes the form of a list. */
export interface RankedList {
  readonly length: number;
  slice(start: number, end: number): Scored[];
}

/** Mentors ranked for one person. */
export interface Ranking {
  /** Every eligible mentor, best first. */
  all(considered: readonly ConsideredGap[], conditions?: MentorConditions): RankedList;
  /** The best of them for one gap, at most so many: the beginning of `all`. */
  best(gap: ConsideredGap, limit: number): Scored[];
  /** Where a score of this ranking came from, given the same gaps. */
  explained(scored: Scored, considered: readonly ConsideredGap[]): Match;
}

/**
 * Ranks the open offers for a person. Thousands may be looked at for each gap, so only scores are
 * worked out until it is known which are shown, and what lies between two people is worked out once
 * for all gaps.
 */
export function rankingFor(open: OpenOffers, question: RankingQuestion): Ranking {
  const { mentee, today, weights } = question;
  const points = rapportPoints(open.columns, mentee, weights);
  const scorer = scorerFor(open, points, question);
  return {
    all(considered, conditions) {
      const scoreAt = scorer(considered);
      const scores = Int16Array.from(open.offers, (mentor, place) =>
        conditions === undefined || meets(mentee, mentor, conditions)
          ? scoreAt(place)
          : NOT_ELIGIBLE,
      );
      return listed(open, scores);
    },
    best: (gap, limit) => bestFor(gap, limit, { open, points, scoreAt: scorer([gap]) }),
    explained({ score, mentor }, considered) {
      const asked = { mentee, mentor, considered, today };
      const rapport = rapportOf(mentee, mentor);
      const help = helpOf(considered, (gap) => liftingLevel(asked, gap));
      return { score, mentor, rapport, lifts: liftsOf(asked), parts: partsOf(help, rapport) };
    },
  };
}

function listed({ offers }: OpenOffers, scores: Int16Array): RankedList {
  const places = highestFirst(scores, HIGHEST_SCORE);
  return {
    length: places.length,
    slice: (start, end) =>
      Array.from(places.subarray(start, end)).flatMap((place) => {
        const mentor = offers[place];
        return mentor === undefined ? [] : [{ score: scores[place] ?? 0, mentor }];
      }),
  };
}

/**
 * Goes through those who stand high enough, in the order of the offers. At one level the score
 * grows with the points, so whoever has no more points than one who was not good enough is passed
 * by.
 */
function bestFor(
  gap: ConsideredGap,
  limit: number,
  { open, points, scoreAt }: { open: OpenOffers; points: Int32Array; scoreAt: ScoreAt },
): Scored[] {
  const levels = open.levelsIn(gap.competency);
  const best: Scored[] = [];
  /** By level, the most points of anybody who was not good enough. */
  const lostWith: number[] = [];
  for (const place of open.placesIn(gap.competency, levelNeeded(gap))) {
    const level = levels[place] ?? 0;
    const own = points[place] ?? CANNOT_MEET;
    if (own <= (lostWith[level] ?? CANNOT_MEET)) continue;
    const score = scoreAt(place);
    const mentor = open.offers[place];
    if (score === NOT_ELIGIBLE || mentor === undefined) continue;
    const rank = rankAmong(best, score);
    if (rank < limit) best.splice(rank, 0, { score, mentor });
    else lostWith[level] = own;
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Where the score goes among those of a list, the highest first: behind its equals. */
function rankAmong(best: readonly Scored[], score: number): number {
  let rank = best.length;
  while (rank > 0 && (best[rank - 1]?.score ?? 0) < score) rank -= 1;
  return rank;
}
