import { addAssessments } from "./assessments.ts";
import { evidenceIn } from "./evidence.ts";
import { addMentors, mentoringIn } from "./mentoring.ts";
import { addPeople } from "./people-rows.ts";
import { plansIn } from "./plans.ts";
import { standingOf } from "./standing.ts";
import { addUnits } from "./units.ts";
import type { World } from "./world.ts";

/**
 * Writes everyone and everything of an organisation: first who there is, because anyone may be
 * referred to, then each person's life. `written` is called twice for each person, and may send
 * rows away meanwhile.
 */
export async function writeOrganisation(
  world: World,
  written: (number: number) => Promise<void>,
): Promise<void> {
  await addPeople(world, addUnits(world.rows, world.people.line), written);
  addMentors(world);
  const mentoring = mentoringIn(world);
  const addPlans = plansIn(world, mentoring);
  const addPieces = evidenceIn(world);
  for (let number = 1; number <= world.people.line.people; number += 1) {
    const standing = standingOf(world.people.person(number), world.people, world.catalogue);
    mentoring.addFor(standing);
    addPlans(standing);
    addAssessments(world, standing, addPieces);
    for (const [resource, day] of standing.completed) {
      world.rows.add("resource_completion", {
        person_id: number,
        resource_id: resource,
        completed_on: world.clock.day(day),
      });
    }
    await written(number);
  }
}
