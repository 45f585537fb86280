import { ASSESSOR } from "./demo-people.ts";
import type { Random } from "./random.ts";
import type { Standing } from "./standing.ts";
import type { World } from "./world.ts";

/** Who says how somebody stands, and as what. */
export interface Confirmer {
  readonly source: "MANAGER" | "ASSESSOR";
  readonly by: number;
}

/** Someone who may judge a person's work: mostly the manager, else an assessor, never oneself. */
export function confirmerOf({ people }: World, standing: Standing, random: Random): Confirmer {
  const { manager, person } = standing;
  const assessor = assessorFor(person.number, people.line.people, random);
  if (manager !== null && (assessor === null || random.chance(0.7))) {
    return { source: "MANAGER", by: manager };
  }
  return { source: "ASSESSOR", by: assessor ?? ASSESSOR };
}

/** Whether somebody may assess in the whole framework: the demo assessor, and one in 400. */
export function isAssessor(number: number): boolean {
  return number === ASSESSOR || number % 400 === 0;
}

function assessorFor(number: number, people: number, random: Random): number | null {
  const drawn = random.below(Math.floor(people / 400) + 1) * 400;
  const chosen = drawn === 0 ? ASSESSOR : drawn;
  return chosen === number ? null : chosen;
}
