import type { SeedTraining } from "./catalogue.ts";
import type { Random } from "./random.ts";
import type { Place, Standing } from "./standing.ts";
import type { World } from "./world.ts";

/** Up to three pieces of training, new to somebody and offered today, that lift them in a gap. */
export function trainingFor(
  { catalogue, clock }: World,
  { standing, place, random }: { standing: Standing; place: Place; random: Random },
): SeedTraining[] {
  const today = clock.day(0);
  const fitting = trainingIn(catalogue.resources, place.competency.id).filter(
    ({ id, languages, outcomes, availableFrom, availableUntil }) =>
      !standing.completed.has(id) &&
      (availableFrom ?? today) <= today &&
      (availableUntil ?? today) >= today &&
      languages.some((language) => standing.person.languages.includes(language)) &&
      outcomes.some(
        ({ competency, from, to }) =>
          competency === place.competency.id && from <= place.current && place.current < to,
      ),
  );
  return random.some(fitting, 3);
}

/** Assessed training that ends at just that level of a competency. */
export function assessedTraining(
  { catalogue }: World,
  { competency, showing }: Place,
): SeedTraining[] {
  return trainingIn(catalogue.resources, competency.id).filter(
    ({ assessed, outcomes }) =>
      assessed &&
      outcomes.some((one) => one.competency === competency.id && one.to === showing.level),
  );
}

const byCompetency = new WeakMap<readonly SeedTraining[], Map<number, SeedTraining[]>>();

function trainingIn(resources: readonly SeedTraining[], competency: number): SeedTraining[] {
  const known = byCompetency.get(resources) ?? new Map<number, SeedTraining[]>();
  byCompetency.set(resources, known);
  const found =
    known.get(competency) ??
    resources.filter(({ outcomes }) => outcomes.some((one) => one.competency === competency));
  known.set(competency, found);
  return found;
}
