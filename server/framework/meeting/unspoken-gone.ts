import type { Finding, FrameworkContent } from "../content/content.ts";
import { findingOfWhole } from "../finding/finding.ts";

/** What a format has no place for, as far as it goes with competencies. */
interface Silence {
  readonly onProfiles: boolean;
  readonly onIndicators: boolean;
}

/**
 * Warnings that count what went with competencies that a file no longer has, though the file is
 * silent on it: what profiles required of them, and their indicators.
 */
export function goneWith(
  spoken: FrameworkContent,
  previous: FrameworkContent,
  { onProfiles, onIndicators }: Silence,
): Finding[] {
  const present = new Set(spoken.competencies.map(({ key }) => key));
  const gone = previous.competencies.filter(({ key }) => !present.has(key));
  const requirements = previous.profiles
    .flatMap((one) => one.requirements)
    .filter(({ competency }) => !present.has(competency));
  return [
    ...counted("REQUIREMENTS_GONE", onProfiles ? requirements.length : 0),
    ...counted("INDICATORS_GONE", onIndicators ? gone.flatMap((one) => one.indicators).length : 0),
  ];
}

/** A warning with a count; none where there is nothing to count. */
export function counted(code: string, count: number): Finding[] {
  return count === 0 ? [] : [findingOfWhole("WARNING", code, { count })];
}
