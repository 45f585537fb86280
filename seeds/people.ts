import type { Language, Level } from "../server/level.ts";
import type { SeedCatalogue } from "./catalogue.ts";
import { LEARNER, MENTOR, demoPerson, learnerShows } from "./demo-people.ts";
import type { Showing } from "./demo-people.ts";
import { itemAt, randomFor } from "./random.ts";
import type { Random } from "./random.ts";
import type { ReportingLine } from "./reporting-line.ts";

/** Who somebody is, worked out anew whenever it is asked for. */
export interface SeedPerson {
  readonly number: number;
  /** 0 Foundation, 1 Intermediate, 2 Advanced. */
  readonly stage: number;
  readonly objective: number | null;
  readonly active: boolean;
  readonly languages: readonly Language[];
}

/** Facts about everyone, by number; the same number always answers the same. */
export interface People {
  readonly line: ReportingLine;
  person(number: number): SeedPerson;
  /** How they stand in each competency, in the framework's order. */
  showings(person: SeedPerson): Showing[];
  /** Chance of their own for one purpose, told apart by its name. */
  random(number: number, purpose: Purpose): Random;
}

/** What a person's chance is used for; a purpose more does not change the others. */
export type Purpose = keyof typeof PURPOSES;
const PURPOSES = {
  person: 2,
  levels: 3,
  home: 4,
  mentor: 5,
  mentee: 6,
  plan: 7,
  evidence: 8,
  assessment: 9,
  name: 10,
};

const LANGUAGES: readonly (readonly Language[])[] = [["en"], ["fr"], ["en", "fr"], ["fr", "en"]];

/** Everyone in the reporting line. */
export function peopleOf(line: ReportingLine, catalogue: SeedCatalogue, seed: number): People {
  const random = (number: number, purpose: Purpose): Random =>
    randomFor(seed, number, PURPOSES[purpose]);
  return {
    line,
    random,
    person: (number) => demoFacts(number) ?? invented(number, line, random(number, "person")),
    showings(person) {
      const chance = random(person.number, "levels");
      return catalogue.competencies.map(({ key, required }) => {
        const showing = showingAt(person.stage, required, chance);
        if (person.number === LEARNER) return learnerShows[key] ?? showing;
        if (person.number === MENTOR) return { kind: "FRESH", level: required[2] ?? 0 };
        return showing;
      });
    },
  };
}

function demoFacts(number: number): SeedPerson | undefined {
  const demo = demoPerson(number);
  return demo === undefined ? undefined : { ...demo, active: true };
}

function invented(number: number, line: ReportingLine, random: Random): SeedPerson {
  const leads = line.reportsOf(number).count > 0;
  const stage = Number(random.weighted(leads ? LEADERS : OTHERS));
  return {
    number,
    stage,
    objective: random.chance(0.4) ? Math.min(2, stage + 1) : null,
    active: leads || random.chance(0.98),
    languages: itemAt(LANGUAGES, Number(random.weighted(SPOKEN))),
  };
}

/** Shares of the stages among those who lead a team, and all others: 50, 35 and 15 % together. */
const LEADERS = { 0: 0, 1: 40, 2: 60 };
const OTHERS = { 0: 57, 1: 34, 2: 9 };
/** Shares of the four ways to speak the two languages. */
const SPOKEN = { 0: 35, 1: 15, 2: 30, 3: 20 };

function showingAt(stage: number, required: readonly Level[], random: Random): Showing {
  const distance = itemAt(DISTANCES, Number(random.weighted(NEAR)));
  const level = Math.max(0, Math.min(4, (required[stage] ?? 0) + distance));
  return { kind: random.weighted(KINDS), level };
}

/** How far people stand from what their stage asks, and how often. */
const DISTANCES = [-2, -1, 0, 1];
const NEAR = { 0: 4, 1: 26, 2: 50, 3: 20 };
const KINDS = { FRESH: 68, STALE: 10, EXPIRED: 6, CLAIMED: 8, NOTHING: 8 };
