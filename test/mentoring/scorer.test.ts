import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { liftingLevel, obstaclesFor } from "../../server/mentoring/eligibility.ts";
import { helpOf } from "../../server/mentoring/help.ts";
import { pointsOf, scoreOf } from "../../server/mentoring/match.ts";
import { openOffers } from "../../server/mentoring/open-offers.ts";
import { rapportPoints } from "../../server/mentoring/rapport-points.ts";
import { rapportOf } from "../../server/mentoring/rapport.ts";
import { NOT_ELIGIBLE, scorerFor } from "../../server/mentoring/scorer.ts";
import { mentorId, personId } from "../support/ids.ts";
import { TODAY, gaps, mentors, people } from "./generated.ts";

const weights = { coverage: 55, overlap: 15, lead: 12, language: 10, perspective: 8 };
const offers = fc
  .array(mentors, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map((one, at) => ({ ...one, id: mentorId(20 + at), person: personId(at + 2) })),
  );

test("whoever is in nobody's way is scored, and nobody else, one after the other", () => {
  fc.assert(
    fc.property(people, offers, fc.array(gaps, { maxLength: 3 }), (mentee, all, questions) => {
      const isOpen = (pausedUntil: string | null) => pausedUntil === null || pausedUntil < TODAY;
      const open = openOffers(
        all.filter((one) => one.active && one.freeCapacity > 0 && isOpen(one.pausedUntil)),
      );
      const points = rapportPoints(open.columns, mentee, weights);
      const scorer = scorerFor(open, points, { mentee, today: TODAY, weights });
      for (const considered of questions) {
        const scoreAt = scorer(considered);
        for (const [place, mentor] of open.offers.entries()) {
          const question = { mentee, mentor, considered, today: TODAY };
          const help = helpOf(considered, (gap) => liftingLevel(question, gap));
          const score = scoreOf(help, pointsOf(rapportOf(mentee, mentor), weights), weights);
          const isEligible = obstaclesFor(question).length === 0;
          expect(scoreAt(place)).toBe(isEligible ? score : NOT_ELIGIBLE);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("nobody is scored at a place that does not exist", () => {
  const mentee = fc.sample(people, 1)[0];
  if (mentee === undefined) throw new Error("a person is drawn");
  const open = openOffers([]);
  const scorer = scorerFor(open, new Int32Array(), { mentee, today: TODAY, weights });
  expect(scorer([])(0)).toBe(NOT_ELIGIBLE);
});
