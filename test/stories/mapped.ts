import { expect } from "@jest/globals";
import { pick, pickList, pickText } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import type { World } from "../support/world.ts";
import { perform } from "./operations.ts";
import type { Asked } from "./operations.ts";

const GAPS = `target { key } readiness openCount gaps {
  status size requiredLevel currentLevel isStale selfAssessedLevel decidedBy { id level }
  competency { key } indicators { demonstrated evidenceCount indicator { key } }
  training { resource { title } fromLevel toLevel } mentors { mentor { label } lifts { mentorLevel } }
  step { id }
}`;
const TEAM = `query Team($id: ID!) { person(id: $id) {
  team { edges { node { id gapAnalysis { ${GAPS} } } } } teamCoverage {
    competency { key } peopleCount belowCount averageGap mentorsAvailable resourcesAvailable } } }`;
const ALONE = `query Alone($id: ID!, $target: ID) { person(id: $id) {
  gapAnalysis(target: $target) { ${GAPS} } } }`;

/** A gap as a test looks at it: its fields by name. */
export type Seen = Readonly<Record<string, unknown>>;

/** What somebody sees of a person's gaps, by competency. */
export async function gapsOf(
  world: World,
  person: Someone,
  { by = person, target }: { readonly by?: Someone; readonly target?: string } = {},
): Promise<Record<string, Seen>> {
  const { data } = await world.ask(by, ALONE, { id: person.id, target: target ?? null });
  const gaps = pickList(data, "person.gapAnalysis.gaps");
  return Object.fromEntries(gaps.map((gap) => [pickText(gap, "competency.key"), seen(gap)]));
}

/** The levels alone. */
export async function levelsOf(world: World, person: Someone): Promise<Record<string, number>> {
  const gaps = Object.entries(await gapsOf(world, person));
  return Object.fromEntries(gaps.map(([key, gap]) => [key, Number(gap["currentLevel"])]));
}

/** The key of the stage that somebody is measured against. */
export async function targetOf(world: World, person: Someone): Promise<unknown> {
  const { data } = await world.ask(person, ALONE, { id: person.id });
  return pick(data, "person.gapAnalysis.target.key");
}

/**
 * The team as its manager sees it; expects that every member sees the very same on a page of their
 * own, and that the sums are those of the members.
 */
export async function teamOf(world: World, manager: Someone): Promise<Record<string, unknown>> {
  const { data } = await world.ask(manager, TEAM, { id: manager.id });
  const nodes = pickList(data, "person.team.edges[].node");
  for (const node of nodes) {
    const alone = await world.ask(manager, ALONE, { id: pickText(node, "id") });
    expect(pick(node, "gapAnalysis")).toEqual(pick(alone.data, "person.gapAnalysis"));
  }
  const coverage = pickList(data, "person.teamCoverage");
  return Object.fromEntries(coverage.map((one) => [pickText(one, "competency.key"), one]));
}

/** Names of the statements that an operation of the clients takes when it is asked again. */
export async function statementsOf(
  world: World,
  person: Someone,
  asked: Asked,
): Promise<readonly string[]> {
  await perform(world, person, asked);
  return (await perform(world, person, asked)).statements;
}

function seen(gap: unknown): Seen {
  if (typeof gap !== "object" || gap === null) throw new Error("A gap is an object.");
  return Object.fromEntries(Object.entries(gap));
}
