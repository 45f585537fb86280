import { followed, levelUnder } from "../framework/publishing/following.ts";
import type { Successions, Successor } from "../framework/publishing/following.ts";
import type { Outcome } from "./resource.ts";

/**
 * Outcomes as they are read today: one for each competency that the one named leads to, between
 * the levels of its scale. An outcome that no longer lifts anybody is left out, and two that have
 * become the same are one.
 */
export function followedOutcomes(
  outcomes: readonly Outcome[],
  successions: Successions,
): readonly Outcome[] {
  if (successions.size === 0) return outcomes;
  const read = followed(outcomes, successions, {
    itemOf: ({ competency }) => competency,
    under: outcomeUnder,
  });
  const different = new Map(
    read.map((one) => [`${one.competency} ${one.fromLevel} ${one.toLevel}`, one]),
  );
  return [...different.values()];
}

function outcomeUnder(outcome: Outcome, successor: Successor): Outcome | null {
  const fromLevel = levelUnder(successor, outcome.fromLevel);
  const toLevel = levelUnder(successor, outcome.toLevel);
  if (fromLevel === null || toLevel === null || fromLevel >= toLevel) return null;
  return { competency: successor.item, fromLevel, toLevel };
}
