import type { PlanStatus } from "../server/person/personal.ts";
import { DAY } from "./clock.ts";
import { LEARNER, PEOPLE_ADMIN } from "./demo-people.ts";
import type { Mentoring } from "./mentoring.ts";
import { addSteps } from "./plan-steps.ts";
import type { SeedPlan } from "./step-rows.ts";
import { deckOf, randomFor } from "./random.ts";
import type { Standing } from "./standing.ts";
import type { World } from "./world.ts";

/** Adds somebody's plans: none, one or two, of which one at most is active. */
export type AddPlans = (standing: Standing) => void;

/** Plans in a world; each status comes round often enough to occur even among a few people. */
export function plansIn(world: World, mentoring: Mentoring): AddPlans {
  const current = deckOf(CURRENT, randomFor(world.seed, 102));
  const former = deckOf(FORMER, randomFor(world.seed, 103));
  return (standing) => {
    const { person } = standing;
    if (!person.active) return;
    const random = world.people.random(person.number, "plan");
    if (random.chance(0.12)) addPlan(world, { standing, mentoring, status: former() });
    if (person.number === LEARNER) addPlan(world, { standing, mentoring, status: "ACTIVE" });
    else if (random.chance(0.4)) addPlan(world, { standing, mentoring, status: current() });
  };
}

const CURRENT = { ACTIVE: 6, DRAFT: 3, SUBMITTED: 2, RETURNED: 1 };
const FORMER = { COMPLETED: 3, ARCHIVED: 2 };

interface NewPlan {
  readonly standing: Standing;
  readonly mentoring: Mentoring;
  readonly status: PlanStatus;
}

function addPlan(world: World, { standing, mentoring, status }: NewPlan): void {
  const { rows, clock, catalogue } = world;
  const id = rows.nextId("plan");
  const random = randomFor(world.seed, id, 104);
  const isFormer = status === "COMPLETED" || status === "ARCHIVED";
  const since = isFormer ? random.between(300, 600) : random.between(20, 140);
  const start = STARTED.has(status) ? 7 - since : random.between(5, 30);
  const due = start + random.between(10, 26) * 7 - 1;
  const decider = standing.manager ?? PEOPLE_ADMIN;
  const moves = movesOf(status, { owner: standing.person.number, decider });
  rows.add("plan", {
    id,
    revision: moves.length,
    person_id: standing.person.number,
    profile_id: catalogue.profileId,
    target_id: catalogue.stageIds[standing.target] ?? null,
    version_id: isFormer ? catalogue.versionId : null,
    status,
    start_on: clock.day(start),
    due_on: clock.day(due),
    weekly_hours: random.chance(0.8) ? random.between(3, 12) / 2 : null,
  });
  addMoves(world, { id, since, moves });
  const plan: SeedPlan = { id, status, since, start, due, decider };
  addSteps(world, plan, { standing, mentoring, random });
}

const STARTED: ReadonlySet<PlanStatus> = new Set(["ACTIVE", "COMPLETED", "ARCHIVED"]);

type Move = readonly [to: PlanStatus, by: number];

function movesOf(
  status: PlanStatus,
  { owner, decider }: { owner: number; decider: number },
): Move[] {
  const draft: Move = ["DRAFT", owner];
  const submitted: Move = ["SUBMITTED", owner];
  const active: Move = ["ACTIVE", decider];
  switch (status) {
    case "DRAFT":
      return [draft];
    case "SUBMITTED":
      return [draft, submitted];
    case "RETURNED":
      return [draft, submitted, ["RETURNED", decider]];
    case "ACTIVE":
      return [draft, submitted, active];
    default:
      return [draft, submitted, active, [status, owner]];
  }
}

function addMoves(
  { rows, clock }: World,
  { id, since, moves }: { id: number; since: number; moves: readonly Move[] },
): void {
  let from: PlanStatus | null = null;
  for (const [place, [to, by]] of moves.entries()) {
    // What ended did so in its last days; everything else was decided within a week.
    const days = to === "COMPLETED" || to === "ARCHIVED" ? 200 : place * 3;
    rows.add("plan_move", {
      id: rows.nextId("plan_move"),
      plan_id: id,
      from_status: from,
      to_status: to,
      at: clock.moment((days - since) * DAY + 10 * 60 + (id % 300)),
      by_id: by,
    });
    from = to;
  }
}
