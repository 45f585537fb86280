import type { Level } from "../server/level.ts";
import type { SeedCatalogue, SeedCompetency } from "./catalogue.ts";
import type { Showing } from "./demo-people.ts";
import type { People, SeedPerson } from "./people.ts";

/** Somebody, with how they stand in each competency and what their target asks. */
export interface Standing {
  readonly person: SeedPerson;
  /** Who decides about their plans and work; null at the top. */
  readonly manager: number | null;
  /** Place of the target's stage. */
  readonly target: number;
  /** In the framework's order. */
  readonly places: readonly Place[];
  /** Mentors asked so far, by id. */
  readonly met: Set<number>;
  /** What was completed, by resource: so many days after today. */
  readonly completed: Map<number, number>;
  /** Steps of their plans that are under way or done. */
  readonly steps: StepBegun[];
}

/** A step that evidence may come from. */
export interface StepBegun {
  readonly id: number;
  readonly competencies: readonly number[];
  /** Days after today. */
  readonly start: number;
}

/** How somebody stands in one competency. */
export interface Place {
  readonly competency: SeedCompetency;
  readonly showing: Showing;
  /** What counts today; 0 where nothing confirmed is valid. */
  readonly current: Level;
  /** What the target asks. */
  readonly required: Level;
}

/** Works out where somebody stands, as the records that are yet to be added will say. */
export function standingOf(person: SeedPerson, people: People, catalogue: SeedCatalogue): Standing {
  const target = person.objective ?? person.stage;
  const showings = people.showings(person);
  return {
    person,
    target,
    met: new Set(),
    completed: new Map(),
    steps: [],
    manager: people.line.managerOf(person.number),
    places: catalogue.competencies.map((competency, place) => {
      const showing = showings[place] ?? NOTHING;
      const counts = showing.kind === "FRESH" || showing.kind === "STALE";
      return {
        competency,
        showing,
        current: counts ? showing.level : 0,
        required: competency.required[target] ?? 0,
      };
    }),
  };
}

const NOTHING: Showing = { kind: "NOTHING", level: 0 };
