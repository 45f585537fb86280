import type { CurrentLevel } from "../../server/assessment/assessment.ts";
import { nothingShown } from "../../server/assessment/assessment.ts";
import type { Subject } from "../../server/gap/analysis.ts";
import type { Shelf } from "../../server/framework/shelf.ts";
import type { ItemId } from "../../server/level.ts";
import type { Person } from "../../server/person/person.ts";
import { competencyNamed } from "../framework/workshop.ts";
import { nothingPersonal, somebody } from "../person/somebody.ts";

/** Whose gaps these are: a person with nothing personal beside. */
export function subject(said: Partial<Person> = {}): Subject {
  const person = somebody(said);
  return { person, personal: () => nothingPersonal(), standing: () => nothingShown };
}

/** Someone confirmed at these levels, by the key of the competency; null: never confirmed. */
export function levelsAt(
  levels: Readonly<Record<string, number | null>>,
  shelf: Shelf,
): Map<ItemId, CurrentLevel> {
  return new Map(
    Object.entries(levels).map(([key, level]) => [
      competencyNamed(key, shelf).item,
      { level: level ?? 0, everConfirmed: level !== null },
    ]),
  );
}
