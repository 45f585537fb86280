import { followedRecords } from "../assessment/followed-records.ts";
import { heirsOfAll } from "../framework/publishing/following.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { Mentor } from "./mentor.ts";

/**
 * An offer as it is read today: in every competency that those named lead to, with what is
 * confirmed in these and in nothing else.
 */
export function followedOffer(offer: Mentor, successions: Successions): Mentor {
  if (successions.size === 0) return offer;
  const competencies = heirsOfAll(offer.competencies, successions);
  const records = followedRecords(offer.records, successions);
  return {
    ...offer,
    competencies,
    records: records.filter(({ competency }) => competencies.includes(competency)),
  };
}
