import type { Level } from "../../level.ts";
import type { Finding, FrameworkContent } from "../content/content.ts";
import { findings } from "./finding.ts";

const offScale = findings("ERROR", "LEVEL_OFF_SCALE");

/** Indicators and requirements at levels that the scale does not have. */
export function offScaleLevels({ levels, competencies, profiles }: FrameworkContent): Finding[] {
  const scale = new Set(levels.map(({ level }) => level));
  const check = (level: Level, path: readonly string[]): Finding[] =>
    scale.has(level) ? [] : [offScale(path, { level, where: path.join(" ") })];
  return [
    ...competencies.flatMap(({ indicators }) =>
      indicators.flatMap(({ key, level }) => check(level, ["indicators", key, "level"])),
    ),
    ...profiles.flatMap(({ requirements }) =>
      requirements.flatMap(({ stage, competency, level }) =>
        check(level, ["requirements", stage, competency]),
      ),
    ),
  ];
}
