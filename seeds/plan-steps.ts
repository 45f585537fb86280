import type { PlanStatus, StepStatus } from "../server/person/personal.ts";
import type { Outcome } from "./catalogue.ts";
import { LEARNER } from "./demo-people.ts";
import type { MentorshipStatus } from "./mentorship.ts";
import type { Random } from "./random.ts";
import type { Place } from "./standing.ts";
import { trainingFor } from "./training.ts";
import { addStep } from "./step-rows.ts";
import type { Making, SeedPlan } from "./step-rows.ts";
import type { World } from "./world.ts";

/** Adds two to five steps for open gaps: training, and a mentor where one suits. */
export function addSteps(world: World, plan: SeedPlan, making: Making): void {
  const { standing, random } = making;
  const open = standing.places.filter(({ current, required }) => current < required);
  const places = random.some(open, standing.person.number === LEARNER ? 5 : random.between(2, 5));
  const used = new Set<number>();
  let position = 1;
  for (const place of places) {
    const training = trainingFor(world, { standing, place, random }).find(
      ({ id }) => !used.has(id),
    );
    if (training === undefined) continue;
    used.add(training.id);
    const outcomes = training.outcomes.filter((one) => isUseful(one, standing.places));
    const status = stepStatus(plan, position, random);
    const resource = training.id;
    addStep(world, plan, { position, status, resource, mentorship: null, outcomes, making });
    position += 1;
  }
  addMentoringStep(world, plan, { making, position });
}

function isUseful({ competency, from, to }: Outcome, places: readonly Place[]): boolean {
  const place = places.find((one) => one.competency.id === competency);
  return (
    place !== undefined &&
    place.current < place.required &&
    from <= place.current &&
    place.current < to
  );
}

function stepStatus({ status }: SeedPlan, position: number, random: Random): StepStatus {
  if (status === "COMPLETED") return random.chance(0.85) ? "DONE" : "DROPPED";
  if (status === "ARCHIVED")
    return random.weighted({ DONE: 1, STARTED: 1, PLANNED: 2, DROPPED: 1 });
  if (status !== "ACTIVE") return "PLANNED";
  if (position === 1) return "STARTED";
  return random.weighted({ DONE: 2, STARTED: 2, PLANNED: 4, DROPPED: 1 });
}

/** How a mentor in a plan stands, by the plan's status. */
const MENTORSHIP: Readonly<Record<PlanStatus, MentorshipStatus>> = {
  DRAFT: "PROPOSED",
  SUBMITTED: "PROPOSED",
  RETURNED: "PROPOSED",
  ACTIVE: "REQUESTED",
  COMPLETED: "COMPLETED",
  ARCHIVED: "WITHDRAWN",
};

function addMentoringStep(
  world: World,
  plan: SeedPlan,
  { making, position }: { making: Making; position: number },
): void {
  const { standing, mentoring, random } = making;
  const share = standing.person.number === LEARNER ? 1 : plan.status === "ACTIVE" ? 0.35 : 0.6;
  if (standing.person.stage === 2 || !random.chance(share)) return;
  const status = MENTORSHIP[plan.status];
  const mentorship = mentoring.begin(standing, {
    status,
    since: plan.since,
    plannedWith: plan.decider,
  });
  if (mentorship === null) return;
  const outcomes = mentorship.offers.flatMap(({ competency }) => {
    const place = standing.places.find((one) => one.competency.id === competency.id);
    if (place === undefined) return [];
    return [{ competency: competency.id, from: place.current, to: place.required }];
  });
  const isDone = plan.status === "COMPLETED";
  const isDropped = plan.status === "ARCHIVED";
  addStep(world, plan, {
    position,
    status: isDone ? "DONE" : isDropped ? "DROPPED" : "PLANNED",
    resource: null,
    mentorship: mentorship.id,
    outcomes,
    making,
  });
}
