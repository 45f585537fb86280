import type { FrameworkContent } from "../content/content.ts";
import { cellKey, thingId } from "../content/things.ts";
import { keysOf, stageKeysOf } from "./asked.ts";
import type { DraftContent } from "../content/stored-version.ts";

/**
 * Of all that a draft changes, what is only a part of another change, by `thingId`: what comes or
 * goes with its competency, stage or profile; what a mapping leads to and was not there before; the
 * requirements that asked for a level that goes.
 */
export function partsOf(
  before: FrameworkContent,
  { content, mappings }: DraftContent,
): Set<string> {
  const both = [before, content] as const;
  const competencies = comingAndGoing(both, ({ competencies: all }) => keysOf(all));
  const stages = comingAndGoing(both, stageKeysOf);
  const profiles = comingAndGoing(both, ({ profiles: all }) => keysOf(all));
  const levels = new Set(content.levels.map(({ level }) => level));
  const ofCompetencies = both.flatMap((one) =>
    one.competencies
      .filter(({ key }) => competencies.has(key))
      .flatMap(({ indicators }) => indicators.map(({ key }) => thingId("INDICATOR", key))),
  );
  const ofProfiles = both.flatMap((one) =>
    one.profiles
      .filter(({ key }) => profiles.has(key))
      .flatMap((profile) => [
        ...profile.responsibilities.map(({ key }) => thingId("RESPONSIBILITY", key)),
        ...profile.stages
          .filter(({ key }) => stages.has(key))
          .map(({ key }) => thingId("STAGE", key)),
      ]),
  );
  const cells = both
    .flatMap((one) => one.profiles.flatMap(({ requirements }) => requirements))
    .filter(
      ({ stage, competency, level }) =>
        stages.has(stage) || competencies.has(competency) || !levels.has(level),
    )
    .map((cell) => thingId("REQUIREMENT", cellKey(cell)));
  return new Set([
    ...ofCompetencies,
    ...ofProfiles,
    ...cells,
    ...arrivals(before, { content, mappings }),
  ]);
}

/** What mappings lead to and was not there before. */
function arrivals(before: FrameworkContent, { mappings }: DraftContent): string[] {
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
