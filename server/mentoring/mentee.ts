import type { Day, PersonId } from "../level.ts";
import type { Person } from "../person/person.ts";
import type { Footing } from "../person/personal.ts";
import { weekOf } from "./availability.ts";
import type { Interval } from "./availability.ts";
import type { Mentee } from "./eligibility.ts";

/** A person as somebody who could be mentored; the week is worked out when it is first needed. */
export function menteeFrom(
  person: Person,
  above: readonly PersonId[],
  more: { readonly footing: Footing; readonly today: Day },
): Mentee {
  const { declined, mentoredBy, mentees } = more.footing;
  let week: readonly Interval[] | null = null;
  return {
    id: person.id,
    managersAbove: new Set(above),
    languages: person.languages,
    orgUnit: person.orgUnitId,
    get week() {
      week ??= weekOf(person.availability, person.timeZone, more.today);
      return week;
    },
    declined,
    mentoredBy,
    mentees,
  };
}
