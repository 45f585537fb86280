import type { Finding, FrameworkContent } from "../content/content.ts";
import { findings } from "./finding.ts";

const notRequired = findings("WARNING", "NOT_REQUIRED");
const emptyGroup = findings("INFO", "EMPTY_GROUP");
const asksNothing = findings("WARNING", "STAGE_ASKS_NOTHING");

/** Competencies that no stage asks for, groups without competencies, stages that ask for nothing. */
export function idleThings({ groups, competencies, profiles }: FrameworkContent): Finding[] {
  const cells = profiles.flatMap(({ requirements }) => requirements);
  const required = new Set(cells.map(({ competency }) => competency));
  const asking = new Set(cells.filter(({ level }) => level > 0).map(({ stage }) => stage));
  const used = new Set(competencies.map(({ group }) => group));
  const without = (things: readonly { readonly key: string }[], known: ReadonlySet<string>) =>
    things.map(({ key }) => key).filter((key) => !known.has(key));
  return [
    ...without(competencies, required).map((key) => notRequired(["competencies", key], { key })),
    ...without(groups, used).map((key) => emptyGroup(["groups", key], { key })),
    ...profiles.flatMap(({ stages }) =>
      without(stages, asking).map((key) => asksNothing(["stages", key], { key })),
    ),
  ];
}
