import { LEARNER, MENTOR } from "./demo-people.ts";
import { homeOf } from "./people-rows.ts";
import { deckOf, randomFor } from "./random.ts";
import type { Random } from "./random.ts";
import type { Standing } from "./standing.ts";
import { addMentorship, findMentor } from "./mentorship.ts";
import type { Beginning, MentorshipStatus, SeedMentorship } from "./mentorship.ts";
import type { World } from "./world.ts";

/** Adds mentorships to a world, within what mentors offer and never over their places. */
export interface Mentoring {
  /** The mentorships somebody asked for apart from any plan: none, one or two. */
  addFor(standing: Standing): void;
  /** One with these beginnings; null where nobody suitable is free. */
  begin(standing: Standing, beginning: Beginning): SeedMentorship | null;
}

/** Adds the offers to mentor. */
export function addMentors({ mentors, people, clock, rows }: World): void {
  for (let id = 1; id <= mentors.count; id += 1) {
    const { number, languages } = mentors.person(id);
    const random = people.random(number, "mentor");
    const isPaused = number !== MENTOR && random.chance(0.06);
    rows.add("mentor", {
      id,
      person_id: number,
      capacity: mentors.capacity(id),
      languages,
      ...homeOf(number, people.random(number, "home")),
      paused_until: isPaused ? clock.day(random.between(5, 60)) : null,
    });
    for (const { competency } of mentors.offers(id)) {
      rows.add("mentor_competency", { mentor_id: id, competency_id: competency.id });
    }
  }
}

/** Mentoring in a world; its statuses and reasons come round often enough for all to occur. */
export function mentoringIn(world: World): Mentoring {
  const chance = randomFor(world.seed, 101);
  const draws: Draws = {
    status: deckOf(STATUSES, chance),
    reason: deckOf(REASONS, chance),
    declined: deckOf({ 25: 1, 90: 1, 160: 1, 260: 1, 400: 1 }, chance),
  };
  const begin: Mentoring["begin"] = (standing, beginning) => {
    const found = findMentor(world, standing, beginning.status);
    if (found === null) return null;
    const reason = beginning.status === "DECLINED" ? draws.reason() : null;
    return addMentorship(world, { ...beginning, ...found, standing, reason });
  };
  return {
    begin,
    addFor(standing) {
      const random = world.people.random(standing.person.number, "mentee");
      for (const status of wantedBy(standing, random, draws)) {
        const since = status === "DECLINED" ? Number(draws.declined()) : daysSince(status, random);
        begin(standing, { status, since, plannedWith: null });
      }
    },
  };
}

/** The learner has one mentor already and was turned down by another. */
function wantedBy({ person }: Standing, random: Random, draws: Draws): readonly MentorshipStatus[] {
  if (person.number === LEARNER) return ["DECLINED", "ACCEPTED"];
  if (!person.active || person.stage === 2) return [];
  const count = random.chance(0.3) ? 1 : 0;
  return Array.from({ length: count + (random.chance(0.06) ? 1 : 0) }, () => draws.status());
}

/** How long ago it began: what is over lasted for months, what is asked was asked lately. */
function daysSince(status: MentorshipStatus, random: Random): number {
  if (status === "REQUESTED") return random.between(2, 30);
  return status === "ACCEPTED" ? random.between(20, 200) : random.between(180, 500);
}

interface Draws {
  readonly status: () => keyof typeof STATUSES;
  readonly reason: () => keyof typeof REASONS;
  /** A refusal holds for 180 days: some still do. */
  readonly declined: () => string;
}

/** How often each status is drawn, by people who ask outside a plan. */
const STATUSES = {
  REQUESTED: 2,
  ACCEPTED: 6,
  DECLINED: 4,
  WITHDRAWN: 2,
  COMPLETED: 4,
  ENDED_EARLY: 2,
};
const REASONS = { NO_TIME: 2, OTHER_EXPERTISE: 1, CONFLICT_OF_INTEREST: 1, OTHER: 1 };
