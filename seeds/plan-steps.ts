import type { Level } from "../server/level.ts";
import { LEARNER } from "./demo-people.ts";
import type { Mentoring } from "./mentoring.ts";
import type { MentorshipStatus } from "./mentorship.ts";
import type { Random } from "./random.ts";
import type { Place, Standing } from "./standing.ts";
import { trainingFor } from "./training.ts";
import type { World } from "./world.ts";

/** A plan, with its days counted from today. */
export interface SeedPlan {
  readonly id: number;
  readonly status: "DRAFT" | "SUBMITTED" | "RETURNED" | "ACTIVE" | "COMPLETED" | "ARCHIVED";
  /** Days before today at which it was drafted. */
  readonly since: number;
  readonly start: number;
  readonly due: number;
  /** Who approves it. */
  readonly decider: number;
}

interface Making {
  readonly standing: Standing;
  readonly mentoring: Mentoring;
  readonly random: Random;
}

type StepStatus = "PLANNED" | "STARTED" | "DONE" | "DROPPED";

interface Outcome {
  readonly competency: number;
  readonly from: Level;
  readonly to: Level;
}

interface NewStep {
  readonly position: number;
  readonly status: StepStatus;
  readonly resource: number | null;
  readonly mentorship: number | null;
  readonly outcomes: readonly Outcome[];
}

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
    addStep(world, plan, {
      position,
      status,
      resource: training.id,
      mentorship: null,
      outcomes,
      making,
    });
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
const MENTORSHIP: Readonly<Record<SeedPlan["status"], MentorshipStatus>> = {
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
  if (standing.person.stage === 2 || !(standing.person.number === LEARNER || random.chance(0.35))) {
    return;
  }
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

function addStep(world: World, plan: SeedPlan, step: NewStep & { making: Making }): void {
  const { rows, clock } = world;
  const { standing, random } = step.making;
  const id = rows.nextId("plan_step");
  const length = Math.max(1, Math.floor((plan.due - plan.start) / 6));
  const start = plan.start + length * (step.position - 1);
  const progress = { PLANNED: 0, STARTED: random.between(1, 9) / 10, DONE: 1, DROPPED: 0 };
  rows.add("plan_step", {
    id,
    plan_id: plan.id,
    position: step.position,
    status: step.status,
    progress: progress[step.status],
    start_on: clock.day(start),
    due_on: clock.day(Math.min(plan.due, start + length)),
    note: null,
    resource_id: step.resource,
    mentorship_id: step.mentorship,
  });
  for (const [place, { competency, from, to }] of step.outcomes.entries()) {
    rows.add("plan_step_outcome", {
      step_id: id,
      position: place + 1,
      competency_id: competency,
      from_level: from,
      to_level: to,
    });
  }
  if (step.status === "DONE" || step.status === "STARTED") {
    standing.steps.push({
      id,
      start,
      competencies: step.outcomes.map(({ competency }) => competency),
    });
  }
  if (step.status === "DONE" && step.resource !== null) {
    standing.completed.set(step.resource, Math.min(-2, start + length));
  }
}
