import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import { shelve } from "../../server/framework/shelf.ts";
import type { Mentor } from "../../server/mentoring/mentor.ts";
import type { Resource } from "../../server/resource/resource.ts";

/** What a test puts into a catalogue. */
export interface Said extends Partial<Pick<Catalogue, "shelf" | "settings">> {
  readonly resources?: readonly Resource[];
  readonly mentors?: readonly Mentor[];
}

/** A catalogue with nothing in it and the usual settings, but for what is said. */
export function catalogueOf({ resources = [], mentors = [], ...said }: Said = {}): Catalogue {
  return {
    revision: 1,
    shelf: shelve([]),
    resources: new Map(resources.map((one) => [one.id, one])),
    mentors: new Map(mentors.map((one) => [one.id, one])),
    mentorOf: new Map(mentors.map((one) => [one.person.id, one])),
    orgUnits: new Map(),
    settings: {
      revision: 1,
      currentLevelRule: "LATEST_CONFIRMED",
      freshnessMonths: 24,
      matchWeights: {
        version: 1,
        coverage: 55,
        overlap: 15,
        lead: 12,
        language: 10,
        perspective: 8,
      },
    },
    ...said,
  };
}
