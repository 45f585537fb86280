import type { Shelf } from "../framework/shelf.ts";
import { Sentence } from "../words/worded.ts";
import type { Match } from "./match.ts";

/** Why a mentor is suggested, the weightiest reason first. */
export function matchReasons(match: Match, shelf: Shelf): Sentence[] {
  const { rapport, lifts, mentor } = match;
  const competencies = lifts
    .map(({ competency }) => shelf.competencyOf.get(competency)?.name)
    .filter((name) => name !== undefined);
  const reasons = [
    new Sentence("CAN_HELP_WITH", { competencies }),
    hoursTogether(rapport.commonMinutes),
    new Sentence(rapport.sharedLanguage === "PREFERRED" ? "SPEAKS_PREFERRED" : "SPEAKS_ANOTHER"),
  ];
  if (rapport.isElsewhere) reasons.push(new Sentence("OTHER_UNIT"));
  reasons.push(new Sentence("FREE_PLACES", { places: mentor.freeCapacity }));
  return reasons;
}

function hoursTogether(minutes: number | null): Sentence {
  if (minutes === null) return new Sentence("HOURS_UNKNOWN");
  if (minutes === 0) return new Sentence("NO_COMMON_HOURS");
  return new Sentence("COMMON_HOURS", { hours: minutes / 60 });
}
