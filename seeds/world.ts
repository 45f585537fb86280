import type { Day } from "../server/level.ts";
import type { SeedCatalogue } from "./catalogue.ts";
import { clockOn } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { mentorPool } from "./mentor-pool.ts";
import type { MentorPool } from "./mentor-pool.ts";
import { peopleOf } from "./people.ts";
import type { People } from "./people.ts";
import { reportingLine } from "./reporting-line.ts";
import { gatherRows } from "./rows.ts";
import type { Rows } from "./rows.ts";

/** What everyone's life is written with. */
export interface World {
  readonly catalogue: SeedCatalogue;
  readonly clock: Clock;
  readonly people: People;
  readonly mentors: MentorPool;
  readonly rows: Rows;
  readonly seed: number;
}

/** An organisation to be made: the same seed, day and size give the same rows. */
export interface Scale {
  readonly people: number;
  readonly today: Day;
  readonly seed: number;
}

/** Lays out an organisation in memory: a few numbers a person, and nothing written yet. */
export function worldOf(catalogue: SeedCatalogue, { people, today, seed }: Scale): World {
  const everyone = peopleOf(reportingLine(people, seed), catalogue, seed);
  return {
    catalogue,
    clock: clockOn(today),
    people: everyone,
    mentors: mentorPool(everyone, catalogue),
    rows: gatherRows(),
    seed,
  };
}
