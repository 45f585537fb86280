import type { ReadingOfMany } from "../assessment/assessment.ts";
import type { Day } from "../level.ts";
import type { Catalogue } from "./catalogue.ts";

/** The rule in force, the day, and each framework's freshness. */
export function readingIn({ settings, shelf }: Catalogue, today: Day): ReadingOfMany {
  return {
    rule: settings.currentLevelRule,
    today,
    freshnessOf: (competency) => shelf.freshnessOf.get(competency) ?? settings.freshnessMonths,
  };
}
