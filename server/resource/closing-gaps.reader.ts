import type { Eventually } from "../at-hand.ts";
import { whenHere } from "../at-hand.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Daily } from "../catalogue/daily.ts";
import { trainingToday } from "../gap/closing.ts";
import type { Development } from "../gap/development.reader.ts";
import { defaultTarget } from "../gap/target.ts";
import type { PersonId, ResourceId } from "../level.ts";
import type { People } from "../person/people.loader.ts";

/** Where gaps and training are found. */
interface Sources {
  readonly people: People;
  readonly development: Development;
  readonly catalogue: Catalogue;
  readonly daily: Daily;
}

/**
 * The resources that are training for an open gap of that person at the default target, as far as
 * the viewer sees the gaps; none where there is no such person.
 */
export function resourcesClosingGapsOf(
  id: PersonId,
  from: Sources,
): Eventually<ReadonlySet<ResourceId>> {
  const { people, development, catalogue, daily } = from;
  return whenHere(people.person(id), (person) => {
    const target = person === null ? null : defaultTarget(person, catalogue.shelf);
    if (person === null || target === null) return new Set<ResourceId>();
    return whenHere(development.analysis(person, target), ({ gaps }) => {
      const training = gaps.flatMap((gap) => trainingToday(gap, daily, Number.POSITIVE_INFINITY));
      return new Set(training.map(({ resource }) => resource.id));
    });
  });
}
