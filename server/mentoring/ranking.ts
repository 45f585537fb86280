import type { Day } from "../level.ts";
import { meets } from "./conditions.ts";
import type { MentorConditions } from "./conditions.ts";
import type { ConsideredGap } from "./considered.ts";
import { levelNeeded, liftingLevel, liftsOf } from "./eligibility.ts";
import type { Mentee } from "./eligibility.ts";
import { helpOf } from "./help.ts";
import { partsOf } from "./match.ts";
import type { Match, Scored, Weights } from "./match.ts";
import type { OpenOffers } from "./open-offers.ts";
import { rapportPoints } from "./rapport-points.ts";
import { rapportOf } from "./rapport.ts";
import { NOT_ELIGIBLE, scorerFor } from "./scorer.ts";

/** For whom mentors are ranked, when, and how much each part of a score counts. */
export interface RankingQuestion {
  readonly mentee: Mentee;
  readonly today: Day;
  readonly weights: Weights;
}

/** Mentors ranked for one person. */
export interface Ranking {
  /** Every eligible mentor, best first. */
  all(considered: readonly ConsideredGap[], conditions?: MentorConditions): Scored[];
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
      const byScore: Scored[][] = [];
      for (let place = 0; place < open.offers.length; place += 1) {
        const score = scoreAt(place);
        const mentor = open.offers[place];
        if (score === NOT_ELIGIBLE || mentor === undefined) continue;
        if (conditions !== undefined && !meets(mentee, mentor, conditions)) continue;
        (byScore[score] ??= []).push({ score, mentor });
      }
      // Among equals the order of the offers decides, in which they were found.
      return byScore.reverse().flat();
    },
    best(gap, limit) {
      const scoreAt = scorer([gap]);
      const levels = open.levelsIn(gap.competency);
      const best: Scored[] = [];
      const beaten: number[] = [];
      for (const place of open.placesIn(gap.competency, levelNeeded(gap))) {
        // With no more points than somebody of the same level who was not good enough, nor are they.
        const level = levels[place] ?? 0;
        const own = points[place] ?? NOT_ELIGIBLE;
        if (own <= (beaten[level] ?? NOT_ELIGIBLE)) continue;
        const score = scoreAt(place);
        const rank = rankAmong(best, score);
        if (rank >= limit) beaten[level] = own;
        const mentor = open.offers[place];
        if (rank >= limit || score === NOT_ELIGIBLE || mentor === undefined) continue;
        best.splice(rank, 0, { score, mentor });
        if (best.length > limit) best.pop();
      }
      return best;
    },
    explained({ score, mentor }, considered) {
      const asked = { mentee, mentor, considered, today };
      const rapport = rapportOf(mentee, mentor);
      const help = helpOf(considered, (gap) => liftingLevel(asked, gap));
      return { score, mentor, rapport, lifts: liftsOf(asked), parts: partsOf(help, rapport) };
    },
  };
}

/** Where the score goes among those of a list, the highest first: behind its equals. */
function rankAmong(best: readonly Scored[], score: number): number {
  let rank = best.length;
  while (rank > 0 && (best[rank - 1]?.score ?? 0) < score) rank -= 1;
  return rank;
}
