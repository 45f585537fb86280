import { randomFor } from "./random.ts";

/** Who reports to whom; people are numbered from 1, those above before those below. */
export interface ReportingLine {
  readonly people: number;
  /** Null for whoever stands at the top. */
  managerOf(person: number): number | null;
  /** The direct reports have consecutive numbers; the first, and how many. */
  reportsOf(person: number): { readonly first: number; readonly count: number };
  /** Whether the first stands above the second, at any height. */
  isAbove(person: number, below: number): boolean;
}

/** How many people report to the first ones, at every size; experts have a team of none. */
const FIRST_TEAMS = [8, 8, 8, 8, 0, 0, 0, 0, 0, 7];
const EXPERTS: ReadonlySet<number> = new Set([18, 34]);

/**
 * A tree of teams of 6 to 10 within larger teams, as deep as so many people need. The tops of all
 * sizes from 40 on are alike, so that the same few people stand in the same places.
 */
export function reportingLine(people: number, seed: number): ReportingLine {
  const managers = new Uint32Array(people + 1);
  const firsts = new Uint32Array(people + 1);
  const counts = new Uint8Array(people + 1);
  let placed = 1;
  for (let manager = 1; manager <= people && placed < people; manager += 1) {
    const count = Math.min(teamSize(manager, seed), people - placed);
    firsts[manager] = placed + 1;
    counts[manager] = count;
    managers.fill(manager, placed + 1, placed + count + 1);
    placed += count;
  }
  const managerOf = (person: number): number | null => managers[person] || null;
  return {
    people,
    managerOf,
    reportsOf: (person) => ({ first: firsts[person] ?? 0, count: counts[person] ?? 0 }),
    isAbove(person, below) {
      let above = managerOf(below);
      // Numbers fall on the way up.
      while (above !== null && above > person) above = managerOf(above);
      return above === person;
    },
  };
}

function teamSize(manager: number, seed: number): number {
  if (EXPERTS.has(manager)) return 0;
  return FIRST_TEAMS[manager - 1] ?? randomFor(seed, manager, 1).between(6, 10);
}
