import type { Day } from "../level.ts";
import { meets } from "./conditions.ts";
import type { MentorConditions } from "./conditions.ts";
import type { ConsideredGap } from "./considered.ts";
import { isRuledOut, levelNeeded, liftingLevel, liftsOf } from "./eligibility.ts";
import type { Mentee, MentorOffer } from "./eligibility.ts";
import { helpOf } from "./help.ts";
import { partsOf, scoreOf } from "./match.ts";
import type { Match, Scored, Weights } from "./match.ts";
import type { OpenOffers } from "./open-offers.ts";
import { CANNOT_MEET, rapportPoints } from "./rapport-points.ts";
import { rapportOf } from "./rapport.ts";

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
  /** The best of them, at most so many: the beginning of `all`. */
  best(considered: readonly ConsideredGap[], limit: number): Scored[];
  /** Where a score of this ranking came from, given the same gaps. */
  explained(scored: Scored, considered: readonly ConsideredGap[]): Match;
}

/**
 * Ranks the open offers for a person. Hundreds are looked at for each gap, so only their scores are
 * worked out until it is known which are shown, and what lies between two people is worked out once
 * for all gaps.
 */
export function rankingFor(open: OpenOffers, question: RankingQuestion): Ranking {
  const { mentee, today } = question;
  const visitEligible = eligibleAmong(open, question);
  return {
    all(considered, conditions) {
      const found: Scored[] = [];
      visitEligible(considered, (score, mentor) => {
        if (conditions === undefined || meets(mentee, mentor, conditions)) {
          found.push({ score, mentor });
        }
      });
      // The sort is stable, and the order of the offers decides between equal scores.
      return found.sort((one, other) => other.score - one.score);
    },
    best(considered, limit) {
      const best: Scored[] = [];
      visitEligible(considered, (score, mentor) => {
        const place = placeAmong(best, score);
        if (place >= limit) return;
        best.splice(place, 0, { score, mentor });
        if (best.length > limit) best.pop();
      });
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

type Visit = (score: number, mentor: MentorOffer) => void;

/** Visits whoever is eligible with the score, in the order of the offers. */
function eligibleAmong(open: OpenOffers, question: RankingQuestion) {
  const { mentee, today, weights } = question;
  const points = rapportPoints(open.columns, mentee, weights);
  // Hardly anybody has been asked before, and only they can be ruled out.
  const asked = new Set([...mentee.declined, ...mentee.mentoredBy].map((one) => one.mentor));
  return (considered: readonly ConsideredGap[], visit: Visit): void => {
    const levels = considered.map(({ competency }) => open.levelsIn(competency));
    for (const place of placesFor(open, considered)) {
      const mentor = open.offers[place];
      const rapport = points[place] ?? CANNOT_MEET;
      if (mentor === undefined || rapport === CANNOT_MEET) continue;
      const pair = { mentee, mentor, today };
      const help = helpOf(considered, (gap, at) => {
        const level = levels[at]?.[place] ?? -1;
        if (level < levelNeeded(gap)) return null;
        return asked.has(mentor.id) && isRuledOut(pair, gap.competency) ? null : level;
      });
      if (help.lifted > 0) visit(scoreOf(help, rapport, weights), mentor);
    }
  };
}

/** Whoever stands high enough for the only gap; everyone where there are several. */
function placesFor(
  open: OpenOffers,
  [only, ...others]: readonly ConsideredGap[],
): Iterable<number> {
  if (only === undefined) return [];
  if (others.length > 0) return open.offers.keys();
  return open.placesIn(only.competency, levelNeeded(only));
}

/** Where the score goes among those of a list, the highest first: behind its equals. */
function placeAmong(best: readonly Scored[], score: number): number {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.score ?? 0) < score) place -= 1;
  return place;
}
