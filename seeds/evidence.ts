import type { DecidedStatus } from "../server/evidence/evidence.ts";
import type { Level } from "../server/level.ts";
import { DAY } from "./clock.ts";
import { LEARNER } from "./demo-people.ts";
import { confirmerOf } from "./confirmers.ts";
import type { RecordDraft } from "./record-draft.ts";
import { deckOf, randomFor } from "./random.ts";
import type { Random } from "./random.ts";
import type { Place, Standing } from "./standing.ts";
import { addEvidence } from "./evidence-rows.ts";
import type { EvidenceKind } from "./evidence-rows.ts";
import type { World } from "./world.ts";

/** Adds what somebody shows of their work, apart from what stands behind a level that counts. */
export type AddPieces = (standing: Standing, random: Random) => RecordDraft[];

/**
 * Evidence in a world, in every state. Answers the records that accepted claims of a level once
 * wrote and that count no more, because the evidence was withdrawn or revoked.
 */
export function evidenceIn(world: World): AddPieces {
  const statusDeck = deckOf(STATUSES, randomFor(world.seed, 105));
  return (standing, random) => {
    const isLearner = standing.person.number === LEARNER;
    const statuses = isLearner
      ? LEARNER_SHOWS
      : Array.from({ length: random.below(4) }, () => statusDeck());
    return statuses.flatMap((status) => addPiece(world, { standing, random, status }));
  };
}

const STATUSES = { ACCEPTED: 10, SUBMITTED: 4, REJECTED: 2, WITHDRAWN: 2, REVOKED: 2 };
const LEARNER_SHOWS = ["ACCEPTED", "ACCEPTED", "ACCEPTED", "REJECTED", "SUBMITTED"] as const;

interface Piece {
  readonly standing: Standing;
  readonly random: Random;
  readonly status: DecidedStatus;
}

function addPiece(world: World, { standing, random, status }: Piece): RecordDraft[] {
  const place = random.pick(standing.places);
  const level = place.showing.level + 1;
  const claimsLevel = status !== "ACCEPTED" && level <= 4 && random.chance(0.4);
  const course = courseOf(status, random);
  const { occurred, submitted, reviewed, endedAt } = course;
  const { by } = confirmerOf(world, standing, random);
  const evidence = addEvidence(world, standing, {
    kind: random.weighted(KINDS),
    status,
    submitted,
    occurred,
    validUntil: random.chance(0.15) ? occurred + random.between(200, 900) : null,
    claims: claimsLevel ? [{ place, level, indicator: null }] : indicatorClaims(place, random),
    reviews: reviewsOf(status, course, by),
    inFrench: standing.person.languages[0] === "fr",
    random,
  });
  if (!claimsLevel || !course.wasAccepted) return [];
  const at = { at: reviewed, recorded: reviewed, voided: endedAt };
  return [{ competency: place.competency, source: "EVIDENCE", level, by, evidence, ...at }];
}

/** How a piece came to stand as it does: a day and then minutes, all counted from today. */
interface Course {
  readonly occurred: number;
  readonly submitted: number;
  readonly reviewed: number;
  readonly wasAccepted: boolean;
  /** When it was revoked or withdrawn, if it was. */
  readonly endedAt: number;
}

function courseOf(status: DecidedStatus, random: Random): Course {
  const [least, most] = status === "SUBMITTED" ? WAITING : DECIDED;
  const occurred = -random.between(least, most);
  const submitted = occurred * DAY + random.between(1, 2) * DAY + random.between(500, 900);
  const reviewed = submitted + 4 * DAY + random.between(1, 300);
  const wasAccepted = status === "REVOKED" || (status === "WITHDRAWN" && random.chance(0.5));
  return { occurred, submitted, reviewed, wasAccepted, endedAt: reviewed + 14 * DAY };
}

/** How many days ago it happened: what still waits for a review is recent. */
const WAITING = [3, 25] as const;
const DECIDED = [40, 500] as const;

const KINDS: Readonly<Record<EvidenceKind, number>> = {
  WORK: 40,
  PROJECT: 20,
  COURSE: 12,
  CERTIFICATE: 10,
  PUBLICATION: 8,
  CREDENTIAL: 4,
  OTHER: 6,
};

/** One to three indicators up to one level above what the person shows. */
function indicatorClaims(place: Place, random: Random) {
  const near = place.competency.indicators.filter(({ level }) => level <= place.showing.level + 1);
  const pool = near.length === 0 ? place.competency.indicators : near;
  return random
    .some(pool, random.between(1, 3))
    .map(({ id }) => ({ place, level: null, indicator: id }));
}

function reviewsOf(status: DecidedStatus, { wasAccepted, reviewed, endedAt }: Course, by: number) {
  const accepted = { decision: "ACCEPT", at: reviewed, by } as const;
  if (status === "ACCEPTED") return [accepted];
  if (status === "REJECTED") return [{ decision: "REJECT", at: reviewed, by } as const];
  if (status === "REVOKED") return [accepted, { decision: "REVOKE", at: endedAt, by } as const];
  return wasAccepted ? [accepted] : [];
}

/** Adds the accepted evidence that confirmed a level at that moment, and answers its id. */
export function addConfirmingEvidence(
  world: World,
  standing: Standing,
  made: {
    place: Place;
    level: Level;
    reviewed: number;
    validUntil: number | null;
    by: number;
    random: Random;
  },
): number {
  const { place, level, reviewed, validUntil, by, random } = made;
  return addEvidence(world, standing, {
    kind: random.weighted(KINDS),
    status: "ACCEPTED",
    submitted: reviewed - 3 * DAY,
    occurred: Math.floor(reviewed / DAY) - 10,
    validUntil,
    claims: [
      { place, level, indicator: null },
      ...random
        .some(
          place.competency.indicators.filter((one) => one.level === level),
          1,
        )
        .map(({ id }) => ({ place, level: null, indicator: id })),
    ],
    reviews: [{ decision: "ACCEPT", at: reviewed, by }],
    inFrench: standing.person.languages[0] === "fr",
    random,
  });
}
