import { refuse } from "../../errors.ts";
import type {
  CompetencyContent,
  FrameworkContent,
  GroupContent,
  IndicatorContent,
  ProfileContent,
} from "../content/content.ts";

/** The group with that key; NOT_FOUND, saying where in the input, if the draft has none. */
export function groupIn(
  { groups }: FrameworkContent,
  key: string,
  place: readonly string[] = ["key"],
): GroupContent {
  const found = groups.find((one) => one.key === key);
  if (found === undefined) throw refuse("NOT_FOUND", "NO_GROUP", { key }).at(place);
  return found;
}

/** The same for a competency. */
export function competencyIn(
  { competencies }: FrameworkContent,
  key: string,
  place: readonly string[] = ["key"],
): CompetencyContent {
  const found = competencies.find((one) => one.key === key);
  if (found === undefined) throw refuse("NOT_FOUND", "NO_COMPETENCY", { key }).at(place);
  return found;
}

/** An indicator with the competency it belongs to; NOT_FOUND if the draft has none. */
export function indicatorIn(content: FrameworkContent, key: string): HeldIndicator {
  const found = indicatorOrNull(content, key);
  if (found === null) throw refuse("NOT_FOUND", "NO_INDICATOR", { key }).at(["key"]);
  return found;
}

/** The same, and null if the draft has none. */
export function indicatorOrNull(
  { competencies }: FrameworkContent,
  key: string,
): HeldIndicator | null {
  for (const competency of competencies) {
    const indicator = competency.indicators.find((one) => one.key === key);
    if (indicator !== undefined) return { competency, indicator };
  }
  return null;
}

/** An indicator where it stands. */
interface HeldIndicator {
  readonly competency: CompetencyContent;
  readonly indicator: IndicatorContent;
}

/** The profile with that key; NOT_FOUND, saying where in the input, if the draft has none. */
export function profileIn(
  { profiles }: FrameworkContent,
  key: string,
  place: readonly string[] = ["key"],
): ProfileContent {
  const found = profiles.find((one) => one.key === key);
  if (found === undefined) throw refuse("NOT_FOUND", "NO_PROFILE", { key }).at(place);
  return found;
}

/** The profile that has the stage; NOT_FOUND, saying where in the input, if none has. */
export function profileOfStage(
  { profiles }: FrameworkContent,
  key: string,
  place: readonly string[] = ["key"],
): ProfileContent {
  const found = profiles.find(({ stages }) => stages.some((one) => one.key === key));
  if (found === undefined) throw refuse("NOT_FOUND", "NO_STAGE", { key }).at(place);
  return found;
}
