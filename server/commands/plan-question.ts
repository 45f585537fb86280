import type { PersonalGraph } from "../personal-graph.ts";
import { planDocument } from "./plan-answer.ts";
import type { PlanAnalysis, PlanAnswer, PlanPerson } from "./plan-answer.ts";
import { said } from "./plan.words.ts";
import { chooseStage, keysOf } from "./stage-choice.ts";
import type { OfferedStage } from "./stage-choice.ts";
import { stagesDocument, stagesIn } from "./stages-answer.ts";
import type { StagesAnswer } from "./stages-answer.ts";

/** A plan, and the answer it was read from. */
export interface AnsweredPlan {
  readonly answer: PlanAnswer;
  readonly person: PlanPerson;
  readonly analysis: PlanAnalysis;
}

/** How many stages an error names at most. */
const MOST_KEYS = 30;

/**
 * Asks for the plan of whoever the graph belongs to, towards a stage named by its key, or towards
 * the person's own target. Throws a sentence that names the stages there are, where that key names
 * none or several, or where the person has no target.
 */
export async function askPlan(graph: PersonalGraph, key: string | null): Promise<AnsweredPlan> {
  const target = key === null ? null : await stageNamed(key, graph);
  const answer = await graph.ask<PlanAnswer>(planDocument, { target });
  const { person } = answer.viewer;
  if (person.gapAnalysis !== null) return { answer, person, analysis: person.gapAnalysis };
  const offered = await stagesOf(graph);
  const stages = listed(keysOf(offered, offered), graph);
  throw new Error(said("NO_TARGET", graph.language, { name: person.displayName, stages }));
}

/** The id of the stage that a key names. */
async function stageNamed(key: string, graph: PersonalGraph): Promise<string> {
  const { viewer } = await graph.ask<PlanAnswer>(ownStages);
  const { stage, objective } = viewer.person;
  const own = [objective, stage].flatMap((held) => (held === null ? [] : [held.profile.id]));
  const choice = chooseStage(key, await stagesOf(graph), own);
  if ("found" in choice) return choice.found.id;
  const stages = listed(choice.keys, graph);
  throw new Error(said(choice.problem, graph.language, { key, stages }));
}

const ownStages = `{ viewer { person {
  stage { profile { id } }
  objective { profile { id } }
} } }`;

async function stagesOf(graph: PersonalGraph): Promise<OfferedStage[]> {
  const stages: OfferedStage[] = [];
  let after: string | null = null;
  do {
    const page: StagesAnswer = await graph.ask<StagesAnswer>(stagesDocument, { after });
    stages.push(...stagesIn(page));
    after = page.frameworks.pageInfo.hasNextPage ? page.frameworks.pageInfo.endCursor : null;
  } while (after !== null);
  return stages;
}

function listed(keys: readonly string[], { language }: PersonalGraph): string {
  if (keys.length === 0) return said("NO_STAGES", language);
  const shown = keys.slice(0, MOST_KEYS).join(", ");
  return said("STAGES", language, { keys: keys.length > MOST_KEYS ? `${shown}, …` : shown });
}
