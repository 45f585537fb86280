import type { DecidedStatus } from "../server/evidence/evidence.ts";
import type { Level } from "../server/level.ts";
import type { Random } from "./random.ts";
import type { Place, Standing } from "./standing.ts";
import { names } from "./texts.ts";
import type { World } from "./world.ts";

/** What kind of thing shows it. */
export type EvidenceKind =
  "WORK" | "COURSE" | "CERTIFICATE" | "CREDENTIAL" | "PROJECT" | "PUBLICATION" | "OTHER";

/** A piece of evidence to add; days and minutes are counted from today. */
export interface NewEvidence {
  readonly kind: EvidenceKind;
  readonly status: DecidedStatus;
  readonly submitted: number;
  readonly occurred: number;
  readonly validUntil: number | null;
  /** Each of a level or of an indicator. */
  readonly claims: readonly Claim[];
  readonly reviews: readonly Review[];
  readonly inFrench: boolean;
  readonly random: Random;
}

interface Claim {
  readonly place: Place;
  readonly level: Level | null;
  readonly indicator: number | null;
}

interface Review {
  readonly decision: "ACCEPT" | "REJECT" | "REVOKE";
  readonly at: number;
  readonly by: number;
}

/** Adds a piece with its text, claims and reviews, and answers its id. */
export function addEvidence(world: World, standing: Standing, made: NewEvidence): number {
  const { rows, clock } = world;
  const id = rows.nextId("evidence");
  rows.add("evidence", {
    id,
    person_id: standing.person.number,
    kind: made.kind,
    status: made.status,
    submitted_at: clock.moment(made.submitted),
    occurred_on: clock.day(made.occurred),
    valid_until: made.validUntil === null ? null : clock.day(made.validUntil),
    step_id: stepFor(standing, made),
    supersedes_id: null,
  });
  const { en, fr } = names.evidenceTitles;
  rows.add("evidence_text", {
    evidence_id: id,
    title: made.random.pick(made.inFrench ? fr : en),
    description: null,
    url: made.random.chance(0.3) ? `https://work.example.org/${id}` : null,
  });
  for (const [place, claim] of made.claims.entries()) {
    rows.add("evidence_claim", {
      evidence_id: id,
      position: place + 1,
      competency_id: claim.place.competency.id,
      level: claim.level,
      indicator_id: claim.indicator,
    });
  }
  for (const review of made.reviews) addReview(world, id, { review, made });
  return id;
}

/** A step that was under way and about the same competency, if there is one. */
function stepFor({ steps }: Standing, { claims, occurred }: NewEvidence): number | null {
  const competency = claims[0]?.place.competency.id ?? 0;
  const step = steps.find((one) => one.start <= occurred && one.competencies.includes(competency));
  return step?.id ?? null;
}

function addReview(
  { rows, clock }: World,
  evidence: number,
  { review, made }: { review: Review; made: NewEvidence },
): void {
  const id = rows.nextId("evidence_review");
  rows.add("evidence_review", {
    id,
    evidence_id: evidence,
    decision: review.decision,
    reviewer_id: review.by,
    reviewed_at: clock.moment(review.at),
  });
  if (!made.random.chance(0.4)) return;
  const { accept, reject, revoke } = names.reviewNotes;
  const note = made.random.pick(
    { ACCEPT: accept, REJECT: reject, REVOKE: revoke }[review.decision],
  );
  rows.add("evidence_review_note", { review_id: id, note: made.inFrench ? note.fr : note.en });
}
