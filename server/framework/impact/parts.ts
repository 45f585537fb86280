import type { FrameworkContent, ItemKind } from "../content.ts";
import { cellKey, thingId } from "../things.ts";
import { keysOf, stageKeysOf } from "./asked.ts";
import type { Prospect } from "./era.ts";

/**
 * Of all that a draft changes, what is only a part of another change, by `thingId`: what comes or
 * goes with its competency, stage or profile; what a mapping leads to and was not there before; the
 * requirements that asked for a level that goes.
 */
export function partsOf(before: FrameworkContent, { content, mappings }: Prospect): Set<string> {
  const both = [before, content] as const;
  const competencies = comingAndGoing(both, ({ competencies: all }) => keysOf(all));
  const stages = comingAndGoing(both, stageKeysOf);
  const profiles = comingAndGoing(both, ({ profiles: all }) => keysOf(all));
  const levels = new Set(content.levels.map(({ level }) => level));
  const parts = new Set<string>();
  const add = (kind: ItemKind, key: string) => parts.add(thingId(kind, key));
  for (const one of both) {
    for (const { key, indicators } of one.competencies) {
      if (competencies.has(key)) indicators.forEach((own) => add("INDICATOR", own.key));
    }
    for (const { key, responsibilities, stages: own, requirements } of one.profiles) {
      if (profiles.has(key)) responsibilities.forEach((duty) => add("RESPONSIBILITY", duty.key));
      for (const stage of own)
        if (profiles.has(key) && stages.has(stage.key)) add("STAGE", stage.key);
      for (const { stage, competency, level } of requirements) {
        const isPart = stages.has(stage) || competencies.has(competency) || !levels.has(level);
        if (isPart) add("REQUIREMENT", cellKey({ stage, competency }));
      }
    }
  }
  for (const id of arrivals(before, { content, mappings })) parts.add(id);
  return parts;
}

/** What mappings lead to and was not there before. */
function arrivals(before: FrameworkContent, { mappings }: Prospect): string[] {
  const old = new Set([
    ...before.competencies.flatMap(({ key, indicators }) => [
      thingId("COMPETENCY", key),
      ...indicators.map((one) => thingId("INDICATOR", one.key)),
    ]),
    ...before.profiles.map(({ key }) => thingId("PROFILE", key)),
    ...[...stageKeysOf(before)].map((key) => thingId("STAGE", key)),
    ...before.levels.map(({ level }) => thingId("LEVEL", `${level}`)),
  ]);
  const targets = mappings.flatMap(({ kind, to }) => to.map((key) => thingId(kind, key)));
  return targets.filter((id) => !old.has(id));
}

/** The keys that only one of two versions has. */
function comingAndGoing(
  [before, after]: readonly [FrameworkContent, FrameworkContent],
  keysIn: (content: FrameworkContent) => Set<string>,
): Set<string> {
  const old = keysIn(before);
  const now = keysIn(after);
  return new Set([...old, ...now].filter((key) => old.has(key) !== now.has(key)));
}
