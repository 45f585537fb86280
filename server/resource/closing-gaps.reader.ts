import type { Eventually } from "../at-hand.ts";
import { whenHere } from "../at-hand.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Daily } from "../catalogue/daily.ts";
import type { Development } from "../gap/development.reader.ts";
import { isOpen } from "../gap/gap.ts";
import { defaultTarget } from "../gap/target.ts";
import type { PersonId, ResourceId } from "../level.ts";
import type { People } from "../person/people.loader.ts";

interface Reading {
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
  context: Reading,
): Eventually<ReadonlySet<ResourceId>> {
  const { people, development, catalogue, daily } = context;
  return whenHere(people.person(id), (person) => {
    const target = person === null ? null : defaultTarget(person, catalogue.shelf);
    if (person === null || target === null) return new Set<ResourceId>();
    return whenHere(development.analysis(person, target), ({ gaps }) => {
      const open = gaps.filter(({ status }) => isOpen(status));
      const training = open.flatMap(({ competency, currentLevel, requiredLevel }) =>
        daily.training.suggest({
          competency: competency.item,
          currentLevel,
          requiredLevel,
          languages: person.languages,
          limit: Number.POSITIVE_INFINITY,
        }),
      );
      return new Set(training.map(({ resource }) => resource.id));
    });
  });
}
