import type { Finding, FrameworkContent, ProfileContent } from "../content/content.ts";
import { cellKey } from "../content/things.ts";
import { findings } from "./finding.ts";

const falls = findings("WARNING", "REQUIREMENT_FALLS");

/** Requirements that ask less of a stage than of the one before it. */
export function fallingRequirements({ profiles }: FrameworkContent): Finding[] {
  return profiles.flatMap(fallingIn);
}

function fallingIn({ stages, requirements }: ProfileContent): Finding[] {
  const cells = new Map(requirements.map((one) => [cellKey(one), one.level]));
  const competencies = [...new Set(requirements.map(({ competency }) => competency))];
  return stages.slice(1).flatMap(({ key: stage }, at) => {
    const before = stages[at]?.key ?? "";
    return competencies.flatMap((competency) => {
      const from = cells.get(cellKey({ stage: before, competency })) ?? 0;
      const to = cells.get(cellKey({ stage, competency })) ?? 0;
      if (to >= from) return [];
      return [falls(["requirements", stage, competency], { stage, before, competency, from, to })];
    });
  });
}
