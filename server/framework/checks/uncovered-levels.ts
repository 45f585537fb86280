import type { Finding, FrameworkContent } from "../content/content.ts";
import { findings } from "./finding.ts";

const uncovered = findings("WARNING", "LEVEL_WITHOUT_INDICATOR");

/** Levels that a stage asks for, with no indicator at or below them to show what they look like. */
export function uncoveredLevels({ competencies, profiles }: FrameworkContent): Finding[] {
  const lowest = new Map(
    competencies.map(({ key, indicators }) => [
      key,
      Math.min(...indicators.map(({ level }) => level)),
    ]),
  );
  return profiles.flatMap((profile) =>
    profile.requirements
      .filter(({ competency, level }) => level > 0 && level < (lowest.get(competency) ?? Infinity))
      .map(({ stage, competency, level }) =>
        uncovered(["requirements", stage, competency], { stage, competency, level }),
      ),
  );
}
