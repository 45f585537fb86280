import { pick, pickList } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import type { Answer } from "../support/world.servers.ts";
import type { Manner, World } from "../support/world.ts";
import { perform } from "./operations.ts";

/** Where the analysis lies in an answer to MyDevelopment. */
export const ANALYSIS = "viewer.person.gapAnalysis";

/** What one asks of one's own development, the target first. */
export function myDevelopment(
  world: World,
  person: Someone,
  [target, manner]: readonly [(string | undefined)?, Manner?] = [],
): Promise<Answer> {
  return perform(world, person, ["MyDevelopment", { target: target ?? null }, manner]);
}

/** The one gap of an analysis that is of this competency. */
export function gapIn({ data }: Answer, competency: string, analysis = ANALYSIS): unknown {
  const gaps = pickList(data, `${analysis}.gaps`);
  const found = gaps.find((gap) => pick(gap, "competency.key") === competency);
  if (found === undefined) throw new Error(`there is no gap in ${competency}`);
  return found;
}
