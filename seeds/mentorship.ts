import { DAY } from "./clock.ts";
import { LEARNER, MENTOR } from "./demo-people.ts";
import type { Offer } from "./mentor-pool.ts";
import type { SeedPerson } from "./people.ts";
import { itemAt, randomFor } from "./random.ts";
import type { Standing } from "./standing.ts";
import { names } from "./texts.ts";
import type { World } from "./world.ts";

/** Where a mentorship stands. */
export type MentorshipStatus =
  "PROPOSED" | "REQUESTED" | "ACCEPTED" | "DECLINED" | "WITHDRAWN" | "COMPLETED" | "ENDED_EARLY";

/** A mentorship as a step of a plan needs it. */
export interface SeedMentorship {
  readonly id: number;
  readonly offers: readonly Offer[];
}

/** How a mentorship came about and where it has got to. */
export interface Beginning {
  readonly status: MentorshipStatus;
  /** Days before today at which it began. */
  readonly since: number;
  /** Proposed in a plan first, and requested by whoever approved it; null without a plan. */
  readonly plannedWith: number | null;
}

/** A mentor who suits somebody, and in what. */
export interface Found {
  readonly mentor: { readonly id: number; readonly person: SeedPerson };
  readonly offers: readonly Offer[];
}

interface NewMentorship extends Beginning, Found {
  readonly standing: Standing;
  readonly reason: string | null;
}

/**
 * Somebody eligible whom they have not asked yet, with a place where one is needed; null where
 * some tries found none. Mentors hold a higher stage than their mentees, so no two people mentor
 * each other.
 */
export function findMentor(
  world: World,
  standing: Standing,
  status: MentorshipStatus,
): Found | null {
  const { person: mentee, met } = standing;
  const random = randomFor(world.seed, mentee.number, 50 + met.size);
  const start = random.below(world.mentors.count);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const id = ((start + attempt * STRIDE) % world.mentors.count) + 1;
    const person = world.mentors.person(id);
    if (met.has(id) || !maySupport(world, person, mentee)) continue;
    const offers = random.some(liftsOf(world, id, standing), 2);
    if (offers.length === 0) continue;
    if (status === "ACCEPTED" && !world.mentors.takePlace(id)) continue;
    met.add(id);
    return { mentor: { id, person }, offers };
  }
  return null;
}

/** A prime, so that tries reach different mentors wherever they start. */
const STRIDE = 7919;
const TRIES = 15;

function maySupport({ people }: World, mentor: SeedPerson, mentee: SeedPerson): boolean {
  return (
    mentor.stage > mentee.stage &&
    !(mentor.number === MENTOR && mentee.number === LEARNER) &&
    people.line.managerOf(mentor.number) !== mentee.number &&
    !people.line.isAbove(mentor.number, mentee.number) &&
    mentor.languages.some((language) => mentee.languages.includes(language))
  );
}

function liftsOf({ mentors }: World, id: number, { places }: Standing): Offer[] {
  return mentors.offers(id).filter(({ competency, level }) => {
    const place = places.find((one) => one.competency.id === competency.id);
    if (place === undefined || place.current >= place.required) return false;
    return level >= Math.max(place.required, place.current + 1);
  });
}

/** Adds a mentorship with its history; it has been where its status says for some days. */
export function addMentorship(world: World, made: NewMentorship): SeedMentorship {
  const { rows, clock } = world;
  const { status, offers, standing, mentor } = made;
  const id = rows.nextId("mentorship");
  const isOngoing = status === "ACCEPTED" || status === "REQUESTED" || status === "PROPOSED";
  rows.add("mentorship", {
    id,
    mentor_id: mentor.id,
    mentee_id: standing.person.number,
    status,
    ends_on: isOngoing ? clock.day(60 + (id % 7) * 30) : clock.day(150 - made.since),
  });
  const goal = itemAt(names.mentorshipGoals, id % names.mentorshipGoals.length);
  const inFrench = standing.person.languages[0] === "fr";
  rows.add("mentorship_text", { mentorship_id: id, goal: inFrench ? goal.fr : goal.en });
  for (const { competency } of offers) {
    rows.add("mentorship_competency", { mentorship_id: id, competency_id: competency.id });
  }
  addMoves(world, id, made);
  return { id, offers };
}

function addMoves({ rows, clock }: World, id: number, made: NewMentorship): void {
  let from: MentorshipStatus | null = null;
  let at = -made.since * DAY + 9 * 60 + (id % 400);
  for (const { to, by, days } of movesOf(made)) {
    at += Math.min(days * DAY, Math.floor((-at - 60) / 2));
    rows.add("mentorship_move", {
      id: rows.nextId("mentorship_move"),
      mentorship_id: id,
      from_status: from,
      to_status: to,
      reason: to === "DECLINED" ? made.reason : null,
      at: clock.moment(at),
      by_id: by,
    });
    from = to;
  }
}

interface Move {
  readonly to: MentorshipStatus;
  readonly by: number;
  /** After so many days in the state before. */
  readonly days: number;
}

function movesOf({ status, plannedWith, standing, mentor }: NewMentorship): Move[] {
  const mentee = standing.person.number;
  const moves: Move[] = [];
  if (plannedWith !== null) moves.push({ to: "PROPOSED", by: mentee, days: 0 });
  if (status === "PROPOSED") return moves;
  moves.push({ to: "REQUESTED", by: plannedWith ?? mentee, days: plannedWith === null ? 0 : 6 });
  if (status === "REQUESTED") return moves;
  if (status === "WITHDRAWN") return [...moves, { to: status, by: mentee, days: 4 }];
  if (status === "DECLINED") return [...moves, { to: status, by: mentor.person.number, days: 3 }];
  moves.push({ to: "ACCEPTED", by: mentor.person.number, days: 3 });
  if (status === "ACCEPTED") return moves;
  const by = status === "COMPLETED" ? mentor.person.number : mentee;
  return [...moves, { to: status, by, days: 120 }];
}
