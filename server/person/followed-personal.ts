import { followedRecords } from "../assessment/followed-records.ts";
import { newestMarks } from "../evidence/indicator.ts";
import type { IndicatorMark } from "../evidence/indicator.ts";
import { followed, heirsOf, heirsOfAll } from "../framework/publishing/following.ts";
import type { Successions } from "../framework/publishing/following.ts";
import type { EvidenceId, ItemId } from "../level.ts";
import type { EvidenceSummary, Footing, Personal, StepSummary } from "./personal.ts";

/** A piece of evidence that is accepted and valid today, and an indicator that it names. */
export type Naming = readonly [indicator: ItemId, evidence: EvidenceId];

/** What is personal as it was recorded, under items of any version. */
export interface Recorded extends Omit<Personal, "marks" | "evidenceCounts"> {
  readonly marks: readonly IndicatorMark[];
  /** Each pair once. */
  readonly namings: readonly Naming[];
}

/** A footing as it is read today. */
export function followedFooting<Own extends Footing>(footing: Own, successions: Successions): Own {
  if (successions.size === 0) return footing;
  const inCompetency = {
    itemOf: ({ competency }: { readonly competency: ItemId }) => competency,
    under: <Thing>(thing: Thing, { item }: { readonly item: ItemId }) => ({
      ...thing,
      competency: item,
    }),
  };
  return {
    ...footing,
    records: followedRecords(footing.records, successions),
    declined: followed(footing.declined, successions, inCompetency),
    mentoredBy: followed(footing.mentoredBy, successions, inCompetency),
  };
}

/** Everything personal as it is read today. */
export function followedPersonal(recorded: Recorded, successions: Successions): Personal {
  const { marks, namings, ...others } = followedFooting(recorded, successions);
  return {
    ...others,
    marks: newestMarks(followedMarks(marks, successions)),
    evidenceCounts: piecesFor(namings, successions),
    evidence: followedEvidence(others.evidence, successions),
    steps: others.steps.map((step) => followedStep(step, successions)),
  };
}

const followedMarks = (marks: readonly IndicatorMark[], successions: Successions) =>
  followed(marks, successions, {
    itemOf: ({ indicator }) => indicator,
    under: (mark, { item }) => ({ ...mark, indicator: item }),
  });

/** How many pieces name each indicator; one that names two which are one now counts once. */
function piecesFor(
  namings: readonly Naming[],
  successions: Successions,
): ReadonlyMap<ItemId, number> {
  const pieces = new Map<ItemId, Set<EvidenceId>>();
  for (const [indicator, evidence] of namings) {
    for (const heir of heirsOf(indicator, successions)) {
      const known = pieces.get(heir);
      if (known === undefined) pieces.set(heir, new Set([evidence]));
      else known.add(evidence);
    }
  }
  return new Map(Array.from(pieces, ([indicator, own]) => [indicator, own.size]));
}

function followedEvidence(
  evidence: Personal["evidence"],
  successions: Successions,
): ReadonlyMap<EvidenceId, EvidenceSummary> {
  if (successions.size === 0) return evidence;
  return new Map(
    Array.from(evidence, ([id, one]) => [
      id,
      { ...one, competencies: heirsOfAll(one.competencies, successions) },
    ]),
  );
}

/** A plan that is over keeps the version it was made on, and names what that held. */
function followedStep(step: StepSummary, successions: Successions): StepSummary {
  const { plan, competencies } = step;
  if (successions.size === 0 || plan.version !== null) return step;
  const [target = plan.target] = heirsOf(plan.target, successions);
  return {
    ...step,
    plan: { ...plan, target },
    competencies: heirsOfAll(competencies, successions),
  };
}
