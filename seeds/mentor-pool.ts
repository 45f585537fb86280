import type { Level } from "../server/level.ts";
import type { SeedCatalogue, SeedCompetency } from "./catalogue.ts";
import { MENTOR, demoPerson } from "./demo-people.ts";
import { randomFor } from "./random.ts";
import type { People, SeedPerson } from "./people.ts";

/** Everyone who offers mentoring, and which places are still free. */
export interface MentorPool {
  /** Mentors by id, which counts from 1. */
  readonly count: number;
  person(id: number): SeedPerson;
  /** What a mentor offers, with the level that is confirmed. */
  offers(id: number): readonly Offer[];
  capacity(id: number): number;
  /** Takes a place and says whether there was one. */
  takePlace(id: number): boolean;
}

/** A competency that somebody offers to mentor in. */
export interface Offer {
  readonly competency: SeedCompetency;
  readonly level: Level;
}

/** About 5 % of the people, and never fewer than 15. */
export function mentorPool(people: People, catalogue: SeedCatalogue): MentorPool {
  const numbers = chosen(people);
  const taken = new Uint8Array(numbers.length + 1);
  const numberOf = (id: number): number => numbers[id - 1] ?? MENTOR;
  const capacity = (id: number): number =>
    demoPerson(numberOf(id))?.places ?? people.random(numberOf(id), "home").between(1, 4);
  return {
    count: numbers.length,
    person: (id) => people.person(numberOf(id)),
    offers: (id) => offersOf(people.person(numberOf(id)), people, catalogue),
    capacity,
    takePlace(id) {
      // The demo mentor keeps a place for whoever tries the demo.
      const places = capacity(id) - (numberOf(id) === MENTOR ? 1 : 0);
      const before = taken[id] ?? 0;
      if (before >= places) return false;
      taken[id] = before + 1;
      return true;
    },
  };
}

/** Up to 70 % of the mentors are Advanced, the rest Intermediate; each as likely as the next. */
function chosen(people: People): Uint32Array {
  const wanted = Math.max(15, Math.round(people.line.people * 0.05));
  const candidates = [1, 2].map((stage) => candidatesAt(stage, people));
  const [intermediate = [], advanced = []] = candidates;
  const fromAdvanced = Math.min(advanced.length, Math.round(wanted * 0.7) - 1);
  const picked = [
    MENTOR,
    ...sampled(advanced, fromAdvanced),
    ...sampled(intermediate, wanted - fromAdvanced - 1),
  ];
  return Uint32Array.from(picked).sort();
}

function candidatesAt(stage: number, people: People): number[] {
  const found: number[] = [];
  for (let number = 1; number <= people.line.people; number += 1) {
    const person = people.person(number);
    if (person.stage !== stage || !person.active || demoPerson(number) !== undefined) continue;
    found.push(number);
  }
  return found;
}

/** Knuth's selection sampling: in one pass, each equally likely. */
function sampled(candidates: readonly number[], count: number): number[] {
  const random = randomFor(candidates.length, count);
  let wanted = count;
  return candidates.filter((_, place) => {
    const isTaken = random.next() * (candidates.length - place) < wanted;
    if (isTaken) wanted -= 1;
    return isTaken;
  });
}

function offersOf(person: SeedPerson, people: People, catalogue: SeedCatalogue): Offer[] {
  const showings = people.showings(person);
  const able = catalogue.competencies.flatMap((competency, place) => {
    const { kind, level } = showings[place] ?? { kind: "NOTHING", level: 0 };
    return kind === "FRESH" && level >= 2 ? [{ competency, level }] : [];
  });
  const random = people.random(person.number, "mentor");
  const fixed = able.filter(({ competency }) => MENTOR_OFFERS.has(competency.key));
  return person.number === MENTOR ? fixed : random.some(able, random.between(3, 6));
}

/** What the demo mentor offers. */
const MENTOR_OFFERS: ReadonlySet<string> = new Set([
  "communication",
  "analytical-thinking",
  "data-management",
  "programming",
  "machine-learning",
]);
