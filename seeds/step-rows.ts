import type { PlanStatus, StepStatus } from "../server/person/personal.ts";
import type { Outcome } from "./catalogue.ts";
import type { Mentoring } from "./mentoring.ts";
import type { Random } from "./random.ts";
import type { Standing } from "./standing.ts";
import type { World } from "./world.ts";

/** A plan, with its days counted from today. */
export interface SeedPlan {
  readonly id: number;
  readonly status: PlanStatus;
  /** Days before today at which it was drafted. */
  readonly since: number;
  readonly start: number;
  readonly due: number;
  /** Who approves it. */
  readonly decider: number;
}

/** Whose plan it is, and what its steps are made with. */
export interface Making {
  readonly standing: Standing;
  readonly mentoring: Mentoring;
  readonly random: Random;
}

/** A step of training or of mentoring. */
interface NewStep {
  readonly position: number;
  readonly status: StepStatus;
  readonly resource: number | null;
  readonly mentorship: number | null;
  readonly outcomes: readonly Outcome[];
  readonly making: Making;
}

/** Adds a step; one that is done completes its training, one under way may bear evidence. */
export function addStep(world: World, plan: SeedPlan, step: NewStep): void {
  const { standing } = step.making;
  const length = Math.max(1, Math.floor((plan.due - plan.start) / 6));
  const start = plan.start + length * (step.position - 1);
  const id = addRows(world, plan, { ...step, start, due: Math.min(plan.due, start + length) });
  if (step.status === "DONE" || step.status === "STARTED") {
    const competencies = step.outcomes.map(({ competency }) => competency);
    standing.steps.push({ id, start, competencies });
  }
  if (step.status === "DONE" && step.resource !== null) {
    standing.completed.set(step.resource, Math.min(-2, start + length));
  }
}

function addRows(
  { rows, clock }: World,
  plan: SeedPlan,
  step: NewStep & { readonly start: number; readonly due: number },
): number {
  const { random } = step.making;
  const id = rows.nextId("plan_step");
  const progress = { PLANNED: 0, STARTED: random.between(1, 9) / 10, DONE: 1, DROPPED: 0 };
  rows.add("plan_step", {
    id,
    plan_id: plan.id,
    position: step.position,
    status: step.status,
    progress: progress[step.status],
    start_on: clock.day(step.start),
    due_on: clock.day(step.due),
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
  return id;
}
